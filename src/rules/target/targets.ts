import type { Target } from '#generated/types/config.ts'
import type { Path } from '#report/finding.ts'
import { configuration } from '#rules/configuration.ts'
import type { Facts } from '#rules/rule.ts'

/** A delivery target of relctl.yaml, and where it stands. */
export type TargetEntry = {
  readonly channel: string
  readonly target: Target
  readonly file: string
  readonly path: Path
}

export function targetEntries(facts: Facts): readonly TargetEntry[] {
  const config = configuration(facts)
  if (!config) return []
  return Object.entries(config.data.channels ?? {}).flatMap(([channel, { deliver = [] }]) =>
    deliver.map((target: Target, index: number) => ({
      channel,
      target,
      file: config.file,
      path: ['channels', channel, 'deliver', index],
    })),
  )
}
