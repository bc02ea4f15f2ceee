/** What a calendar shows: plain texts, days as `YYYY-MM-DD` on the calendar of one zone. */
export type CalendarView = {
  /** RFC 3339. */
  readonly now: string
  readonly zone: string
  /** `YYYY-MM`, in order. */
  readonly months: readonly string[]
  readonly today: string
  /** Those with a mark, in the order of their first one. */
  readonly releases: readonly { readonly id: string; readonly title: string; readonly state: string }[]
  /** Allowed windows that open on some days of these months. */
  readonly windows: readonly DaySet[]
  /** In words, those that open on every day, which nobody needs to look up. */
  readonly dailyWindows: readonly string[]
  /** Freezes that touch these months. */
  readonly freezes: readonly DaySet[]
  /** By day, and within a day by time. */
  readonly marks: readonly Mark[]
}

/** Days that have something in common, and what that is. */
export type DaySet = { readonly id: string; readonly words: string; readonly days: ReadonlySet<string> }

/** Something of one day. */
export type Mark = {
  readonly day: string
  /** `work`: inside what the policy allows; `forbidden`: outside; `goes-on`: begun the day before; else a notice. */
  readonly kind: 'work' | 'forbidden' | 'goes-on' | 'planned' | 'open' | 'due' | 'late' | 'sent'
  /** The release, undefined for what concerns a whole month. */
  readonly release: string | undefined
  /** `22:00 – 23:30` */
  readonly time: string
  readonly words: string
}
