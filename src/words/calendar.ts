import type { InEach } from './lang.ts'

const en = {
  head: (moment: string, zone: string) => `Calendar at ${moment}, days in ${zone}`,
  tooNarrow: '(too narrow a terminal for a grid)',
  nothing: 'nothing is planned',
  releases: 'Releases',
  signs: 'Signs',
  today: 'today',
  planOfMonth: 'the plan of a month',
  allowed: (window: string) => `allowed: ${window}`,
  freeze: (words: string) => `freeze ${words}`,
  freezeSpan: (id: string, from: string, to: string) => `${id}, ${from} to ${to}`,
  /** What each kind of mark means. */
  mark: {
    work: 'work',
    forbidden: 'work in a freeze, or outside the windows that are allowed or preferred',
    'goes-on': 'work that began the day before',
    planned: 'notice planned',
    open: 'notice that may go out',
    due: 'notice due within 24 h',
    late: 'notice late or missed',
    sent: 'notice sent',
  },
  work: 'work',
  atOnce: 'at once',
  /** A monthly duty, by the name of its step. */
  thePlan: (step: string, month: string, product: string | undefined) =>
    `${step} the plan ${month}${product === undefined ? '' : ` of ${product}`}`,
}

const vi: typeof en = {
  head: (moment, zone) => `Lịch lúc ${moment}, ngày theo múi giờ ${zone}`,
  tooNarrow: '(cửa sổ dòng lệnh quá hẹp để vẽ bảng)',
  nothing: 'chưa có gì trong kế hoạch',
  releases: 'Các đợt nâng cấp',
  signs: 'Ký hiệu',
  today: 'hôm nay',
  planOfMonth: 'kế hoạch của tháng',
  allowed: (window) => `cho phép: ${window}`,
  freeze: (words) => `tạm ngừng ${words}`,
  freezeSpan: (id, from, to) => `${id}, từ ${from} đến ${to}`,
  mark: {
    work: 'thực hiện nâng cấp',
    forbidden: 'thực hiện trong kỳ tạm ngừng, hoặc ngoài các cửa sổ bảo trì được phép hay nên theo',
    'goes-on': 'thực hiện, bắt đầu từ hôm trước',
    planned: 'thông báo dự kiến',
    open: 'thông báo có thể gửi',
    due: 'thông báo đến hạn trong 24 giờ',
    late: 'thông báo quá hạn hoặc bỏ lỡ',
    sent: 'thông báo đã gửi',
  },
  work: 'thực hiện',
  atOnce: 'làm ngay',
  thePlan: (step, month, product) => `${step} kế hoạch tháng ${month}${product === undefined ? '' : ` của ${product}`}`,
}

/** The frame of a calendar in a terminal. */
export const calendarWords: InEach<typeof en> = { en, vi }
