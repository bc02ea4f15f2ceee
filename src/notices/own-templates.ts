import { isUtf8 } from 'node:buffer'
import { createHash } from 'node:crypto'
import { localeDigests } from '../generated/locale-digests.ts'
import { mostTemplates, type TemplateFile } from '../manifest/template-files.ts'
import { openMessages } from './locale.ts'
import type { NoticeProblem } from './problem.ts'
import { findTemplate, nameProblem, type OwnTemplates, textProblem } from './store.ts'

/** The `templates/` folder of a repository, judged file by file. */
export type OwnSet = {
  readonly own: OwnTemplates
  /** The files that can be read and say something else than the shipped ones, by their path below `templates/`; `own` knows these alone. */
  readonly names: readonly string[]
  /** What keeps a file from being used. The shipped one must not silently take its place. */
  readonly problems: readonly NoticeProblem[]
}

export function openOwnTemplates(files: readonly TemplateFile[]): OwnSet {
  if (files.length > mostTemplates) {
    const file = files.at(-1)?.name ?? ''
    const message = `found more than ${mostTemplates} templates, expected at most that many`
    return {
      own: () => undefined,
      names: [],
      problems: [{ code: 'template', file, message, hint: 'remove what is not used' }],
    }
  }
  const texts = new Map<string, string>()
  const problems: NoticeProblem[] = []
  for (const { name, result } of files) {
    const told = refusalOf(result) ?? nameProblem(name)
    if (told) problems.push({ code: 'template', file: name, ...told })
    if (told || !result.ok) continue
    const text = new TextDecoder().decode(result.bytes)
    if (isAsShipped(name, text)) continue
    const wrong = textProblem(text)
    if (wrong) problems.push({ code: 'template', file: name, ...wrong })
    texts.set(name, text)
  }
  const own: OwnTemplates = (path) => texts.get(path)
  return { own, names: [...texts.keys()], problems }
}

/** What was copied and not touched since is the shipped file, and needs no second look. */
function isAsShipped(name: string, text: string): boolean {
  const [, locale] = /^locales\/([^/]+)\.yaml$/.exec(name) ?? []
  if (locale === undefined) return text === findTemplate(name, nothing)?.text
  return isCopyOf(locale, text) || saysNothingNew(locale, (path) => (path === name ? text : undefined))
}

function isCopyOf(locale: string, text: string): boolean {
  return localeDigests[locale] === createHash('sha256').update(text).digest('hex')
}

/** Whether every word of a file is the shipped one, as in what `render --eject words` writes. */
function saysNothingNew(locale: string, own: OwnTemplates): boolean {
  const [mine, shipped] = [own, nothing].map((from) => openMessages(locale, from))
  if (!mine?.ok || !shipped?.ok) return false
  return [...mine.value.texts].every(([key, text]) => shipped.value.texts.get(key) === text)
}

const nothing: OwnTemplates = () => undefined

type ReadResult = TemplateFile['result']
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
