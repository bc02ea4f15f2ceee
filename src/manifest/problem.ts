import type { Path } from '../report/finding.ts'
import { limits } from './limits.ts'
import type { positions } from './positions.ts'
import type { SourceProblem, SourceProblemCode } from './source.ts'

/** A problem on its way to becoming a SourceProblem: it still counts in UTF-16 offsets. */
export type TextProblem = {
  readonly code: SourceProblemCode
  readonly message: string
  readonly hint?: string
  readonly path?: Path
  readonly start: number
  readonly end: number
}

/** Problems that leave the meaning of the file certain. All others make it unusable. */
const harmless: ReadonlySet<SourceProblemCode> = new Set([
  'file/name',
  'yaml/unquoted-time',
  'yaml/unquoted-version',
] as const)

export function isFatal(problem: { readonly code: SourceProblemCode }): boolean {
  return !harmless.has(problem.code)
}

/** Collects problems, a bounded number of each kind: a hostile file must not drown the report. */
export function problemList(): { readonly all: readonly TextProblem[]; add(problem: TextProblem): void } {
  const all: TextProblem[] = []
  const told = new Map<SourceProblemCode, number>()
  return {
    all,
    add(problem) {
      const count = told.get(problem.code) ?? 0
      if (count >= limits.problems) return
      told.set(problem.code, count + 1)
      all.push(problem)
    },
  }
}

export type ProblemList = ReturnType<typeof problemList>

/** Problems with their places, in the order of the text. */
export function placed(problems: readonly TextProblem[], spanOf: ReturnType<typeof positions>): SourceProblem[] {
  return problems
    .toSorted((a, b) => a.start - b.start)
    .map(({ start, end, path = [], ...told }) => ({ ...told, path, span: spanOf(start, end) }))
}
