import { Buffer } from 'node:buffer'
import type { Report } from '../report/report.ts'
import { checkPage } from './check-page.ts'

/** Bytes that a step may leave: GitHub drops the whole page at 1 MiB. */
const limit = 900 * 1024

/** The page that a step of a workflow leaves: what a comment on the pull request says, with more room. */
export function stepSummary(report: Report, bytesBefore: number): string {
  return checkPage(report, { limit: limit - bytesBefore, size: Buffer.byteLength })
}
