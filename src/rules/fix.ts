import { applyEdits, type TextEdit } from '../manifest/edit.ts'
import type { Source } from '../manifest/source.ts'
import type { Found } from './run.ts'

/** A file with the edits made that its findings ask for. */
export type FixedFile = { readonly file: string; readonly text: string; readonly findings: number }

/** Whether `check --fix` would mend a finding. */
export function isFixable({ rule, finding }: Found, source: Source): boolean {
  return rule.fix !== undefined && rule.fix(finding, source).length > 0
}

/** Makes the edits for what was found in files. What overlaps an earlier edit is left for the next look at the file. */
export function fixFiles(found: readonly Found[], sources: ReadonlyMap<string, Source>): readonly FixedFile[] {
  const byFile = new Map<string, Found[]>()
  for (const one of found) {
    const { file } = one.finding
    if (one.rule.fix) byFile.set(file, [...(byFile.get(file) ?? []), one])
  }
  return [...byFile].flatMap(([file, own]) => {
    const source = sources.get(file)
    const fixed = source && fixFile(source, own)
    return fixed ? [fixed] : []
  })
}

function fixFile(source: Source, found: readonly Found[]): FixedFile | undefined {
  const edits: TextEdit[] = []
  let findings = 0
  for (const { rule, finding } of found) {
    const own = rule.fix?.(finding, source) ?? []
    if (own.length === 0 || own.some((edit) => edits.some((other) => overlap(edit, other)))) continue
    edits.push(...own)
    findings += 1
  }
  return findings === 0 ? undefined : { file: source.file, text: applyEdits(source.text, edits), findings }
}

function overlap(a: TextEdit, b: TextEdit): boolean {
  return a.start < b.end && b.start < a.end
}
