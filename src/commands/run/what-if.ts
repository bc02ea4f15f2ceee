import { join } from 'node:path'
import { pretty } from '#formats/pretty.ts'
import type { Host } from '#host.ts'
import type { Diagnostic } from '#report/diagnostic.ts'
import { rules } from '#rules/index.ts'
import type { Rule } from '#rules/rule.ts'
import { runRules } from '#rules/run.ts'
import { type Survey, survey } from '#survey.ts'
import { withFiles } from './overlay.ts'
import { reportOf } from './report-of.ts'

/** A repository as it would be, and what check would find in it that it does not find now. */
export type WhatIf = Survey & { readonly news: readonly Diagnostic[] }

/** The repository with one file as it is to be. Nothing is written. */
export async function whatIf(
  host: Host,
  before: Survey,
  change: { readonly file: string; readonly text: string; readonly config: string | undefined },
): Promise<WhatIf> {
  const path = join(before.workspace.root, change.file)
  const files = new Map([[path, new TextEncoder().encode(change.text)]])
  const after = await survey(withFiles(host, files), { config: change.config })
  const concerned = new Set([change.file])
  const found = runRules({ ...after, concerned })
  const known = new Set(runRules({ ...before, concerned }, asked(found)).map(keyOf))
  return { ...after, news: found.filter((one) => !known.has(keyOf(one))) }
}

/** The rules that have found something, with those on which what they find depends. */
function asked(found: readonly Diagnostic[]): readonly Rule[] {
  const ids = new Set(found.map(({ rule }) => rule))
  const some = rules.filter(({ id }) => ids.has(id))
  return some.some(({ last }) => last) ? rules : some
}

/** Findings as check shows them. */
export function shown(host: Host, { workspace }: Survey, diagnostics: readonly Diagnostic[]): string {
  return pretty(reportOf(host, workspace, diagnostics), { color: host.color, columns: host.columns, lang: 'en' })
}

/** The same rule at the same place; what it says may count hours. */
function keyOf({ rule, severity, file, path }: Diagnostic): string {
  return JSON.stringify([rule, severity, file, path])
}
