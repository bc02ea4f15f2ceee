import { Buffer } from 'node:buffer'
import { locales } from '../generated/locales.ts'
import { locate } from '../manifest/locate.ts'
import { parseSource } from '../manifest/parse.ts'
import { suggest } from '../manifest/suggest.ts'
import { type Messages, parametersOf } from './messages.ts'
import { failed, type NoticeProblem, type Result } from './problem.ts'
import type { OwnTemplates } from './store.ts'
import { workForms } from './work-words.ts'

/** Languages with shipped words; the first one defines the keys that every other must have. */
export const shippedLocales: readonly string[] = Object.keys(locales).sort()

const reference = 'en'

/** Words that were read, by where they were looked for. */
const opened = new WeakMap<OwnTemplates, Map<string, Result<Messages>>>()

/**
 * The words of a language: the shipped ones with those of the repository's `templates/locales/<tag>.yaml` merged in
 * key by key. A language that is not shipped must bring every key.
 */
export function openMessages(locale: string, own: OwnTemplates): Result<Messages> {
  const known = opened.get(own) ?? new Map<string, Result<Messages>>()
  opened.set(own, known)
  const messages = known.get(locale) ?? readMessages(locale, own)
  known.set(locale, messages)
  return messages
}

function readMessages(locale: string, own: OwnTemplates): Result<Messages> {
  const file = `locales/${locale}.yaml`
  const shipped = flatten(locales[locale])
  const text = /^[a-z]{2,3}(-[A-Z]{2})?$/.test(locale) ? own(file) : undefined
  if (text === undefined) {
    if (shipped.size > 0) return { ok: true, value: { locale, texts: shipped } }
    const hint = `use ${shippedLocales.join(' or ')}, or write templates/${file}`
    return failed({ code: 'unknown-locale', message: `there are no words for the language "${locale}"`, hint, locale })
  }
  const source = parseSource(file, Buffer.from(text))
  const [broken] = source.problems
  if (source.data === undefined) {
    return failed({
      code: 'locale',
      message: broken?.message ?? 'cannot be read',
      file,
      locale,
      line: broken?.span.line ?? 1,
    })
  }
  const misfit = notText(source.data)
  if (misfit !== undefined) {
    const [line, field] = [locate(source, misfit, 'value').line, misfit.join('.')]
    const message = field === '' ? 'expected a mapping of texts' : `expected a text at "${field}"`
    return failed({ code: 'locale', message, hint: 'write "key: text"', file, locale, line })
  }
  const added = flatten(source.data)
  const texts = new Map([...shipped, ...added])
  const lineAt = (key: string) => locate(source, key.split('.'), 'key').line
  const problems = [...strangers(added, file, locale, lineAt), ...gaps(texts, file, locale)]
  return problems.length > 0 ? failed(...problems) : { ok: true, value: { locale, texts } }
}

/** Keys and parameters that no template will ever ask for. */
function strangers(
  added: ReadonlyMap<string, string>,
  file: string,
  locale: string,
  lineAt: (key: string) => number,
): readonly NoticeProblem[] {
  const known = flatten(locales[reference])
  return [...added].flatMap(([key, text]): readonly NoticeProblem[] => {
    const wanted = known.get(key)
    if (key.startsWith('zones.')) return []
    const about = { code: 'locale' as const, file, locale, field: key }
    if (wanted === undefined)
      return [{ ...about, line: lineAt(key), message: `unknown key "${key}"`, hint: suggest(key, [...known.keys()]) }]
    const parameters = ownParameters(wanted)
    if (ownParameters(text).join() === parameters.join()) return []
    const list =
      parameters.length === 0 ? 'no parameters' : `exactly ${parameters.map((name) => `{${name}}`).join(', ')}`
    return [{ ...about, line: lineAt(key), message: `the text "${key}" must use ${list}` }]
  })
}

/** Parameters that a text needs; the words for the work may stand or be left out wherever it reads better. */
export function ownParameters(text: string): readonly string[] {
  return parametersOf(text).filter((name) => !workForms.includes(name))
}

function gaps(texts: ReadonlyMap<string, string>, file: string, locale: string): readonly NoticeProblem[] {
  const missing = [...flatten(locales[reference]).keys()].filter((key) => !texts.has(key) && !key.startsWith('zones.'))
  if (missing.length === 0) return []
  const shown = missing.slice(0, 5).join(', ')
  const more = missing.length > 5 ? ` and ${missing.length - 5} more` : ''
  return [{ code: 'locale', file, locale, message: `these texts are missing: ${shown}${more}` }]
}

/** Where the first value stands that is neither a text nor a mapping. */
function notText(data: unknown): readonly string[] | undefined {
  if (typeof data === 'string') return undefined
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return []
  for (const [key, value] of Object.entries(data)) {
    const inner = notText(value)
    if (inner) return [key, ...inner]
  }
  return undefined
}

/** Nested mappings of texts as keys with dots, in NFC. Whatever is not a text is left out. */
export function flatten(data: unknown, prefix = ''): Map<string, string> {
  if (typeof data === 'string') return new Map([[prefix, data.normalize('NFC')]])
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return new Map()
  const inner = Object.entries(data).flatMap(([key, value]) => [
    ...flatten(value, prefix === '' ? key : `${prefix}.${key}`),
  ])
  return new Map(inner)
}
