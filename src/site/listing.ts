import { monthOf } from '../schedule/cycle.ts'
import type { Instant } from '../schedule/instant.ts'
import type { Linker } from './address.ts'
import type { Facts } from './facts.ts'
import type { Row } from './page.ts'
import { rowOf } from './row.ts'
import { isAhead, type PublicState } from './state.ts'

/** A release in the lists of one language: its row, and by what lists are made. Pages themselves are not kept. */
export type Listed = {
  /** Addresses in it are seen from the root of the site. */
  readonly row: Row
  readonly state: PublicState
  readonly at: Instant
  /** When each window of its work begins; the moment above when it has none. */
  readonly starts: readonly Instant[]
  readonly zone: string
  /** `2026-12`, on the calendar of its own zone. */
  readonly month: string
  readonly product: string | undefined
  readonly modules: readonly string[]
  /** Called off, while readers may still have its time in their diaries. */
  readonly calledOffAhead: boolean
}

const fromRoot: Linker = (to) => to

export function listedOf(facts: Facts, shownIn: string): Listed {
  const { outlook, state, at, former, span, windows, now } = facts
  const { release } = outlook
  return {
    row: rowOf(facts, shownIn, fromRoot),
    state,
    at,
    starts: windows.length > 0 ? windows.map(({ start }) => start) : [at],
    zone: release.zone,
    month: monthOf(at, release.zone),
    product: release.data.product,
    modules: release.data.modules ?? [],
    calledOffAhead: span === undefined && former !== undefined && former.start > now,
  }
}

/** A row as a page at another place shows it. */
export function placed({ row }: Listed, link: Linker): Row {
  const product = row.product && { ...row.product, url: link(row.product.url) }
  return { ...row, url: link(row.url), product }
}

export type Sections = {
  readonly active: readonly Listed[]
  /** Earliest first. */
  readonly upcoming: readonly Listed[]
  /** Latest first. */
  readonly past: readonly Listed[]
}

/** @param listed earliest first */
export function sectionsOf(listed: readonly Listed[]): Sections {
  const isUpcoming = (one: Listed) => isAhead(one.state) || one.calledOffAhead
  return {
    active: listed.filter(({ state }) => state === 'active'),
    upcoming: listed.filter(isUpcoming),
    past: listed.filter((one) => one.state !== 'active' && !isUpcoming(one)).reverse(),
  }
}

/** Groups by a key, in the order of first appearance. */
export function groupedBy<Item>(items: Iterable<Item>, keysOf: (item: Item) => readonly string[]): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    for (const key of keysOf(item)) {
      const known = groups.get(key)
      if (known) known.push(item)
      else groups.set(key, [item])
    }
  }
  return groups
}
