import type { ReportOutput } from '../generated/types/report-output.ts'
import type { ReleaseOutlook } from '../policy/outlook.ts'
import { hasEnded } from './outcome.ts'
import type { Scope } from './scope.ts'

type Metric = ReportOutput['metrics'][number]
type Target = Pick<Metric, 'min' | 'max'>

/** What was watched after the work of the period, against its targets (S12). */
export function metricsOf({ own }: Scope): readonly Metric[] {
  return own.filter(hasEnded).flatMap((item) =>
    (item.release.data.monitoring?.metrics ?? []).map(({ id, unit, min = null, max = null }) => {
      const observed = lastValue(id, item)
      return {
        release: item.release.id,
        metric: id,
        unit,
        min,
        max,
        observed,
        verdict: verdictOf(observed, { min, max }),
      }
    }),
  )
}

function lastValue(metric: string, { release }: ReleaseOutlook): number | null {
  const values = release.log.flatMap(({ event, data }) => (event === 'monitored' ? (data.metrics?.[metric] ?? []) : []))
  return values.at(-1) ?? null
}

function verdictOf(observed: number | null, { min, max }: Target): Metric['verdict'] {
  if (observed === null) return 'not-observed'
  return (min === null || observed >= min) && (max === null || observed <= max) ? 'met' : 'missed'
}
