import { isDeepStrictEqual } from 'node:util'
import type { LogEntry } from '#generated/types/release.ts'
import { comparedManifests } from '#rules/compared.ts'
import type { Facts } from '#rules/rule.ts'
import { align } from './alignment.ts'

/** One way in which a log is not the log of the base with new entries. `index` counts the entries of today. */
export type Rewriting =
  | { readonly kind: 'edited'; readonly index: number; readonly was: LogEntry; readonly now: LogEntry }
  | { readonly kind: 'removed'; readonly was: LogEntry }
  | { readonly kind: 'moved'; readonly index: number; readonly was: LogEntry; readonly after: LogEntry }

/** What a file's log lost or changed since the base. New entries are not told, wherever they stand. */
export type RewrittenLog = { readonly file: string; readonly changes: readonly Rewriting[] }

export function rewrittenLogs(facts: Facts): readonly RewrittenLog[] {
  return comparedManifests(facts)
    .map(({ file, data, was }) => ({ file, changes: rewritings(was.log ?? [], data.log ?? []) }))
    .filter(({ changes }) => changes.length > 0)
}

/** Files whose log is told by the rules about rewriting, so that others need not tell what follows from it. */
export function rewrittenFiles(facts: Facts, kind?: Rewriting['kind']): ReadonlySet<string> {
  const logs = rewrittenLogs(facts).filter(({ changes }) => !kind || changes.some((change) => change.kind === kind))
  return new Set(logs.map(({ file }) => file))
}

function rewritings(before: readonly LogEntry[], log: readonly LogEntry[]): readonly Rewriting[] {
  const places = align(before.map(canonical), log.map(canonical))
  const edits = editedPlaces(before, log, places)
  const found: Rewriting[] = []
  let last: { index: number; was: LogEntry } | undefined
  let isMoved = false
  for (const [position, was] of before.entries()) {
    const index = places[position] ?? edits.get(position)
    const now = index === undefined ? undefined : log[index]
    if (index === undefined || !now) {
      found.push({ kind: 'removed', was })
      continue
    }
    if (edits.has(position)) found.push({ kind: 'edited', index, was, now })
    if (last && index < last.index && !isMoved) {
      isMoved = true
      found.push({ kind: 'moved', index, was, after: last.was })
    }
    if (!last || index > last.index) last = { index, was }
  }
  return found
}

/** Where an entry that is not there unchanged stands in another form: between its neighbours, and half of it alike. */
function editedPlaces(
  before: readonly LogEntry[],
  log: readonly LogEntry[],
  places: readonly (number | undefined)[],
): ReadonlyMap<number, number> {
  const used = new Set(places)
  const edits = new Map<number, number>()
  for (const [position, was] of before.entries()) {
    if (places[position] !== undefined) continue
    const from = places.slice(0, position).findLast((place) => place !== undefined) ?? -1
    const to = places.slice(position).find((place) => place !== undefined) ?? log.length
    const index = log.findIndex(
      (entry, candidate) => candidate > from && candidate < to && !used.has(candidate) && isAlike(entry, was),
    )
    if (index < 0) continue
    used.add(index)
    edits.set(position, index)
  }
  return edits
}

/** The same for entries that say the same, in whatever order. */
function canonical(entry: LogEntry): string {
  return JSON.stringify(entry, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
}

function isAlike(a: LogEntry, b: LogEntry): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)])
  return changedKeys(a, b).length * 2 <= keys.size
}

/** The fields in which two entries differ. */
export function changedKeys(a: LogEntry, b: LogEntry): readonly (keyof LogEntry)[] {
  const keys = [...new Set([...Object.keys(b), ...Object.keys(a)])] as (keyof LogEntry)[]
  return keys.filter((key) => !isDeepStrictEqual(a[key], b[key]))
}

/** An entry in a few words: `"noticed" of customer-1 at 2026-11-20T09:00`. */
export function nameEntry({ event, step, at }: LogEntry): string {
  return `"${event}"${step === undefined ? '' : ` of ${step}`} at ${at}`
}
