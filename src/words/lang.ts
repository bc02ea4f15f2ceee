/** The languages in which relctl speaks to people at a terminal. */
export const langs = ['en', 'vi'] as const

export type Lang = (typeof langs)[number]

/** Words of one theme; the type of the English ones binds the others, so that a missing word does not compile. */
export type InEach<Words> = Readonly<Record<Lang, Words>>

type Texts = { readonly vi?: string | undefined; readonly en?: string | undefined }

/** A text of somebody's data in a language, else in English, else in the first language that has one. */
export function inLang(text: Texts, lang: Lang): string | undefined {
  return text[lang] ?? text.en ?? Object.values(text).find((one) => one !== undefined)
}
