import { specimen as notice } from '../notices/specimen.ts'
import type { PageLink, PageTime, PageView, Row } from './page.ts'

const time: PageTime = {
  text: '22h00 – 23h30, thứ Bảy, ngày 05/12/2026 (giờ Việt Nam, GMT+7)',
  start: '2026-12-05T22:00:00+07:00',
  end: '2026-12-05T23:30:00+07:00',
}

const link: PageLink = { label: 'Kế toán', url: '../', current: true }

const row: Row = {
  id: '2026-12-05-accounting',
  url: '../',
  lang: 'en',
  title: 'Nâng cấp phân hệ kế toán',
  state: { id: 'scheduled', name: 'Đã lên lịch', tone: 'plan' },
  day: { weekday: 'T7', date: '05', month: 'Tháng 12' },
  when: [time],
  formerly: time,
  class: 'Tính năng mới',
  product: { name: 'TIGO ERP', url: '../' },
  modules: 'Kế toán',
  impact: { level: 'degraded', label: 'có thể chậm hoặc gián đoạn ngắn' },
  prepare: 'Cần chuẩn bị',
}

const freeze = {
  text: 'Từ 04/02/2027 đến 10/02/2027',
  start: '2027-02-04',
  end: '2027-02-10',
  reason: 'Nghỉ Tết Nguyên đán',
  scope: 'Mọi sản phẩm',
}

/** A page in which everything is filled in, more than one ever holds: what the names in a template are compared with. */
export const specimen: PageView = {
  locale: 'vi',
  name: 'Lịch nâng cấp',
  title: 'Lịch nâng cấp',
  heading: 'Lịch nâng cấp',
  description: 'Các đợt nâng cấp và bảo trì sắp tới.',
  canonical: { url: 'https://status.example/vi/' },
  alternates: [{ lang: 'en', url: 'https://status.example/en/' }],
  style: { url: '../assets/site.css' },
  scripts: [{ url: '../assets/site.js' }],
  home: { url: './' },
  icon: { url: '../assets/icon.svg' },
  logo: { url: '../assets/logo.svg' },
  nav: [link],
  languages: [{ ...link, lang: 'vi' }],
  feeds: { calendar: { url: 'calendar.ics' }, feed: { url: 'feed.atom' } },
  contacts: notice.contacts,
  built: time,
  active: [row],
  groups: [{ heading: 'tháng 12/2026', url: '../', rows: [row], freezes: [freeze] }],
  recent: [row],
  freezes: [freeze],
  products: [link],
  subjects: 'Phân hệ',
  parent: link,
  month: {
    name: 'tháng 12/2026',
    weekdays: [{ short: 'T2', name: 'thứ Hai' }],
    weeks: [
      {
        days: [
          {
            number: 5,
            date: '2026-12-05',
            today: true,
            outside: true,
            frozen: true,
            items: [{ title: row.title, time: '22:00', url: '../', tone: 'plan', lang: 'en' }],
          },
        ],
      },
    ],
    previous: link,
    next: link,
  },
  years: [{ year: '2026', months: [{ name: 'tháng 12/2026', url: '../', count: '4 đợt' }] }],
  release: {
    id: row.id,
    state: row.state,
    day: row.day,
    when: [time],
    duration: '1 giờ 30 phút',
    formerly: time,
    class: row.class,
    product: link,
    modules: [link],
    tentative: 'Thời gian này là dự kiến.',
    opening: ['Chúng tôi sẽ nâng cấp phân hệ Kế toán của TIGO ERP.'],
    notice,
    events: [
      { text: 'Thay đổi lịch', when: time, past: true, tone: 'trouble', former: time, current: time, reason: 'Lý do.' },
    ],
    dates: notice,
    calendar: { url: 'event.ics' },
  },
}
