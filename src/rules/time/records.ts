import type { Release } from '#manifest/release.ts'
import type { Path } from '#report/finding.ts'
import { quoted } from '#report/safe-text.ts'
import type { Instant } from '#schedule/instant.ts'
import { resolveLocal } from '#schedule/local.ts'

/** Something that a manifest says has happened, outside its log. */
export type Recorded = { readonly what: string; readonly at: Instant; readonly path: Path }

/** Everything that is on record with a time of its own: gates, steps of a project, issues, the release itself. */
export function recordsOf({ data, zone }: Release): readonly Recorded[] {
  const { created, knownSince, gates, project, escalation, issues } = data
  return [
    recorded('the release itself', created, ['created'], zone),
    recorded('the message of the provider', knownSince, ['knownSince'], zone),
    ...Object.entries(gates ?? {}).map(([id, { passedAt }]) =>
      recorded(`the gate ${quoted(id)}`, passedAt, ['gates', id, 'passedAt'], zone),
    ),
    ...(project?.steps ?? []).map(({ id, doneAt }, index) =>
      recorded(`the step ${quoted(id)} of the project`, doneAt, ['project', 'steps', index, 'doneAt'], zone),
    ),
    ...(escalation ?? []).map(({ to, at }, index) =>
      recorded(`the hand-over to ${quoted(to)}`, at, ['escalation', index, 'at'], zone),
    ),
    ...(issues ?? []).map(({ ref, openedAt }, index) =>
      recorded(`the issue ${quoted(ref)}`, openedAt, ['issues', index, 'openedAt'], zone),
    ),
  ].flat()
}

function recorded(what: string, given: string | undefined, path: Path, zone: string): readonly Recorded[] {
  if (given === undefined) return []
  const found = resolveLocal(given, zone)
  return found.kind === 'unique' || found.kind === 'ambiguous' ? [{ what, at: found.instant, path }] : []
}
