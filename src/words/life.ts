import type { InEach } from './lang.ts'

const en = {
  /** Where a release stands. */
  release: {
    draft: 'draft',
    planned: 'planned',
    announced: 'announced',
    'in-progress': 'in-progress',
    verifying: 'verifying',
    completed: 'completed',
    'rolled-back': 'rolled-back',
    postponed: 'postponed',
    cancelled: 'cancelled',
  },
  /** The same of one whose planned end has passed without an outcome on record. */
  outcomeMissing: (state: string) => `${state}, outcome missing`,
  /** Where a duty stands. */
  step: {
    upcoming: 'upcoming',
    open: 'open',
    due: 'due',
    late: 'late',
    done: 'done',
    'done-late': 'done-late',
    missed: 'missed',
    waived: 'waived',
    superseded: 'superseded',
    'not-applicable': 'n/a',
  },
}

const vi: typeof en = {
  release: {
    draft: 'bản nháp',
    planned: 'đã lên lịch',
    announced: 'đã thông báo',
    'in-progress': 'đang thực hiện',
    verifying: 'đang theo dõi',
    completed: 'đã hoàn thành',
    'rolled-back': 'đã khôi phục',
    postponed: 'tạm hoãn',
    cancelled: 'đã hủy',
  },
  outcomeMissing: (state) => `${state}, chưa ghi kết quả`,
  step: {
    upcoming: 'chưa tới',
    open: 'đang mở',
    due: 'sắp đến hạn',
    late: 'quá hạn',
    done: 'đã xong',
    'done-late': 'xong trễ',
    missed: 'bỏ lỡ',
    waived: 'được miễn',
    superseded: 'đã thay',
    'not-applicable': 'không cần',
  },
}

/** Where releases and their duties stand, in words short enough for a column. */
export const lifeWords: InEach<typeof en> = { en, vi }
