import type { Contact, NoticeView } from '../generated/types/notice-view.ts'
import type { PublicState, Tone } from './state.ts'

/** A link of the site or a feed. `url` is the one name that templates may put into `href`. */
export type PageLink = { readonly label: string; readonly url: string; readonly current: boolean }

/** A span or moment as readers see it and as programs read it (RFC 3339); `end` is null for a moment. */
export type PageTime = { readonly text: string; readonly start: string; readonly end: string | null }

/** A release in a list. */
export type Row = {
  readonly id: string
  readonly url: string
  /** Its language where that is not the one of the page. */
  readonly lang: string | null
  readonly title: string
  readonly state: { readonly id: PublicState; readonly name: string; readonly tone: Tone }
  readonly day: { readonly weekday: string; readonly date: string; readonly month: string } | null
  /** Each window of work in a few parts; none when no time is known. */
  readonly when: readonly PageTime[]
  /** The time that holds no more. */
  readonly formerly: PageTime | null
  readonly class: string
  readonly product: { readonly name: string; readonly url: string } | null
  /** Modules or the whole product. */
  readonly modules: string | null
  readonly impact: { readonly level: string; readonly label: string } | null
  /** That readers have to do something. */
  readonly prepare: string | null
}

/** Days on which no planned work is done. */
export type FreezeRow = {
  readonly text: string
  readonly start: string
  readonly end: string
  readonly reason: string | null
  /** For which products. */
  readonly scope: string
}

/** Rows under a heading. */
export type Group = {
  readonly heading: string
  readonly url: string | null
  readonly rows: readonly Row[]
  readonly freezes: readonly FreezeRow[]
}

/** What happened, or is to happen, on a page of a release; earliest first. */
export type Event = {
  readonly text: string
  readonly when: PageTime
  readonly past: boolean
  readonly tone: Tone
  readonly former: PageTime | null
  readonly current: PageTime | null
  readonly reason: string | null
}

export type ReleasePart = {
  readonly id: string
  readonly state: Row['state']
  readonly day: Row['day']
  /** Each window of work in a few parts; none when no time is known. */
  readonly when: readonly PageTime[]
  readonly duration: string | null
  readonly formerly: PageTime | null
  readonly class: string
  readonly product: PageLink | null
  readonly modules: readonly PageLink[]
  readonly opening: readonly string[]
  /** That the time may still change. */
  readonly tentative: string | null
  /** The facts, as the notice on the website tells them. */
  readonly notice: NoticeView
  readonly events: readonly Event[]
  /** What calendars are told of the release: what was announced of it, where its notice speaks of no date ahead. */
  readonly dates: NoticeView
  /** A calendar file of this release alone, as long as there is something ahead to put into a calendar. */
  readonly calendar: { readonly url: string } | null
}

export type DayCell = {
  readonly number: number
  readonly date: string
  readonly today: boolean
  readonly outside: boolean
  readonly frozen: boolean
  readonly items: readonly {
    readonly title: string
    readonly time: string
    readonly url: string
    readonly tone: Tone
    readonly lang: string | null
  }[]
}

export type MonthPart = {
  readonly name: string
  readonly weekdays: readonly { readonly short: string; readonly name: string }[]
  readonly weeks: readonly { readonly days: readonly DayCell[] }[]
  readonly previous: PageLink | null
  readonly next: PageLink | null
}

export type ArchiveYear = {
  readonly year: string
  readonly months: readonly { readonly name: string; readonly url: string; readonly count: string }[]
}

/** What surrounds every page. */
export type Frame = {
  readonly locale: string
  readonly name: string
  readonly title: string
  readonly heading: string
  readonly description: string
  readonly canonical: { readonly url: string } | null
  readonly alternates: readonly { readonly lang: string; readonly url: string }[]
  readonly style: { readonly url: string }
  readonly scripts: readonly { readonly url: string }[]
  readonly home: { readonly url: string }
  readonly logo: { readonly url: string } | null
  readonly icon: { readonly url: string }
  readonly nav: readonly PageLink[]
  readonly languages: readonly (PageLink & { readonly lang: string })[]
  readonly feeds: { readonly calendar: { readonly url: string }; readonly feed: { readonly url: string } } | null
  readonly contacts: readonly Contact[]
}

/** A page as plain data, which is all that its template sees. What a kind of page does not have is null or empty. */
export type PageView = Frame & {
  readonly built: PageTime | null
  readonly active: readonly Row[]
  readonly groups: readonly Group[]
  readonly recent: readonly Row[]
  readonly freezes: readonly FreezeRow[]
  /** Products, or modules of the product, and what they are called together. */
  readonly products: readonly PageLink[]
  readonly subjects: string
  /** The page above this one. */
  readonly parent: PageLink | null
  readonly month: MonthPart | null
  readonly years: readonly ArchiveYear[]
  readonly release: ReleasePart | null
}

/** What a page has unless its kind fills it in. */
export const emptyPage = {
  built: null,
  active: [],
  groups: [],
  recent: [],
  freezes: [],
  products: [],
  subjects: '',
  parent: null,
  month: null,
  years: [],
  release: null,
} as const satisfies Omit<PageView, keyof Frame>

export function pageLink(label: string, url: string, current = false): PageLink {
  return { label, url, current }
}
