// Generated from schemas/calendar.schema.json by "npm run generate". Do not edit.
import type { Date, Localized } from './common.ts'

/** Public holidays of one country in one year. */
export interface HolidayCalendar {
  /** Country by its two-letter code. */
  readonly country: string
  /** The year. */
  readonly year: number
  /** Days on which nobody works although they are not Saturday or Sunday, or that are public holidays. */
  readonly days: readonly {
    /** The day. */
    readonly date: Date
    /** Its name. */
    readonly name: Localized
    /** Where it is written. */
    readonly source: string
  }[]
}
