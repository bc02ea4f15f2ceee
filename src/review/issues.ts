import type { ReportOutput } from '../generated/types/report-output.ts'
import type { ReleaseOutlook } from '../policy/outlook.ts'
import type { Instant } from '../schedule/instant.ts'
import { endOf, fallsIn } from './period.ts'
import { type Issue, raisedBy } from './raised.ts'
import type { Scope } from './scope.ts'

type Issues = ReportOutput['issues']
type Row = Issues['rows'][number]

/** One issue of a product, however many releases name it. Source and severity are those of its first record. */
type Known = Pick<Issue, 'ref' | 'source' | 'severity'> & {
  readonly inPeriod: boolean
  readonly open: boolean
  readonly releases: readonly string[]
}

/** Issues by the day on which they were raised, and what of them is open when the period ends (S1). */
export function issuesOf(scope: Scope): Issues {
  const issues = knownIssues(scope).filter(({ inPeriod, open }) => inPeriod || open)
  const rows = [...new Map(issues.map((issue) => [`${issue.source} ${issue.severity}`, issue])).values()]
    .sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity) || (a.source < b.source ? -1 : 1))
    .map(({ source, severity }) => rowOf(source, severity, issues))
  return {
    raised: issues.filter(({ inPeriod }) => inPeriod).length,
    open: issues.filter(({ open }) => open).length,
    rows,
  }
}

const severities: readonly Issue['severity'][] = ['critical', 'high', 'medium', 'low']

function rowOf(source: Issue['source'], severity: Issue['severity'], issues: readonly Known[]): Row {
  const own = issues.filter((issue) => issue.source === source && issue.severity === severity)
  const open = own.filter((issue) => issue.open)
  return {
    source,
    severity,
    raised: own.filter(({ inPeriod }) => inPeriod).length,
    open: open.length,
    openRefs: open.map(({ ref }) => ref),
    refs: [...new Set(own.flatMap(({ releases }) => releases))],
  }
}

type Naming = { readonly issue: Issue; readonly item: ReleaseOutlook; readonly raised: Instant | undefined }

function knownIssues(scope: Scope): readonly Known[] {
  const byRef = new Map<string, Naming[]>()
  for (const record of scope.all.flatMap(recordsOf)) {
    const key = `${record.item.release.data.product ?? ''}\0${record.issue.ref}`
    byRef.set(key, [...(byRef.get(key) ?? []), record])
  }
  return [...byRef.values()].flatMap((records) => mergedOf(records, scope))
}

function recordsOf(item: ReleaseOutlook): readonly Naming[] {
  return (item.release.data.issues ?? []).map((issue) => ({ issue, item, raised: raisedBy(issue, item) }))
}

function mergedOf(records: readonly Naming[], { period, now }: Scope): readonly Known[] {
  const [first] = [...records].sort((a, b) => (a.raised ?? 0) - (b.raised ?? 0))
  if (!first) return []
  const { zone } = first.item.release
  const until = Math.min(endOf(period, zone), now) as Instant
  const { ref, source, severity } = first.issue
  return [
    {
      ref,
      source,
      severity,
      inPeriod: fallsIn(period, first.raised, zone) && (first.raised ?? until) < until,
      open: records.some((record) => isOpenAt(until, record)),
      releases: [...new Set(records.map(({ item }) => item.release.id))],
    },
  ]
}

/** An issue is settled by the success of its release; before that, only its state can say so. */
function isOpenAt(until: Instant, { issue, item, raised }: Naming): boolean {
  if (raised === undefined || raised >= until) return false
  if (issue.state === 'open' || issue.state === 'diagnosing') return true
  const { succeeded } = item.life
  return succeeded === undefined ? issue.state === undefined : succeeded >= until
}
