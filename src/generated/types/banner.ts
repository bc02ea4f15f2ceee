// Generated from schemas/banner.schema.json by "npm run generate". Do not edit.
import type { Id, Instant, Link, NoticeKind, Zone } from './common.ts'

/** A banner inside the product: what `relctl render --channel in-app` writes. */
export interface Banner {
  /** The schema that this banner obeys. */
  readonly $schema: string
  /** Version of this shape. */
  readonly version: 1
  /** Id of the notice in its revision and language; show a banner of an id once. */
  readonly id: string
  /** The release; null for the plan of a month. A banner takes the place of every earlier one of its release. */
  readonly release: null | Id
  /** Revision of the release that it tells; a higher one wins. */
  readonly revision: number
  /** Kind of the notice. */
  readonly kind: NoticeKind
  /** Language of the texts. */
  readonly locale: string
  /** How pressing it is. */
  readonly level: 'info' | 'warning' | 'success'
  /** Title, as plain text. */
  readonly title: string
  /** A few sentences, as plain text. */
  readonly body: string
  /** The product in which to show it; null for all. */
  readonly product: null | Id
  /** Modules concerned; empty for the whole product. */
  readonly modules: readonly Id[]
  /** The window of the work, for the reader’s own zone. */
  readonly window: null | Span
  /** From when to show it; null for at once. */
  readonly starts: null | Instant
  /** Until when to show it; null until the reader closes it. */
  readonly expires: null | Instant
  /** Whether the reader may close it. */
  readonly dismissible: boolean
  /** Where to read on. */
  readonly link: null | Reading
}
/** A span of time. */
export interface Span {
  /** Its start. */
  readonly start: Instant
  /** Its end. */
  readonly end: Instant
  /** Zone of the release. */
  readonly zone: Zone
}
/** A link. */
export interface Reading {
  /** Its words. */
  readonly label: string
  /** Its address. */
  readonly url: Link
}
