import type { Localized } from '../../generated/types/common.ts'
import type { Path } from '../../report/finding.ts'

/** A text with the place where it stands. */
export type Placed = { readonly path: Path; readonly value: Localized }

/**
 * The localized texts at some places of a file.
 * @param places paths with slashes, in which `*` is every entry of a list or map
 */
export function textsAt(data: unknown, places: readonly string[]): readonly Placed[] {
  return places.flatMap((place) => follow(data, place.split('/'), []))
}

function follow(here: unknown, [step, ...rest]: readonly string[], path: Path): readonly Placed[] {
  if (typeof here !== 'object' || here === null) return []
  if (step === undefined) return [{ path, value: here as Localized }]
  if (step === '*') return entriesOf(here).flatMap(([key, value]) => follow(value, rest, [...path, key]))
  return follow((here as Readonly<Record<string, unknown>>)[step], rest, [...path, step])
}

function entriesOf(here: object): readonly (readonly [string | number, unknown])[] {
  return Array.isArray(here) ? [...here.entries()] : Object.entries(here)
}
