import { Chalk } from 'chalk'
import type { Severity } from '../report/finding.ts'

/** 0 no colour, 1 basic, 2 256 colours, 3 true colour. */
export type ColorLevel = 0 | 1 | 2 | 3

/** What text on a terminal can mean. Formats name meanings; this file alone knows colours. */
export type Paint = {
  readonly strong: (text: string) => string
  readonly faint: (text: string) => string
  readonly good: (text: string) => string
  readonly warn: (text: string) => string
  readonly bad: (text: string) => string
  readonly accent: (text: string) => string
  readonly severity: (severity: Severity, text: string) => string
}

export function paintFor(level: ColorLevel): Paint {
  const chalk = new Chalk({ level })
  const bySeverity = { error: chalk.red.bold, warning: chalk.yellow.bold, info: chalk.blue.bold }
  return {
    strong: chalk.bold,
    faint: chalk.dim,
    good: chalk.green,
    warn: chalk.yellow,
    bad: chalk.red,
    accent: chalk.cyan,
    severity: (severity, text) => bySeverity[severity](text),
  }
}
