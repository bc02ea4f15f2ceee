import type { InEach } from './lang.ts'

const en = {
  plan: 'Plan',
  at: (moment: string, offset: string) => `at ${moment} (${offset})`,
  next: 'Next',
  nothingDue: 'nothing is due',
  due: (at: string) => `by ${at}`,
  wasDue: (at: string) => `was due ${at}`,
  conflicts: 'Conflicts',
  conflict: (releases: readonly string[], scope: string, from: string, to: string) =>
    `${releases.join(' and ')} share ${scope} from ${from} to ${to}`,
  month: (month: string, product: string | null) => `Month ${month}${product === null ? '' : ` of ${product}`}`,
  label: {
    title: 'Title',
    about: 'About',
    state: 'State',
    excused: 'Excused',
    advice: 'Advice',
    window: 'Window',
    allowed: 'Allowed',
  },
  policy: (id: string) => `policy ${id}`,
  revision: (number: number) => `revision ${number}`,
  noWindow: 'none: no date yet, or work that goes out at once',
  calledOff: (window: string) => `${window}, no longer planned`,
  allowed: { yes: 'yes', byException: 'by exception', no: 'no' },
  firstFeasible: (at: string) => `; first feasible: ${at}`,
  noDate: 'no date',
  doneOn: (day: string) => `on ${day}`,
  optional: '(optional)',
  movedFrom: (at: string) => `moved from ${at}`,
  ofRevision: (number: number) => `of revision ${number}`,
  /** Heads of the columns of duties. */
  column: { state: 'state', due: 'due', when: 'when', step: 'step', owner: 'owner' },
  /** Columns of a date with its mark, and of a distance. */
  width: { due: 20, when: 13 },
}

const vi: typeof en = {
  plan: 'Kế hoạch',
  at: (moment, offset) => `lúc ${moment} (${offset})`,
  next: 'Việc kế tiếp',
  nothingDue: 'không có việc nào đến hạn',
  due: (at) => `hạn ${at}`,
  wasDue: (at) => `quá hạn từ ${at}`,
  conflicts: 'Trùng lịch',
  conflict: (releases, scope, from, to) => `${releases.join(' và ')} cùng tác động đến ${scope}, từ ${from} đến ${to}`,
  month: (month, product) => `Tháng ${month.slice(5)}/${month.slice(0, 4)}${product === null ? '' : ` của ${product}`}`,
  label: {
    title: 'Tên',
    about: 'Thuộc',
    state: 'Trạng thái',
    excused: 'Ngoại lệ',
    advice: 'Gợi ý',
    window: 'Cửa sổ',
    allowed: 'Cho phép',
  },
  policy: (id) => `chính sách ${id}`,
  revision: (number) => `lần điều chỉnh ${number}`,
  noWindow: 'không có: chưa định ngày, hoặc thực hiện ngay',
  calledOff: (window) => `${window}, không còn trong kế hoạch`,
  allowed: { yes: 'có', byException: 'theo ngoại lệ', no: 'không' },
  firstFeasible: (at) => `; sớm nhất có thể: ${at}`,
  noDate: 'chưa có ngày',
  doneOn: (day) => `ngày ${day}`,
  optional: '(tùy chọn)',
  movedFrom: (at) => `dời từ ${at}`,
  ofRevision: (number) => (number === 0 ? 'theo lịch ban đầu' : `theo lần điều chỉnh ${number}`),
  column: { state: 'trạng thái', due: 'hạn', when: 'thời gian', step: 'bước', owner: 'phụ trách' },
  width: { due: 19, when: 18 },
}

/** The frame of a plan. */
export const planWords: InEach<typeof en> = { en, vi }
