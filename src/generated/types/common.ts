// Generated from schemas/common.schema.json by "npm run generate". Do not edit.

/** A name of lower-case letters, digits, dots and hyphens. */
export type Id = string
/** Names, each once. */
export type Ids = readonly Id[]
/** Texts, each in every language of the customers. */
export type LocalizedList = readonly Localized[]
/** A length of time: minutes `m` and hours `h` are elapsed time, days `d` and weeks `w` are calendar days at the same wall-clock time. */
export type Duration = string
/** How long a service was down; `0m` when it was not. */
export type Downtime = string
/** A time of day by the 24-hour clock, from 00:00 to 23:59. Quote it: a YAML 1.1 reader takes 18:00 for the number 1080. */
export type TimeOfDay = string
/** A calendar day, year-month-day. */
export type Date = string
/** A month, year-month. */
export type Month = string
/** A point in time to the minute, local to the zone of the release; an offset of its own may follow. */
export type Moment = string
/** A point in time with its offset from UTC (RFC 3339). */
export type Instant = string
/** A time zone by its IANA name, Area/City or UTC. */
export type Zone = string
/** A web address that starts with https://. */
export type Link = string
/** Where the proof is: a web address or a ticket. */
export type Evidence = string
/** Where an entry comes from: requirement IDs, or the words `house default`. */
export type Source = string | readonly string[]
/** One role, or several that share the duty. */
export type Roles = string | readonly string[]
/** Who reads a notice. */
export type Audience = 'customer' | 'affected-customer' | 'website' | 'internal' | 'support'
/** Ways in which a notice goes out. */
export type Channels = readonly ('email' | 'website' | 'chat' | 'in-app' | 'sms' | 'zalo' | 'status' | 'calendar' | 'feed')[]
/** What a notice says. */
export type NoticeKind =
  | 'plan'
  | 'announcement'
  | 'reminder'
  | 'final-reminder'
  | 'starting'
  | 'in-progress'
  | 'extended'
  | 'rescheduled'
  | 'postponed'
  | 'cancelled'
  | 'rolled-back'
  | 'completed'
  | 'guide-ready'
  | 'review'

/** One text in every language of the customers, keyed by language tag. */
export interface Localized {
  /** The text in Vietnamese. */
  readonly vi?: string
  /** The text in English. */
  readonly en?: string
  /** The text in another language. */
  readonly [k: string]: string | undefined
}
/** Facts about a manifest that must all be equal for the entry to apply. */
export interface Match {
  /** Who decided on the work: `own` or the `provider` of the hosting. */
  readonly origin?: 'own' | 'provider'
  /** The manifest holds a change marked important. */
  readonly important?: boolean
  /** Users must log in again afterwards. */
  readonly relogin?: boolean
  /** The manifest is marked urgent. */
  readonly urgent?: boolean
  /** How the work reaches users. */
  readonly mode?: 'rolling' | 'downtime'
  /** The manifest is an upgrade project for one customer. */
  readonly project?: boolean
  /** The manifest plans training. */
  readonly training?: boolean
}
/** One way to reach the help desk. */
export interface Contact {
  /** The kind of contact. */
  readonly kind: 'phone' | 'email' | 'chat' | 'zalo' | 'web'
  /** Number, address or link. */
  readonly value: string
  /** When somebody answers. */
  readonly hours?: Localized
}
/** Who speaks to the customers. */
export interface Organisation {
  /** Full name of the organisation. */
  readonly name?: Localized
  /** Short name at the head of every subject. */
  readonly brand?: string
  /** Internet domain, used in permanent identifiers. */
  readonly domain?: string
  /** Mailbox that notices come from (default: the first e-mail contact). */
  readonly mailbox?: string
  /** The unit that signs notices; never a person. */
  readonly signature?: Localized
  /** The help desk by phone, e-mail and chat (M1). */
  readonly contacts?: readonly Contact[]
}
/** A dated span in which chosen classes may not be upgraded. Both days are included. */
export interface Freeze {
  /** Name of the freeze. */
  readonly id: Id
  /** First day. */
  readonly from?: Date
  /** Last day, included. */
  readonly to?: Date
  /** The classes it stops; all that are not immediate when left out. */
  readonly classes?: readonly Id[]
  /** The products it covers; all when left out. */
  readonly products?: readonly Id[]
  /** Why, in words. */
  readonly reason?: Localized
  /** Where the freeze comes from. */
  readonly source?: Source
  /** Drops the freeze that an extended policy has under this id. */
  readonly remove?: boolean
}
