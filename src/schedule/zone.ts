import { isKnownZone } from './offset.ts'
import { cities, legacy, renamed } from './zone-names.ts'
import { closestZone } from './zone-suggestion.ts'

export type ZoneRefusal = {
  readonly ok: false
  /** `case`: the name is right but its letters are not; `not-area-city`: an abbreviation, an offset, a country. */
  readonly reason: 'unknown' | 'not-area-city' | 'case'
  /** The name that was probably meant. */
  readonly suggestion?: string
}

/** `zone` is the canonical name, `given` what was written; `alias` when they differ. */
export type ParsedZone =
  | { readonly ok: true; readonly zone: string; readonly given: string; readonly alias: boolean }
  | ZoneRefusal

/**
 * Judges a zone's name by the project's own table: Node prefers former names (Asia/Saigon) and accepts offsets,
 * abbreviations and any case. What the running Node does not know is refused all the same.
 * @param text `Area/City` or `UTC` (semantics 2)
 */
export function parseZone(text: string): ParsedZone {
  const { canonical, legacyNames, anyCase } = table()
  const zone = canonical.get(text)
  if (zone !== undefined && isKnownZone(zone)) return { ok: true, zone, given: text, alias: zone !== text }
  const recased = anyCase.get(text.toLowerCase())
  if (zone === undefined && recased !== undefined) return { ok: false, reason: 'case', suggestion: recased }
  const reason = !legacyNames.has(text) && hasArea(text) ? 'unknown' : 'not-area-city'
  const suggestion = legacyNames.get(text) ?? (zone === undefined ? closestZone(text, canonical) : undefined)
  return { ok: false, reason, ...(suggestion !== undefined && { suggestion }) }
}

/** Whether two names stand for one zone, a former name being equal to the name of today. */
export function sameZone(a: string, b: string): boolean {
  const { canonical } = table()
  return (canonical.get(a) ?? a) === (canonical.get(b) ?? b)
}

type Table = {
  /** Accepted name -> canonical name. */
  readonly canonical: ReadonlyMap<string, string>
  /** Refused name -> what to write instead. */
  readonly legacyNames: ReadonlyMap<string, string>
  /** Accepted name in lower case -> canonical name. */
  readonly anyCase: ReadonlyMap<string, string>
}

let built: Table | undefined

/** Unpacked on first use: most of the names are needed by nobody. */
function table(): Table {
  built ??= build()
  return built
}

function build(): Table {
  const places = Object.entries(cities).flatMap(([area, names]) => words(names).map((city) => `${area}/${city}`))
  const canonical = new Map<string, string>([
    ...['UTC', ...places].map((name): [string, string] => [name, name]),
    ...pairs(renamed),
  ])
  const anyCase = new Map([...canonical].map(([name, zone]) => [name.toLowerCase(), zone]))
  return { canonical, legacyNames: new Map(pairs(legacy)), anyCase }
}

function hasArea(text: string): boolean {
  const [area = '', ...rest] = text.split('/')
  return Object.hasOwn(cities, area) && rest.length > 0
}

function pairs(text: string): [string, string][] {
  return words(text).map((pair) => {
    const [from = '', to = ''] = pair.split('=')
    return [from, to]
  })
}

function words(text: string): readonly string[] {
  return text.trim().split(/\s+/)
}
