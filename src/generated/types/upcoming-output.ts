// Generated from schemas/upcoming-output.schema.json by "npm run generate". Do not edit.
import type { Id, Instant, Localized, Zone } from './common.ts'

/** `upcoming.json` of the site and of each product: what is in progress, ahead or called off, for banners inside the product. */
export interface UpcomingOutput {
  /** The schema that this output obeys. */
  readonly $schema: string
  /** Version of this format. */
  readonly version: 1
  /** When the site was built. */
  readonly now: Instant
  /** By start. */
  readonly releases: readonly Banner[]
}
/** One release. */
export interface Banner {
  /** The release. */
  readonly id: Id
  /** Rises whenever the plan changes. A banner that was dismissed is shown again when id and revision are new together. */
  readonly revision: number
  /** How it stands. */
  readonly state: 'tentative' | 'scheduled' | 'active' | 'postponed' | 'cancelled'
  /** How loud a banner is: `info` ahead, `active` while work goes on and not to be dismissed, `off` when it is called off. */
  readonly level: 'info' | 'active' | 'off'
  /** Whether readers may put the banner away. */
  readonly dismissible: boolean
  /** The product; null when the release names none. */
  readonly product: null | Id
  /** The modules concerned; none when all are. */
  readonly modules: readonly Id[]
  /** The worst that users meet; null when nobody said. */
  readonly impact: 'none' | 'reduced-redundancy' | 'degraded' | 'read-only' | 'outage' | null
  /** What is done. */
  readonly title: Localized
  /** When, ready to be printed. */
  readonly when: Localized
  /** The page of the release. */
  readonly url: Localized
  /** Start; of work called off, when it would have been. */
  readonly start: Instant
  /** End; a banner is void after it. */
  readonly end: Instant
  /** Zone of both. */
  readonly timezone: Zone
}
