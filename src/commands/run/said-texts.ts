import { UsageError } from '#exit.ts'
import type { Localized } from '#generated/types/common.ts'
import { andWords, suggest } from '#manifest/suggest.ts'

/** In which languages a text is needed, and which one a text without a language is in. */
export type Languages = {
  readonly option: string
  readonly locales: readonly string[]
  readonly locale: string | undefined
}

/**
 * A text in several languages from values such as `vi=Thêm thời gian` and `en=More time`; the first language is meant
 * where none is named.
 * @throws UsageError for a language that is missing, unknown or given twice
 */
export function readTexts(values: readonly string[], { option, locales, locale }: Languages): Localized {
  const texts: Record<string, string> = {}
  for (const value of values) {
    const [, tag, rest] = /^([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)=(.*)$/s.exec(value) ?? []
    const language = tag ?? locale ?? locales[0] ?? 'en'
    const text = (rest ?? value).trim().normalize('NFC')
    if (!locales.includes(language))
      throw new UsageError(
        `${option} has a text in "${language}", which is no language here`,
        suggest(language, locales),
      )
    if (texts[language] !== undefined) throw new UsageError(`${option} is given twice in "${language}"`, 'give it once')
    if (text === '') throw new UsageError(`${option} has no text in "${language}"`, `write ${option} ${language}="…"`)
    texts[language] = text
  }
  const missing = locales.filter((tag) => texts[tag] === undefined)
  if (missing.length > 0)
    throw new UsageError(
      `${option} is missing in ${andWords(missing.map((tag) => `"${tag}"`))}: customers read ${andWords(locales)}`,
      `write ${locales.map((tag) => `${option} ${tag}="…"`).join(' ')}`,
    )
  return Object.fromEntries(locales.map((tag) => [tag, texts[tag]]))
}
