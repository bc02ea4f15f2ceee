import type { ExplainOutput } from '../generated/types/explain-output.ts'
import type { GateOutput } from '../generated/types/gate-output.ts'
import type { PlanOutput } from '../generated/types/plan-output.ts'
import type { ReportOutput } from '../generated/types/report-output.ts'
import type { SendOutput } from '../generated/types/send-output.ts'
import type { Suppressed } from '../report/diagnostic.ts'
import { count, type Report } from '../report/report.ts'
import { jsonText } from './json-text.ts'

/** The report as JSON that obeys `schemas/check-output.schema.json`. */
export function json(report: Report): string {
  const output = {
    $schema: 'check-output.schema.json',
    version: 1,
    now: report.now,
    summary: { files: report.files, errors: count(report, 'error'), warnings: count(report, 'warning') },
    diagnostics: report.diagnostics,
    ...(report.suppressed.length > 0 ? { suppressed: report.suppressed.map(brief) } : {}),
  }
  return jsonText(output)
}

function brief({ rule, severity, message, file, line, path, by, reason }: Suppressed): unknown {
  return { rule, severity, message, file, line, path, by, ...(reason ? { reason } : {}) }
}

/** The plan as JSON that obeys `schemas/plan-output.schema.json`. */
export function planJson(plan: PlanOutput): string {
  return jsonText(plan)
}

/** An explanation as JSON that obeys `schemas/explain-output.schema.json`. */
export function explainJson(output: ExplainOutput): string {
  return jsonText(output)
}

/** An answer as JSON that obeys `schemas/gate-output.schema.json`. */
export function gateJson(output: GateOutput): string {
  return jsonText(output)
}

/** A report as JSON that obeys `schemas/report-output.schema.json`. */
export function reportJson(output: ReportOutput): string {
  return jsonText(output)
}

/** What was delivered, as JSON that obeys `schemas/send-output.schema.json`. */
export function sendJson(output: SendOutput): string {
  return jsonText(output)
}
