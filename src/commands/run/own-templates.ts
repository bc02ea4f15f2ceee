import { isUtf8 } from 'node:buffer'
import type { Entry, Host, ReadResult } from '#host.ts'
import { openChannel } from '#notices/channel.ts'
import { openMessages } from '#notices/locale.ts'
import type { NoticeProblem } from '#notices/problem.ts'
import { nameProblem, type OwnTemplates, textProblem } from '#notices/store.ts'

/** The `templates/` folder of a repository, read once. */
export type OwnFolder = {
  readonly own: OwnTemplates
  /** What keeps a file from being used. The shipped one must not silently take its place. */
  readonly problems: readonly NoticeProblem[]
}

const most = 500

export function readOwnTemplates(host: Host, root: string): OwnFolder {
  const tree = host.open(root)
  const entries = tree.list('templates').filter(isTemplate)
  if (entries.length > most) {
    const message = `found ${entries.length} templates, expected at most ${most}`
    return { own: () => undefined, problems: [{ code: 'template', message, hint: 'remove what is not used' }] }
  }
  const texts = new Map<string, string>()
  const problems: NoticeProblem[] = []
  for (const { path } of entries) {
    const name = path.slice('templates/'.length)
    const result = tree.read(path)
    const told = refusalOf(result) ?? nameProblem(name)
    if (told) problems.push({ code: 'template', file: name, ...told })
    if (told || !result.ok) continue
    const text = new TextDecoder().decode(result.bytes)
    const wrong = textProblem(text)
    if (wrong) problems.push({ code: 'template', file: name, ...wrong })
    texts.set(name, text)
  }
  const own: OwnTemplates = (path) => texts.get(path)
  return { own, problems: [...problems, ...(problems.length > 0 ? [] : contentProblems([...texts.keys()], own))] }
}

/** Links and odd things are looked at whatever they are called: nobody else would say that they are not used. */
function isTemplate({ path, kind }: Entry): boolean {
  return kind === 'symlink' || (kind !== 'folder' && /\.(hbs|ya?ml)$/i.test(path))
}

type Told = Pick<NoticeProblem, 'message' | 'hint'>

function refusalOf(result: ReadResult): Told | undefined {
  if (!result.ok) return refusals[result.reason]
  return isUtf8(result.bytes)
    ? undefined
    : { message: 'found bytes that are not UTF-8', hint: 'save the file as UTF-8' }
}

const refusals: Readonly<Record<Extract<ReadResult, { ok: false }>['reason'], Told>> = {
  missing: { message: 'there is no such file', hint: 'check its name' },
  symlink: { message: 'found a symbolic link, expected a file', hint: 'replace the link by the file' },
  outside: { message: 'the path leads out of the repository', hint: 'move the file inside' },
  'not-regular': { message: 'found something that is not a regular file', hint: 'replace it by a file' },
  'too-large': { message: 'the file is larger than 256 KiB', hint: 'make it smaller' },
  unreadable: { message: 'the file cannot be read', hint: 'check its permissions' },
}

/** Descriptions of channels and words of languages, whether or not this call uses them. */
function contentProblems(names: readonly string[], own: OwnTemplates): readonly NoticeProblem[] {
  return names.flatMap((name) => {
    const [, channel] = /^([^/]+)\/channel\.yaml$/.exec(name) ?? []
    const [, locale] = /^locales\/([^/]+)\.yaml$/.exec(name) ?? []
    const read = channel ? openChannel(channel, own) : locale ? openMessages(locale, own) : undefined
    return read && !read.ok ? read.problems : []
  })
}
