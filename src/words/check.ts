import type { InEach } from './lang.ts'

const several = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`

const en = {
  severity: { error: 'error', warning: 'warning', info: 'info' },
  /** What introduces the lines below a finding; `demands` is of the rule that it breaks. */
  label: { demands: 'rule:', help: 'help:', why: 'why:' },
  labelWidth: 6,
  errors: (count: number) => several(count, 'error'),
  warnings: (count: number) => several(count, 'warning'),
  notes: (count: number) => several(count, 'note'),
  nothing: 'nothing to report',
  noRelease: 'no release checked',
  releases: (count: number) => `${several(count, 'release')} checked`,
  aside: (count: number) => `${count} set aside`,
  overrun: (warnings: number, allowed: number) =>
    `${several(warnings, 'warning')} where --max-warnings allows ${allowed}`,
  more: (count: number) => `… and ${several(count, 'more finding')}; --format json lists them all`,
  failed: 'failed',
  ok: 'ok',
  /** Heads of the examples of a rule. */
  bad: 'Bad:',
  good: 'Good:',
  inBase: (file: string) => `${file} in the base`,
}

const vi: typeof en = {
  severity: { error: 'lỗi', warning: 'cảnh báo', info: 'lưu ý' },
  label: { demands: 'quy tắc:', help: 'cách sửa:', why: 'vì sao:' },
  labelWidth: 10,
  errors: (count) => `${count} lỗi`,
  warnings: (count) => `${count} cảnh báo`,
  notes: (count) => `${count} lưu ý`,
  nothing: 'không có gì cần báo',
  noRelease: 'chưa kiểm tra đợt nâng cấp nào',
  releases: (count) => `đã kiểm tra ${count} đợt nâng cấp`,
  aside: (count) => `${count} mục được bỏ qua`,
  overrun: (warnings, allowed) => `${warnings} cảnh báo trong khi --max-warnings chỉ cho phép ${allowed}`,
  more: (count) => `… và ${count} phát hiện khác; --format json liệt kê tất cả`,
  failed: 'không đạt',
  ok: 'đạt',
  bad: 'Sai:',
  good: 'Đúng:',
  inBase: (file) => `${file} ở bản gốc`,
}

/** The frame of what `check` finds; the findings themselves speak English. */
export const checkWords: InEach<typeof en> = { en, vi }
