import type { ReportOutput } from '../generated/types/report-output.ts'
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
const sections: readonly ((report: ReportOutput) => Section)[] = [
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

export function sectionsOf(report: ReportOutput): readonly Section[] {
  return sections.map((section) => pruned(section(report)))
}

/** What a reader has to know before the figures. */
export function warningsOf({ period, releases, filter }: ReportOutput): readonly string[] {
  const own = releases.filter(({ belongs }) => belongs)
  const missing = own.filter(({ outcome }) => outcome === 'outcome-missing').map(({ id }) => id)
  const late = own.filter(({ retroactive }) => retroactive).map(({ id }) => id)
  return [
    ...(period.over ? [] : [`${period.id} is not over: what lies ahead is counted as ahead`]),
    ...(own.length === 0
      ? [
          `no releases in ${period.id}${filter.product === null && filter.class === null ? '' : ' of what was asked for'}`,
        ]
      : []),
    ...(missing.length === 0
      ? []
      : [`outcome missing: ${missing.join(', ')}; the planned end has passed and the log says nothing`]),
    ...(late.length === 0 ? [] : [`recorded after the work: ${late.join(', ')}`]),
  ]
}

/** `Report 2026-10, 1office, class feature` */
export function titleOf({ period, filter }: ReportOutput): string {
  const parts = [`Report ${period.id}`, ...(filter.product === null ? [] : [filter.product])]
  return [...parts, ...(filter.class === null ? [] : [`class ${filter.class}`])].join(', ')
}
