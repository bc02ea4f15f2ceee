import { locales } from '../generated/locales.ts'
import { templates } from '../generated/templates.ts'
import { suggest } from '../manifest/suggest.ts'
import { openTemplate } from './engine.ts'
import { openMessages } from './locale.ts'
import { failed, type Result } from './problem.ts'
import { templatesOf } from './proof.ts'
import { specimen } from './specimen.ts'
import { shippedChannels } from './store.ts'
import { aboutWork } from './work-words.ts'

/** Shipped files as a repository can take them over: path below `templates/` -> text. */
export type Ejected = ReadonlyMap<string, string>

/** What `eject` calls the words of a language, beside the names of channels. */
const wordsName = 'words'

/**
 * The shipped files of a channel with the partials that they use, or the words of a language.
 * @param locale language of the words; one that is not shipped gets the English ones to be translated
 */
export function eject(name: string, locale: string): Result<Ejected> {
  if (name === wordsName) return { ok: true, value: new Map([[`locales/${locale}.yaml`, wordsFile(locale)]]) }
  if (!shippedChannels.includes(name)) {
    const message = `there are no shipped templates "${name}"`
    return failed({ code: 'unknown-channel', message, hint: suggest(name, [...shippedChannels, wordsName]) })
  }
  const own = Object.keys(templates).filter((path) => path.startsWith(`${name}/`))
  const paths = [...new Set([...own, ...partialsOf(name)])].sort()
  return { ok: true, value: new Map(paths.map((path) => [path, templates[path] ?? ''])) }
}

const nothing = () => undefined

function partialsOf(channel: string): readonly string[] {
  const messages = openMessages('en', nothing)
  if (!messages.ok) return []
  return templatesOf(channel, nothing).flatMap(({ path, by }) => {
    const template = openTemplate(path, {
      escaping: by.escape,
      messages: aboutWork(messages.value, 'upgrade'),
      own: nothing,
      specimen,
    })
    return template.ok ? template.value.files : []
  })
}

function wordsFile(locale: string): string {
  const shipped = locales[locale]
  const origin = shipped === undefined ? `the English ones, to be put into "${locale}"` : 'those that ship with relctl'
  const head = `# Words of notices: ${origin}. Only lines that differ need to stay${shipped === undefined ? ' where a language ships' : ''}.\n`
  return `${head}${yamlOf(shipped ?? locales['en'], '')}`
}

/** Nested texts as YAML, every text in quotes, so that none is taken for a number or a time. */
function yamlOf(data: unknown, indent: string): string {
  return Object.entries(data as Readonly<Record<string, unknown>>)
    .map(([key, value]) => {
      const name = /^[A-Za-z][\w-]*$/.test(key) ? key : JSON.stringify(key)
      return typeof value === 'string'
        ? `${indent}${name}: ${JSON.stringify(value)}\n`
        : `${indent}${name}:\n${yamlOf(value, `${indent}  `)}`
    })
    .join('')
}
