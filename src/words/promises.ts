import type { InEach } from './lang.ts'

const en = {
  and: 'and',
  or: 'or',
  everyDay: 'every day',
  weeks: { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', 5: 'fifth', last: 'last' },
  ofTheMonth: (weeks: string) => `${weeks} of the month`,
  /** What the policy says about a work window. */
  verdict: {
    freeze: (id: string, from: string, to: string) => `in freeze ${id}, ${from} to ${to}`,
    unasked: 'the policy asks for no special hours',
    inside: (window: string) => `inside ${window}`,
    open: (span: string) => `, open ${span}`,
    outside: (windows: string) => `outside ${windows}`,
    preferred: ' (preferred, not required)',
    early: (by: string, window: string, opens: string) => `starts ${by} before ${window} opens at ${opens}`,
    late: (by: string, window: string, closes: string) => `ends ${by} after ${window} closes at ${closes}`,
  },
  /** What work touches. */
  part: { module: 'module', product: 'product', segment: 'segment', server: 'server' },
  /** What one should know about a duty. */
  waived: (by: string, reason: string) => `waived by ${by}: ${reason}`,
  passed: { changed: 'changed', recorded: 'recorded' },
  deadlinePassed: (when: string) => `its deadline had passed when the release was ${when}`,
  tooEarly: (duty: { step: string; due: string }, plan: { month: string; cycle: string; from: string }) =>
    `${duty.step} is due ${duty.due}, before the plan of ${plan.month} is announced (${plan.cycle}, from ${plan.from})`,
}

const vi: typeof en = {
  and: 'và',
  or: 'hoặc',
  everyDay: 'hằng ngày',
  weeks: { 1: 'tuần 1', 2: 'tuần 2', 3: 'tuần 3', 4: 'tuần 4', 5: 'tuần 5', last: 'tuần cuối' },
  ofTheMonth: (weeks) => `${weeks} của tháng`,
  verdict: {
    freeze: (id, from, to) => `rơi vào kỳ tạm ngừng ${id}, từ ${from} đến ${to}`,
    unasked: 'chính sách không yêu cầu khung giờ riêng',
    inside: (window) => `nằm trong ${window}`,
    open: (span) => `, mở ${span}`,
    outside: (windows) => `nằm ngoài ${windows}`,
    preferred: ' (nên theo, không bắt buộc)',
    early: (by, window, opens) => `bắt đầu sớm ${by} so với giờ mở ${opens} của ${window}`,
    late: (by, window, closes) => `kết thúc trễ ${by} so với giờ đóng ${closes} của ${window}`,
  },
  part: { module: 'phân hệ', product: 'sản phẩm', segment: 'nhóm khách hàng', server: 'máy chủ' },
  waived: (by, reason) => `${by} cho miễn: ${reason}`,
  passed: { changed: 'thay đổi', recorded: 'ghi nhận' },
  deadlinePassed: (when) => `hạn đã qua khi đợt nâng cấp được ${when}`,
  tooEarly: ({ step, due }, { month, cycle, from }) =>
    `${step} có hạn ${due}, trước khi kế hoạch tháng ${month} được công bố (${cycle}, từ ${from})`,
}

/** What policies allow and ask for. */
export const promiseWords: InEach<typeof en> = { en, vi }
