import type { Release as ReleaseFile } from '#generated/types/release.ts'
import { unknownField } from '#manifest/validate.ts'
import { matches } from '#policy/match.ts'
import type { UpdateClass } from '#policy/policy.ts'

export type Requirement = UpdateClass['requires'][number]

/**
 * What a class demands of this manifest, conditions considered. A field that no manifest can hold is not its fault:
 * policy/unknown-field tells.
 */
export function requirements(updateClass: UpdateClass, data: ReleaseFile): readonly Requirement[] {
  return updateClass.requires.filter(({ when, field }) => matches(when, data) && !unknownField(field))
}

/** Whether a manifest says something at a path with slashes. An empty list says nothing. */
export function hasField(data: ReleaseFile, field: string): boolean {
  let here: unknown = data
  for (const name of field.split('/')) here = (here as Readonly<Record<string, unknown>> | null | undefined)?.[name]
  return Array.isArray(here) ? here.length > 0 : here !== undefined && here !== null
}

/**
 * What to write for the fields that policies ask for; for others the name has to do.
 * @param locales the languages of the release
 */
export function sketchOf(field: string, locales: readonly string[]): string {
  return `add "${fieldSketch(field, locales)}"`
}

/** A field as one might write it: `rollback: { plan: … }`. */
export function fieldSketch(field: string, locales: readonly string[]): string {
  return sketches(localized(locales))[field] ?? field
}

/** A text in every language that is needed: `{ vi: …, en: … }`. */
function localized(locales: readonly string[]): string {
  return `{ ${(locales.length > 0 ? locales : ['en']).map((locale) => `${locale}: …`).join(', ')} }`
}

const sketches = (text: string): Readonly<Record<string, string>> => ({
  drivers: 'drivers: [customer-feedback]',
  escalation: 'escalation: [{ to: development, area: code, task: … }]',
  fixes: 'fixes: [id of a release or ref of an issue]',
  'impact/mode': 'impact: { mode: rolling }',
  issues: 'issues: [{ ref: BUG-1, source: customer, severity: high }]',
  monitoring: 'monitoring: { metrics: [{ id: uptime, unit: percent, min: 99.9 }] }',
  programme: 'programme: { code: … }',
  'project/growth': 'project: { kind: upgrade, growth: vertical }',
  reason: `reason: ${text}`,
  rollback: 'rollback: { plan: … }',
  training: `training: [{ title: ${text}, at: 2026-12-07T09:00, owner: deployment }]`,
  warranty: 'warranty: { until: 2027-12-31 }',
})
