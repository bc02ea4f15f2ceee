import type { ReportOutput } from '../generated/types/report-output.ts'
import type { Lang } from '../words/lang.ts'
import { reportWords } from '../words/report.ts'
import { columnWords } from '../words/report-columns.ts'
import { workWords } from '../words/report-work.ts'
import { plain, releaseCell, type Section, type Tone } from './report-section.ts'
import { sayLength, sayMoment, sayMoments } from './report-words.ts'

type Verdict = ReportOutput['windows']['rows'][number]['verdict']

export function windowsSection({ windows }: ReportOutput, lang: Lang): Section {
  const column = columnWords[lang]
  const words = workWords[lang].windows
  return {
    id: 'windows',
    title: words.title,
    note: words.note(windows.kept, windows.judged),
    columns: [{ title: column.release }, { title: column.planned }, { title: column.ended }, { title: column.verdict }],
    rows: windows.rows.map(({ release, batch, start, end, ended, verdict, minutesOver, allowed }) => [
      batch === null ? releaseCell(release) : { text: `${release} (${batch})`, release },
      plain(sayMoments(start, end, lang)),
      plain(sayMoment(ended, lang)),
      plain(
        `${words.verdict[verdict]}${minutesOver > 0 ? words.by(sayLength(minutesOver, lang)) : ''}${allowed ? '' : words.notAllowed}`,
        allowed ? verdictTone[verdict] : 'bad',
      ),
    ]),
    empty: words.empty,
  }
}

const verdictTone: Readonly<Record<Verdict, Tone>> = {
  kept: 'good',
  extended: 'warn',
  'started-early': 'warn',
  overran: 'bad',
}

export function downtimeSection({ downtime }: ReportOutput, lang: Lang): Section {
  const column = columnWords[lang]
  const words = workWords[lang].downtime
  const { planned, actual, rows, unrecorded } = downtime
  const longest = Math.max(1, ...rows.map((row) => Math.max(row.planned ?? 0, row.actual ?? 0)))
  const missing = unrecorded.length === 0 ? '' : words.unrecorded(unrecorded.length)
  const total = planned === null ? words.noTotal : words.total(sayLength(actual, lang), sayLength(planned, lang))
  return {
    id: 'downtime',
    title: words.title,
    note: `${total}${missing}`,
    columns: [
      { title: column.release },
      { title: column.planned, numeric: true },
      { title: column.actual, numeric: true },
      { title: '' },
    ],
    rows: rows.map((row) => [
      releaseCell(row.release),
      plain(sayLength(row.planned, lang)),
      { text: row.actual === null ? words.notRecorded : sayLength(row.actual, lang), tone: downtimeTone(row) },
      { text: '', bar: row.actual === null ? null : row.actual / longest, tone: downtimeTone(row) },
    ]),
    empty: words.empty,
  }
}

function downtimeTone({ planned, actual }: ReportOutput['downtime']['rows'][number]): Tone {
  if (actual === null) return 'bad'
  return planned !== null && actual > planned ? 'warn' : 'good'
}

export function rollbacksSection({ rollbacks }: ReportOutput, lang: Lang): Section {
  const column = columnWords[lang]
  const words = workWords[lang].rollbacks
  return {
    id: 'rollbacks',
    title: words.title,
    columns: [
      { title: column.release },
      { title: column.when },
      { title: column.downtime, numeric: true },
      { title: column.reason },
    ],
    rows: rollbacks.map(({ release, at, downtime, reason }) => [
      releaseCell(release),
      plain(sayMoment(at, lang)),
      plain(sayLength(downtime, lang)),
      plain(reason ?? words.noReason, reason === null ? 'warn' : undefined),
    ]),
    empty: reportWords[lang].none,
  }
}

export function changesSection({ changes }: ReportOutput, lang: Lang): Section {
  const column = columnWords[lang]
  const words = workWords[lang].changes
  return {
    id: 'changes',
    title: words.title,
    note: words.note,
    columns: [
      { title: column.release },
      { title: column.change },
      { title: column.recorded },
      { title: column.reason },
    ],
    rows: changes.map(({ release, event, at, to, reason }) => [
      releaseCell(release),
      plain(to === null ? words.event[event] : words.to(words.event[event], sayMoment(to, lang))),
      plain(sayMoment(at, lang)),
      plain(reason ?? ''),
    ]),
    empty: reportWords[lang].none,
  }
}

export function overridesSection({ overrides }: ReportOutput, lang: Lang): Section {
  const column = columnWords[lang]
  const words = workWords[lang].overrides
  return {
    id: 'overrides',
    title: words.title,
    columns: [
      { title: column.release },
      { title: column.kind },
      { title: column.of },
      { title: column.allowedBy },
      { title: column.reason },
    ],
    rows: overrides.map(({ release, kind, name, approvedBy, reason }) => [
      releaseCell(release),
      plain(words.kind[kind]),
      plain(name),
      plain(approvedBy),
      plain(reason),
    ]),
    empty: reportWords[lang].none,
  }
}
