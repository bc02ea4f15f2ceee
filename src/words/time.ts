import type { InEach } from './lang.ts'

const monthNames = 'January February March April May June July August September October November December'.split(' ')

const en = {
  weekday: { mon: 'Mon', tue: 'Tue', wed: 'Wed', thu: 'Thu', fri: 'Fri', sat: 'Sat', sun: 'Sun' },
  /** Of a day such as `2026-12-05`. */
  date: (day: string) => day,
  /** Of a month such as `2026-12`, in a heading. */
  month: (month: string) => `${monthNames[Number(month.slice(5)) - 1]} ${month.slice(0, 4)}`,
  units: { days: 'd', hours: 'h', minutes: 'min' },
  now: 'now',
  ahead: (distance: string) => `in ${distance}`,
  ago: (distance: string) => `${distance} ago`,
}

const vi: typeof en = {
  weekday: { mon: 'T2', tue: 'T3', wed: 'T4', thu: 'T5', fri: 'T6', sat: 'T7', sun: 'CN' },
  date: (day) => day.split('-').reverse().join('/'),
  month: (month) => `Tháng ${month.slice(5)}/${month.slice(0, 4)}`,
  units: { days: 'ngày', hours: 'giờ', minutes: 'phút' },
  now: 'ngay lúc này',
  ahead: (distance) => `còn ${distance}`,
  ago: (distance) => `quá ${distance}`,
}

/** How times and spans are said in few columns. */
export const timeWords: InEach<typeof en> = { en, vi }
