import { locales } from '../generated/locales.ts'
import { templates } from '../generated/templates.ts'
import { suggest } from '../manifest/suggest.ts'
import { failed, type Result } from './problem.ts'
import { shippedChannels } from './store.ts'

/** Shipped files as a repository can take them over: path below `templates/` -> text. */
export type Ejected = ReadonlyMap<string, string>

/** What `eject` calls the words of a language, beside the names of folders. */
const wordsName = 'words'

/** Folders of templates that can be taken over: those of channels, and the pages of the release calendar. */
const folders: readonly string[] = [...shippedChannels, 'site']

/**
 * The shipped files of a channel or of the site with the partials that they use, or the words of a language.
 * @param locale language of the words; one that is not shipped gets the English ones to be translated
 */
export function eject(name: string, locale: string): Result<Ejected> {
  if (name === wordsName) return { ok: true, value: new Map([[`locales/${locale}.yaml`, wordsFile(locale)]]) }
  if (!folders.includes(name)) {
    const message = `there are no shipped templates "${name}"`
    return failed({ code: 'unknown-channel', message, hint: suggest(name, [...folders, wordsName]) })
  }
  const paths = new Set(Object.keys(templates).filter((path) => path.startsWith(`${name}/`)))
  for (const path of paths) for (const partial of partialsIn(templates[path] ?? '')) paths.add(partial)
  return { ok: true, value: new Map([...paths].sort().map((path) => [path, templates[path] ?? ''])) }
}

/** The files of the partials that a template names. */
function partialsIn(template: string): readonly string[] {
  return Array.from(template.matchAll(/\{\{~?#?> *([\w./-]+)/g), ([, name]) => `${name}.hbs`)
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
