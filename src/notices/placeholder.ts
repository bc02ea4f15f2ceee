import * as manifest from '../manifest/leftover.ts'
import type { NoticeProblem } from './problem.ts'

/** What a written text still holds of a template's own blanks: `TBD`, `TODO`. Its markup is no placeholder. */
export function leftoverIn(text: string): string | undefined {
  // Long rows of dots say no more than short ones, and the search would begin anew at each of them.
  return manifest.leftoverIn(text.replace(/<[^<>]*>/g, ' ').replace(/\.{20,}/g, '.'.repeat(20)))
}

/** Placeholders anywhere in a view. The subject starts with the brand in brackets, and holds nothing of its own. */
export function leftovers(view: object): readonly NoticeProblem[] {
  const problems: NoticeProblem[] = []
  visitTexts(view, [], (text, path) => {
    const found = manifest.leftoverIn(text)
    if (found === undefined) return
    const field = path.join('/')
    if (field === 'text/subject' || isAddress(field)) return
    problems.push({
      code: 'placeholder',
      message: `${field} still holds the placeholder "${found}"`,
      hint: 'replace it by what readers should know',
      field,
    })
  })
  return problems
}

function isAddress(field: string): boolean {
  return /\/(url|href)$/.test(field)
}

/** @param visit is given the path of each text by its parts */
function visitTexts(data: unknown, path: string[], visit: (text: string, path: readonly string[]) => void): void {
  if (typeof data === 'string') visit(data, path)
  if (typeof data !== 'object' || data === null) return
  for (const key of Object.keys(data)) {
    path.push(key)
    visitTexts((data as Record<string, unknown>)[key], path, visit)
    path.pop()
  }
}
