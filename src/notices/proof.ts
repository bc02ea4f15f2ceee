import { openChannel } from './channel.ts'
import { openTemplate, type Template } from './engine.ts'
import type { Templates } from './format.ts'
import { openMessages } from './locale.ts'
import type { Messages } from './messages.ts'
import type { OwnSet } from './own-templates.ts'
import type { NoticeProblem, Result } from './problem.ts'
import { specimen } from './specimen.ts'
import { type OwnTemplates, shippedChannels } from './store.ts'
import { aboutWork } from './work-words.ts'

/** What was learned about own templates without a release. */
export type Proof = {
  readonly problems: readonly NoticeProblem[]
  /** Path of a template -> the own files that have a part in what is made with it. */
  readonly owned: ReadonlyMap<string, readonly string[]>
  /** Own files that nothing uses. */
  readonly unused: readonly string[]
}

/** Descriptions of channels and words of languages that cannot be used, whether or not anything asks for them. */
export function fileProblems({ own, names }: Pick<OwnSet, 'own' | 'names'>): readonly NoticeProblem[] {
  return names.flatMap((name) => {
    const [, channel] = /^([^/]+)\/channel\.yaml$/.exec(name) ?? []
    const [, locale] = /^locales\/([^/]+)\.yaml$/.exec(name) ?? []
    const read = channel ? openChannel(channel, own) : locale ? openMessages(locale, own) : undefined
    return read && !read.ok ? read.problems : []
  })
}

/** A template that something asks for, and how it is read and judged. */
export type Candidate = {
  readonly path: string
  open(messages: Messages, own: OwnTemplates): Result<Pick<Template<never>, 'files'>>
}

/**
 * Reads and judges every template of every channel in each language, as far as own files have a part in it.
 * @param others templates that are asked for by something else than a channel
 */
export function prove(set: OwnSet, locales: readonly string[], others: readonly Candidate[]): Proof {
  if (set.names.length === 0) return { problems: [], owned: new Map(), unused: [] }
  const names = new Set(set.names)
  const problems: NoticeProblem[] = [...fileProblems(set)]
  const owned = new Map<string, readonly string[]>()
  for (const locale of locales) {
    const messages = openMessages(locale, set.own)
    if (!messages.ok) continue
    for (const { path, open } of [...allTemplates(set), ...others]) {
      const template = open(aboutWork(messages.value, 'upgrade'), set.own)
      const files = template.ok ? template.value.files : [path, ...template.problems.flatMap(({ file }) => file ?? [])]
      const parts = files.filter((file) => names.has(file))
      owned.set(path, [...(owned.get(path) ?? []), ...parts])
      const words = [`${path.split('/')[0]}/channel.yaml`, `locales/${locale}.yaml`].filter((file) => names.has(file))
      if (!template.ok) problems.push(...template.problems.map((problem) => blame(problem, [...parts, ...words])))
    }
  }
  const used = new Set([...owned.values()].flat())
  // Which partials a broken template uses is not known.
  const unused = problems.length > 0 ? [] : set.names.filter((name) => name.endsWith('.hbs') && !used.has(name))
  return { problems: distinct(problems), owned, unused }
}

type Used = { readonly path: string; readonly by: Templates }

function allTemplates({ own, names }: OwnSet): readonly Candidate[] {
  const described = names.flatMap((name) => /^([^/]+)\/channel\.yaml$/.exec(name)?.[1] ?? [])
  return [...new Set([...shippedChannels, ...described])]
    .flatMap((id) => templatesOf(id, own))
    .map(({ path, by }) => ({
      path,
      open: (messages) => openTemplate(path, { escaping: by.escape, messages, own, specimen }),
    }))
}

/** The templates of a channel, each with the entry that says how it escapes. */
function templatesOf(channelId: string, own: OwnTemplates): readonly Used[] {
  const channel = openChannel(channelId, own)
  const formats = channel.ok ? [...channel.value.formats.values()] : []
  return formats.flatMap(({ by }) =>
    'writer' in by ? [] : [...new Set([by.template, by.plan, by.internal])].map((path) => ({ path, by })),
  )
}

/**
 * A problem in the own file that can have caused it, when it shows in a shipped one.
 * @param files own files that have a part in the text
 */
export function blame(problem: NoticeProblem, files: readonly string[]): NoticeProblem {
  const { file, line, message } = problem
  const [culprit] = files
  if (file === undefined || culprit === undefined || files.includes(file)) return problem
  const place = ` (in the shipped ${file}${line === undefined ? '' : `:${line}`})`
  return { ...problem, file: culprit, line: 1, message: message.includes(file) ? message : `${message}${place}` }
}

/** Each problem once: a template is judged in every language, and most of what is wrong with it is wrong in all. */
function distinct(problems: readonly NoticeProblem[]): readonly NoticeProblem[] {
  const keyOf = ({ file, line, message }: NoticeProblem) => `${file}\0${line}\0${message}`
  return [...new Map(problems.map((problem) => [keyOf(problem), problem])).values()]
}
