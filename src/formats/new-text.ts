import type { PlanOutput } from '../generated/types/plan-output.ts'
import { safeText } from '../report/safe-text.ts'
import type { FormatOptions } from './format.ts'
import { paintFor } from './paint.ts'
import { dutyLines } from './plan-text.ts'
import { nextSteps, sayWindow } from './plan-words.ts'
import { hang } from './wrap.ts'

/** A new manifest, and how its window was found. */
export type NewManifest = {
  readonly file: string
  /** Why no earlier window would do. */
  readonly because: readonly string[]
  /** The release alone. */
  readonly plan: PlanOutput
}

/** Where the manifest is, when the work will be and why then, and who owes what first. */
export function newText({ file, because, plan }: NewManifest, options: FormatOptions): string {
  const paint = paintFor(options.color)
  const { columns } = options
  const [release] = plan.releases
  const next = nextSteps(plan, 5).map(({ step }) => ({ step, of: '' }))
  const window = release?.window
  const when = window ? sayWindow(window) : 'at once: no window, no notice ahead'
  return `${[
    paint.good(hang('✓ ', safeText(file), columns)),
    hang('  Window  ', safeText(when), columns),
    ...because.map((line, index) => hang(index === 0 ? '  Why     ' : '          ', safeText(line), columns)),
    ...(next.length === 0 ? [] : ['', paint.strong('Next'), ...dutyLines(next, options, paint)]),
    '',
    hang('', safeText('Now say in the file what changes, in words that customers understand.'), columns),
  ].join('\n')}\n`
}
