import type { ReportOutput } from '../generated/types/report-output.ts'
import type { LogEntry } from '../manifest/log.ts'
import type { ReleaseOutlook } from '../policy/outlook.ts'
import { formatInstant } from '../schedule/instant.ts'
import { inLang, type Lang } from '../words/lang.ts'
import { minutesOf } from './downtime.ts'
import { fallsIn } from './period.ts'
import { at, type Scope } from './scope.ts'

type Change = ReportOutput['changes'][number]

/** Changes of plan by the day on which they were recorded. */
export function changesOf({ period, all, lang }: Scope): readonly Change[] {
  return all
    .flatMap((item) => item.release.log.map((entry) => ({ item, entry })))
    .filter(({ item, entry }) => isChange(entry) && fallsIn(period, entry.at, item.release.zone))
    .sort((a, b) => a.entry.at - b.entry.at)
    .map(({ item, entry }) => ({
      release: item.release.id,
      event: entry.event as Change['event'],
      at: formatInstant(entry.at, item.release.zone),
      from: at(entry.from?.start, item),
      to: at(entry.event === 'extended' ? entry.to?.end : entry.to?.start, item),
      reason: reasonOf(entry, lang),
    }))
}

function isChange({ event }: LogEntry): boolean {
  return event === 'rescheduled' || event === 'postponed' || event === 'cancelled' || event === 'extended'
}

/** Every roll-back of the period's releases, those too that were followed by another attempt. */
export function rollbacksOf({ own, lang }: Scope): ReportOutput['rollbacks'] {
  return own.flatMap((item) =>
    rollbacksIn(item).map((entry) => ({
      release: item.release.id,
      at: formatInstant(entry.at, item.release.zone),
      downtime: minutesOf(entry.data.downtime),
      reason: reasonOf(entry, lang),
    })),
  )
}

function rollbacksIn({ release }: ReleaseOutlook): readonly LogEntry[] {
  return release.log.filter(({ event }) => event === 'rolled-back')
}

function reasonOf({ data: { reason, text } }: LogEntry, lang: Lang): string | null {
  return inLang(reason ?? {}, lang) ?? text ?? null
}

/** What the manifests of the period's releases allow themselves. */
export function overridesOf({ own }: Scope): ReportOutput['overrides'] {
  return own.flatMap(({ release: { id, data } }) => [
    ...(data.exception ?? []).map(({ rule, reason, approvedBy }) => ({
      release: id,
      kind: 'exception' as const,
      name: rule,
      reason,
      approvedBy,
    })),
    ...(data.waive ?? []).map(({ step, reason, approvedBy }) => ({
      release: id,
      kind: 'waiver' as const,
      name: step,
      reason,
      approvedBy,
    })),
  ])
}
