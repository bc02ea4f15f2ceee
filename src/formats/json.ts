import type { ExplainOutput } from '../generated/types/explain-output.ts'
import type { PlanOutput } from '../generated/types/plan-output.ts'
import { count, type Report } from '../report/report.ts'

/** The report as JSON that obeys `schemas/check-output.schema.json`. */
export function json(report: Report): string {
  const output = {
    $schema: 'check-output.schema.json',
    version: 1,
    now: report.now,
    summary: { files: report.files, errors: count(report, 'error'), warnings: count(report, 'warning') },
    diagnostics: report.diagnostics,
  }
  return print(output)
}

/** The plan as JSON that obeys `schemas/plan-output.schema.json`. */
export function planJson(plan: PlanOutput): string {
  return print(plan)
}

/** An explanation as JSON that obeys `schemas/explain-output.schema.json`. */
export function explainJson(output: ExplainOutput): string {
  return print(output)
}

function print(output: unknown): string {
  return `${JSON.stringify(output, null, 2)}\n`
}
