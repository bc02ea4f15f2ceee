import type { Expected } from './expected.ts'
import { instant } from './runner.ts'
import { modules, products } from './vendor.ts'

/** The words of subjects and of times, written down once more: notices are compared with these, not with the templates. */

type Say = (work: string) => string

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

const vi: Readonly<Record<string, Say>> = {
  announcement: (work) => `Thông báo ${work}`,
  reminder: (work) => `Nhắc lịch ${work}`,
  'final-reminder': (work) => `Nhắc lần cuối lịch ${work}`,
  starting: (work) => `Sắp bắt đầu ${work}`,
  rescheduled: (work) => `Thay đổi lịch ${work}`,
  postponed: (work) => `Tạm hoãn ${work}`,
  cancelled: (work) => `Hủy lịch ${work}`,
  extended: (work) => `Kéo dài thời gian ${work}`,
  'rolled-back': (work) => `Chưa hoàn thành ${work}`,
  completed: (work) => `Đã hoàn thành ${work}`,
}

const en: Readonly<Record<string, Say>> = {
  announcement: (work) => `${capital(work)} notice`,
  reminder: (work) => `${capital(work)} reminder`,
  'final-reminder': (work) => `Final ${work} reminder`,
  starting: (work) => `${capital(work)} about to start`,
  rescheduled: (work) => `${capital(work)} rescheduled`,
  postponed: (work) => `${capital(work)} postponed`,
  cancelled: (work) => `${capital(work)} cancelled`,
  extended: (work) => `${capital(work)} extended`,
  'rolled-back': (work) => `${capital(work)} not completed`,
  completed: (work) => `${capital(work)} completed`,
}

const works: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = {
  feature: { vi: 'nâng cấp', en: 'upgrade' },
  minor: { vi: 'cập nhật', en: 'update' },
  server: { vi: 'bảo trì', en: 'maintenance' },
  infrastructure: { vi: 'bảo trì', en: 'maintenance' },
  security: { vi: 'cập nhật bảo mật', en: 'security update' },
  hotfix: { vi: 'khắc phục sự cố', en: 'repair' },
}

/** `[An Bình] Nhắc lịch nâng cấp – Kế toán`: what every subject of a notice begins with. */
export function subjectHead({ story, kind, locale }: Expected): string {
  const work = works[story.class]?.[locale] ?? ''
  const { brand } = products[story.product]
  return `[${brand}] ${(locale === 'vi' ? vi : en)[kind]?.(work)} – ${modules[story.module][locale]}`
}

const weekdays = {
  vi: ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
}

const monthNames = 'January February March April May June July August September October November December'.split(' ')

/**
 * `22h00–23h30, thứ Bảy 17/01/2026 (GMT+7)`, `22:00–23:30, Saturday 17 January 2026 (GMT+7)`; of work at once the time at
 * which it succeeded.
 */
export function subjectTail({ story, span, locale }: Expected): string {
  const success = story.life.find(({ event }) => event === 'succeeded')?.at ?? ''
  const [, date = '', from = '', to = ''] = /^(.+)T([^/]+)(?:\/(.+))?$/.exec(span ?? success) ?? []
  const { zone } = products[story.product]
  const [year, month, day] = date.split('-')
  const weekday = weekdays[locale][new Date(instant(`${date}T12:00`, { product: 'office' })).getUTCDay()]
  const times = to === '' ? from : `${from}–${to}`
  if (locale === 'vi') return `${times.replaceAll(':', 'h')}, ${weekday} ${day}/${month}/${year} (${zone})`
  return `${times}, ${weekday} ${Number(day)} ${monthNames[Number(month) - 1]} ${year} (${zone})`
}
