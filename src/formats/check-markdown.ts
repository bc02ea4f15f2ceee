import type { Report } from '../report/report.ts'
import { checkPage } from './check-page.ts'
import type { CheckOptions } from './format.ts'

/** Characters of a comment: GitHub refuses one of more than 65,536. */
const limit = 65_000

/**
 * A comment on a pull request. Its first line, which nobody sees, stays the same, so that a workflow finds the comment
 * that it made before; each folder with a relctl.yaml of its own has its own.
 */
export function checkMarkdown(report: Report, { folder }: CheckOptions): string {
  const place = folder === '' ? '' : ` ${encodeURIComponent(folder.slice(0, -1))}`
  const marker = `<!-- relctl:check${place} -->\n`
  return marker + checkPage(report, { limit: limit - marker.length, size: (text) => text.length })
}
