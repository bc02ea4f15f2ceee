import type { ReportOutput } from '../generated/types/report-output.ts'
import type { Lang } from '../words/lang.ts'
import { reportWords } from '../words/report.ts'
import { guidesSection, programmesSection, trainingSection, warrantiesSection } from './report-care.ts'
import { classesSection, productsSection, releasesSection, summarySection } from './report-overview.ts'
import { brokenDutiesSection, brokenNoticesSection, dutiesSection, noticesSection } from './report-promises.ts'
import {
  issuesSection,
  metricsSection,
  repairedSection,
  repairsSection,
  reviewsSection,
  securitySection,
} from './report-quality.ts'
import { pruned, type Section } from './report-section.ts'
import { changesSection, downtimeSection, overridesSection, rollbacksSection, windowsSection } from './report-work.ts'

/** Every table of a report, in the order in which one reads it. */
const sections: readonly ((report: ReportOutput, lang: Lang) => Section)[] = [
  summarySection,
  classesSection,
  productsSection,
  noticesSection,
  brokenNoticesSection,
  dutiesSection,
  brokenDutiesSection,
  windowsSection,
  downtimeSection,
  rollbacksSection,
  changesSection,
  overridesSection,
  repairsSection,
  repairedSection,
  metricsSection,
  reviewsSection,
  issuesSection,
  securitySection,
  programmesSection,
  trainingSection,
  guidesSection,
  warrantiesSection,
  releasesSection,
]

export function sectionsOf(report: ReportOutput, lang: Lang): readonly Section[] {
  return sections.map((section) => pruned(section(report, lang)))
}

/** What a reader has to know before the figures. */
export function warningsOf({ period, releases, filter }: ReportOutput, lang: Lang): readonly string[] {
  const words = reportWords[lang].warning
  const own = releases.filter(({ belongs }) => belongs)
  const missing = own.filter(({ outcome }) => outcome === 'outcome-missing').map(({ id }) => id)
  const late = own.filter(({ retroactive }) => retroactive).map(({ id }) => id)
  return [
    ...(period.over ? [] : [words.notOver(period.id)]),
    ...(own.length === 0
      ? [words.noReleases(period.id) + (filter.product === null && filter.class === null ? '' : words.ofFilter)]
      : []),
    ...(missing.length === 0 ? [] : [words.outcomeMissing(missing.join(', '))]),
    ...(late.length === 0 ? [] : [words.afterwards(late.join(', '))]),
  ]
}

/** `Report 2026-10, 1office, class feature` */
export function titleOf({ period, filter }: ReportOutput, lang: Lang): string {
  const { report, ofClass } = reportWords[lang]
  const parts = [report(period.id), ...(filter.product === null ? [] : [filter.product])]
  return [...parts, ...(filter.class === null ? [] : [ofClass(filter.class)])].join(', ')
}
