import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff'
import type { FormatOptions } from './format.ts'
import { paintFor } from './paint.ts'

/** A file before and after; its path is relative, with forward slashes. */
export type Change = { readonly file: string; readonly before: string; readonly after: string }

/** Changes as a unified diff that `git apply` and `patch -p1` understand. */
export function patch(changes: readonly Change[], { color }: Pick<FormatOptions, 'color'>): string {
  const { bad, good, accent, strong } = paintFor(color)
  const marks: readonly (readonly [string, (text: string) => string])[] = [
    ['--- ', strong],
    ['+++ ', strong],
    ['@@ ', accent],
    ['-', bad],
    ['+', good],
  ]
  const text = changes.map(({ file, before, after }) =>
    createTwoFilesPatch(`a/${file}`, `b/${file}`, before, after, undefined, undefined, {
      context: 3,
      headerOptions: FILE_HEADERS_ONLY,
    }),
  )
  if (color === 0) return text.join('')
  const painted = (line: string) => marks.find(([mark]) => line.startsWith(mark))?.[1](line) ?? line
  return text.join('').split('\n').map(painted).join('\n')
}
