import * as manifest from '../manifest/leftover.ts'
import type { NoticeProblem } from './problem.ts'

/** What a written text still holds of a template's own blanks: `TBD`, `TODO`. Its markup is no placeholder. */
export function leftoverIn(text: string): string | undefined {
  // Long rows of dots say no more than short ones, and the search would begin anew at each of them.
  return manifest.leftoverIn(text.replace(/<[^<>]*>/g, ' ').replace(/\.{20,}/g, '.'.repeat(20)))
}

/** Placeholders anywhere in a view. The subject starts with the brand in brackets, and holds nothing of its own. */
export function leftovers(view: object): readonly NoticeProblem[] {
  return textsOf(view, '').flatMap(({ field, text }): readonly NoticeProblem[] => {
    const found = field === 'text/subject' || isAddress(field) ? undefined : manifest.leftoverIn(text)
    if (found === undefined) return []
    return [
      {
        code: 'placeholder',
        message: `${field} still holds the placeholder "${found}"`,
        hint: 'replace it by what readers should know',
        field,
      },
    ]
  })
}

function isAddress(field: string): boolean {
  return /\/(url|href)$/.test(field)
}

function textsOf(data: unknown, field: string): readonly { readonly field: string; readonly text: string }[] {
  if (typeof data === 'string') return [{ field, text: data }]
  if (typeof data !== 'object' || data === null) return []
  return Object.entries(data).flatMap(([key, value]) => textsOf(value, field === '' ? key : `${field}/${key}`))
}
