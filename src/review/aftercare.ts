import type { ReportOutput } from '../generated/types/report-output.ts'
import { isCalledOff } from '../manifest/life.ts'
import { listOf } from '../policy/one-or-many.ts'
import type { ReleaseOutlook } from '../policy/outlook.ts'
import { formatInstant } from '../schedule/instant.ts'
import { resolveLocal } from '../schedule/local.ts'
import { inLang } from '../words/lang.ts'
import { outcomeOf } from './outcome.ts'
import { daysOf, endOf, fallsIn } from './period.ts'
import { idsOf, type Scope } from './scope.ts'

/** Sessions by their day, whichever month their release belongs to (T3, M5). */
export function trainingOf({ period, all, lang }: Scope): ReportOutput['training'] {
  return all
    .filter(({ life }) => !isCalledOff(life))
    .flatMap((item) => sessionsOf(item))
    .filter(({ item, at }) => fallsIn(period, at, item.release.zone))
    .sort((a, b) => a.at - b.at)
    .map(({ item: { release }, at, session }) => ({
      release: release.id,
      at: formatInstant(at, release.zone),
      title: inLang(session.title, lang) ?? release.id,
      owners: listOf(session.owner),
    }))
}

function sessionsOf(item: ReleaseOutlook) {
  return (item.release.data.training ?? []).flatMap((session) => {
    const found = resolveLocal(session.at, item.release.zone)
    return 'instant' in found ? [{ item, session, at: found.instant }] : []
  })
}

/** Whether what the period brought that is new can be read up (M5). */
export function guidesOf({ own }: Scope): ReportOutput['guides'] {
  const news = own.filter((item) => outcomeOf(item) === 'done' && bringsNews(item))
  const hasGuide = ({ release }: ReleaseOutlook) => release.data.links?.guide !== undefined
  return { withGuide: idsOf(news.filter(hasGuide)), withoutGuide: idsOf(news.filter((item) => !hasGuide(item))) }
}

function bringsNews({ release }: ReleaseOutlook): boolean {
  return release.data.changes.some(({ kind, internal }) => kind === 'added' && internal !== true)
}

/** Warranties that held on a day of the period: from the success of the release to their last day (T3). */
export function warrantiesOf({ period, all, lang }: Scope): ReportOutput['warranties'] {
  const { from, to } = daysOf(period)
  return all.flatMap(({ release, life }) => {
    const { warranty } = release.data
    const begun = life.succeeded !== undefined && life.succeeded < endOf(period, release.zone)
    if (!warranty || !begun || warranty.until < from) return []
    return [
      {
        release: release.id,
        until: warranty.until,
        ends: warranty.until <= to,
        forceMajeure: warranty.forceMajeure === true,
        covers: inLang(warranty.covers ?? {}, lang) ?? null,
      },
    ]
  })
}
