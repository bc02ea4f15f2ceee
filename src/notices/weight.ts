import type { House } from './subject.ts'

/** How much a release has to say in one language, at most. */
export type Weight = { readonly characters: number; readonly items: number }

/** Weighs everything in a manifest, with the names of modules in place of their ids. */
export function weightOf(data: unknown, locale: string, { locales, modules }: House): Weight {
  const others = new Set(locales.filter((other) => other !== locale))
  let characters = 0
  for (const text of textsIn(data, others))
    characters += text.length + (Object.hasOwn(modules, text) ? (modules[text]?.[locale]?.length ?? 0) : 0)
  return { characters, items: itemsIn(data, modules) }
}

/** @param skipped keys of texts in other languages */
function* textsIn(data: unknown, skipped: ReadonlySet<string>): Iterable<string> {
  if (typeof data === 'string') yield data
  if (typeof data !== 'object' || data === null) return
  for (const [key, value] of Object.entries(data)) {
    if (skipped.has(key)) continue
    yield key
    yield* textsIn(value, skipped)
  }
}

/** Entries of lists, and of maps of modules. */
function itemsIn(data: unknown, modules: House['modules']): number {
  if (typeof data !== 'object' || data === null) return 0
  const entries = Object.entries(data)
  const own = Array.isArray(data) ? entries : entries.filter(([key]) => Object.hasOwn(modules, key))
  return entries.reduce((sum, [, value]) => sum + itemsIn(value, modules), own.length)
}
