import type { ReportOutput } from '../generated/types/report-output.ts'
import { plain, releaseCell, type Section, type Tone } from './report-section.ts'
import { sayLength, sayMoment, sayMoments } from './report-words.ts'

type Verdict = ReportOutput['windows']['rows'][number]['verdict']

export function windowsSection({ windows }: ReportOutput): Section {
  return {
    id: 'windows',
    title: 'Work windows',
    note: `${windows.kept} of ${windows.judged} kept: the work stayed inside its window as it was planned.`,
    columns: [{ title: 'release' }, { title: 'planned' }, { title: 'ended' }, { title: 'verdict' }],
    rows: windows.rows.map(({ release, batch, start, end, ended, verdict, minutesOver, allowed }) => [
      batch === null ? releaseCell(release) : { text: `${release} (${batch})`, release },
      plain(sayMoments(start, end)),
      plain(sayMoment(ended)),
      plain(
        `${verdict}${minutesOver > 0 ? ` by ${sayLength(minutesOver)}` : ''}${allowed ? '' : ', outside the allowed windows'}`,
        allowed ? verdictTone[verdict] : 'bad',
      ),
    ]),
    empty: 'no window with an end on record',
  }
}

const verdictTone: Readonly<Record<Verdict, Tone>> = {
  kept: 'good',
  extended: 'warn',
  'started-early': 'warn',
  overran: 'bad',
}

export function downtimeSection({ downtime }: ReportOutput): Section {
  const { planned, actual, rows, unrecorded } = downtime
  const longest = Math.max(1, ...rows.map((row) => Math.max(row.planned ?? 0, row.actual ?? 0)))
  const missing = unrecorded.length === 0 ? '' : ` Not on record for ${unrecorded.length}.`
  const total =
    planned === null ? 'No release has both figures.' : `${sayLength(actual)} of ${sayLength(planned)} planned.`
  return {
    id: 'downtime',
    title: 'Downtime',
    note: `${total}${missing}`,
    columns: [
      { title: 'release' },
      { title: 'planned', numeric: true },
      { title: 'actual', numeric: true },
      { title: '' },
    ],
    rows: rows.map((row) => [
      releaseCell(row.release),
      plain(sayLength(row.planned)),
      { text: row.actual === null ? 'not recorded' : sayLength(row.actual), tone: downtimeTone(row) },
      { text: '', bar: row.actual === null ? null : row.actual / longest, tone: downtimeTone(row) },
    ]),
    empty: 'none stated and none on record',
  }
}

function downtimeTone({ planned, actual }: ReportOutput['downtime']['rows'][number]): Tone {
  if (actual === null) return 'bad'
  return planned !== null && actual > planned ? 'warn' : 'good'
}

export function rollbacksSection({ rollbacks }: ReportOutput): Section {
  return {
    id: 'rollbacks',
    title: 'Roll-backs',
    columns: [{ title: 'release' }, { title: 'when' }, { title: 'downtime', numeric: true }, { title: 'reason' }],
    rows: rollbacks.map(({ release, at, downtime, reason }) => [
      releaseCell(release),
      plain(sayMoment(at)),
      plain(sayLength(downtime)),
      plain(reason ?? 'no reason on record', reason === null ? 'warn' : undefined),
    ]),
    empty: 'none',
  }
}

export function changesSection({ changes }: ReportOutput): Section {
  return {
    id: 'changes',
    title: 'Changes of plan',
    note: 'By the day on which they were recorded.',
    columns: [{ title: 'release' }, { title: 'change' }, { title: 'recorded' }, { title: 'reason' }],
    rows: changes.map(({ release, event, at, to, reason }) => [
      releaseCell(release),
      plain(to === null ? event : `${event} to ${sayMoment(to)}`),
      plain(sayMoment(at)),
      plain(reason ?? ''),
    ]),
    empty: 'none',
  }
}

export function overridesSection({ overrides }: ReportOutput): Section {
  return {
    id: 'overrides',
    title: 'Exceptions and waivers',
    columns: [{ title: 'release' }, { title: 'kind' }, { title: 'of' }, { title: 'allowed by' }, { title: 'reason' }],
    rows: overrides.map(({ release, kind, name, approvedBy, reason }) => [
      releaseCell(release),
      plain(kind),
      plain(name),
      plain(approvedBy),
      plain(reason),
    ]),
    empty: 'none',
  }
}
