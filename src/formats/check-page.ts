import type { Report } from '../report/report.ts'
import { fill, type Room } from './fill.ts'
import { findingsPart } from './findings-markdown.ts'
import { noticesPart } from './notices-markdown.ts'
import { plansPart } from './plans-markdown.ts'

/** What a reviewer should see: the verdict, the findings, the plans as they were and are, and what will be sent. */
export function checkPage(report: Report, room: Room): string {
  const { change } = report
  return fill([findingsPart(report), ...(change ? [plansPart(change), noticesPart(change)] : [])], room)
}
