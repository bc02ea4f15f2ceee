import type { Localized } from '#generated/types/common.ts'
import type { Release as ReleaseFile } from '#generated/types/release.ts'
import { plain } from '#manifest/entry-text.ts'
import { plainName } from '#manifest/repair.ts'
import type { UpdateClass } from '#policy/policy.ts'
import { formatInstant, type Instant } from '#schedule/instant.ts'
import type { Interval } from '#schedule/interval.ts'
import { writeLocal } from '#schedule/local.ts'

/** Everything that is decided about a new release before it has a window. */
export type Draft = {
  readonly id: string | undefined
  readonly title: Localized
  readonly class: UpdateClass
  readonly product: string | undefined
  readonly modules: readonly string[]
  /** Other fields, each with its value as it is written in YAML. */
  readonly fields: ReadonlyMap<string, string>
  readonly created: Instant
  readonly zone: string
  /** Path of the schema for editors, seen from the manifest; undefined where none is installed. */
  readonly schema: string | undefined
}

/** The day and the title, in letters that every system takes. */
export function idOf({ id, title, created, zone }: Draft, window: Interval | undefined): string {
  if (id !== undefined) return id
  const words = plainName(title.en ?? Object.values(title)[0] ?? '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  const day = formatInstant(window?.start ?? created, zone).slice(0, 10)
  return `${day}-${shortened(words)}`
}

/** The manifest as its file will hold it. */
export function manifestText(draft: Draft, window: Interval | undefined): string {
  const { zone, fields } = draft
  const given = (name: string, value: string | undefined) => {
    const text = fields.get(name) ?? value
    return text === undefined ? [] : [`${name}: ${text}`]
  }
  const known = new Set(['modules', 'drivers', 'window', 'impact', 'changes'])
  const others = [...fields].filter(([name]) => !known.has(name)).map(([name, value]) => `${name}: ${value}`)
  const planned = window && `{ start: ${writeLocal(window.start, zone)}, end: ${writeLocal(window.end, zone)} }`
  const { modules } = draft
  return [
    ...(draft.schema === undefined ? [] : [`# yaml-language-server: $schema=${draft.schema}`]),
    `id: ${plain(idOf(draft, window))}`,
    `created: ${writeLocal(draft.created, zone)}`,
    'title:',
    ...texts(draft.title, '  '),
    `class: ${plain(draft.class.id)}`,
    ...(draft.product === undefined ? [] : [`product: ${plain(draft.product)}`]),
    ...given('modules', modules.length === 0 ? undefined : `[${modules.map(plain).join(', ')}]`),
    ...given('drivers', undefined),
    ...given('window', planned),
    '# What users notice while the work goes on; add downtime, relogin and what is not affected.',
    ...given('impact', '{ mode: rolling }'),
    ...(fields.has('changes')
      ? given('changes', undefined)
      : [
          '# One entry for each change, in words that customers understand. Mark with "important: true" what they must know.',
          'changes:',
          `  - kind: ${kinds[draft.class.work]}`,
          '    text:',
          ...texts(draft.title, '      '),
        ]),
    ...others,
    '# What really happens is added here by "relctl record".',
    'log: []',
    '',
  ].join('\n')
}

/** The kind of change that work of some kind mostly is. */
const kinds: Readonly<Record<UpdateClass['work'], ReleaseFile['changes'][number]['kind']>> = {
  upgrade: 'added',
  update: 'changed',
  'security-update': 'security',
  maintenance: 'infrastructure',
  repair: 'fixed',
}

function texts(localized: Localized, indent: string): readonly string[] {
  return Object.entries(localized).map(([locale, text]) => `${indent}${plain(locale)}: ${plain(text ?? '')}`)
}

/** At most some forty letters, cut between words. */
function shortened(words: string): string {
  return words.length <= 40 ? words : words.slice(0, 41).replace(/-[^-]*$/, '')
}
