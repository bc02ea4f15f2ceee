import type { Input } from '#commands/command.ts'
import { UsageError } from '#exit.ts'

type Clash = {
  readonly when: (options: Input['options'], input: Input) => boolean
  readonly message: string
  readonly hint: string
}

/** Calls of `check` whose parts contradict each other. */
const clashes: readonly Clash[] = [
  {
    when: ({ dryRun, fix }) => isGiven(dryRun) && !isGiven(fix),
    message: '--dry-run shows what --fix would change, and there is no --fix',
    hint: 'write --fix --dry-run',
  },
  {
    when: ({ dryRun, output }, { lists }) => isGiven(dryRun) && (isGiven(output) || lists['format'] !== undefined),
    message: '--dry-run prints a diff, which has one format',
    hint: 'leave out --format and --output',
  },
  {
    when: ({ fix, dryRun }, { args }) => isGiven(fix) && !isGiven(dryRun) && args.includes('-'),
    message: '--fix writes files, and the text on stdin is none',
    hint: 'add --dry-run to see the changes as a diff',
  },
  {
    when: ({ writeBaseline, changed }, { args }) => isGiven(writeBaseline) && (args.length > 0 || isGiven(changed)),
    message: '--write-baseline holds what is found in the whole repository',
    hint: 'leave out the paths and --changed',
  },
]

/** @throws UsageError for options that contradict each other */
export function refuseClashes(input: Input): void {
  const clash = clashes.find(({ when }) => when(input.options, input))
  if (clash) throw new UsageError(clash.message, clash.hint)
}

function isGiven(option: string | boolean | undefined): boolean {
  return option !== undefined && option !== false
}
