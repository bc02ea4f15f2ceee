import type { ExplainOutput } from '../generated/types/explain-output.ts'
import type { GateOutput } from '../generated/types/gate-output.ts'
import type { PlanOutput } from '../generated/types/plan-output.ts'
import type { ReportOutput } from '../generated/types/report-output.ts'
import type { SendOutput } from '../generated/types/send-output.ts'
import type { Report } from '../report/report.ts'
import type { Lang } from '../words/lang.ts'
import type { ColorLevel } from './paint.ts'

export type FormatOptions = {
  readonly color: ColorLevel
  /** Columns that text may use. */
  readonly columns: number
  /** Of words for people; formats for machines and pages speak English. */
  readonly lang: Lang
}

export type CheckOptions = FormatOptions & {
  /** Version of relctl. */
  readonly version: string
  /** The folder of the workspace below the root of its git repository, with a slash at its end; `""` when it is that root. */
  readonly folder: string
}

/**
 * One output of `check`. Entries live in `src/formats/<name>.ts` and are gathered in `check-formats.ts`. A format
 * returns text and writes nothing; the same report gives the same text.
 */
export type CheckFormat = (report: Report, options: CheckOptions) => string

/** One output of `plan`. Entries live in `src/formats/plan-<name>.ts` and are gathered in `plan-formats.ts`. */
export type PlanFormat = (plan: PlanOutput, options: FormatOptions) => string

/** One output of `explain`. Entries live in `src/formats/explain-<name>.ts` and are gathered in `explain-formats.ts`. */
export type ExplainFormat = (output: ExplainOutput, options: FormatOptions) => string

/** One output of `gate`. Entries live in `src/formats/` and are gathered in `gate-formats.ts`. */
export type GateFormat = (output: GateOutput, options: FormatOptions) => string

/** One output of `report`. Entries live in `src/formats/report-<name>.ts` and are gathered in `report-formats.ts`. */
export type ReportFormat = (output: ReportOutput, options: FormatOptions) => string

/** One output of `send`. Entries live in `src/formats/` and are gathered in `send-formats.ts`. */
export type SendFormat = (output: SendOutput, options: FormatOptions) => string
