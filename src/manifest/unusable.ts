import { positions } from './positions.ts'
import { placed, type TextProblem } from './problem.ts'
import type { Source } from './source.ts'

/** A file whose text is not parsed further, or not at all. Every place in it is its first line. */
export function unusable(file: string, text: string, problems: readonly TextProblem[]): Source {
  return { file, text, data: undefined, problems: placed(problems, positions(text)), isBuildable: false }
}
