import type { ColorLevel } from '../host.ts'

export type ColorWish = {
  /** `--color` and `--no-color`, when given. */
  readonly flag?: 'always' | 'never' | 'auto' | undefined
  readonly env: Readonly<Record<string, string | undefined>>
  /** Whether stdout is a terminal. */
  readonly isTerminal: boolean
  /** Bits of colour of that terminal, as `WriteStream.getColorDepth` counts them: 1, 4, 8 or 24. */
  readonly depth: number
}

/** The first to have an opinion decides: the flag, NO_COLOR, FORCE_COLOR, TERM=dumb, the terminal, the CI log. */
export function colorLevel({ flag, env, isTerminal, depth }: ColorWish): ColorLevel {
  if (flag === 'never') return 0
  if (flag === 'always') return Math.max(1, levelOf(depth)) as ColorLevel
  if (env['NO_COLOR']) return 0
  const forced = forcedLevel(env['FORCE_COLOR'])
  if (forced !== undefined) return forced
  if (env['TERM'] === 'dumb') return 0
  if (isTerminal) return levelOf(depth)
  // Its log shows colours although it is not a terminal.
  return env['GITHUB_ACTIONS'] ? 1 : 0
}

function forcedLevel(value: string | undefined): ColorLevel | undefined {
  if (value === undefined || value === '') return undefined
  if (value === 'false' || value === '0') return 0
  return value === '2' ? 2 : value === '3' ? 3 : 1
}

function levelOf(depth: number): ColorLevel {
  return depth >= 24 ? 3 : depth >= 8 ? 2 : depth >= 4 ? 1 : 0
}
