import type { InEach } from './lang.ts'

const en = {
  windows: {
    title: 'Work windows',
    note: (kept: number, judged: number) =>
      `${kept} of ${judged} kept: the work stayed inside its window as it was planned.`,
    verdict: { kept: 'kept', extended: 'extended', 'started-early': 'started-early', overran: 'overran' },
    by: (minutes: string) => ` by ${minutes}`,
    notAllowed: ', outside the allowed windows',
    empty: 'no window with an end on record',
  },
  downtime: {
    title: 'Downtime',
    total: (actual: string, planned: string) => `${actual} of ${planned} planned.`,
    noTotal: 'No release has both figures.',
    unrecorded: (count: number) => ` Not on record for ${count}.`,
    notRecorded: 'not recorded',
    empty: 'none stated and none on record',
  },
  rollbacks: { title: 'Roll-backs', noReason: 'no reason on record' },
  changes: {
    title: 'Changes of plan',
    note: 'By the day on which they were recorded.',
    event: { rescheduled: 'rescheduled', postponed: 'postponed', cancelled: 'cancelled', extended: 'extended' },
    to: (event: string, moment: string) => `${event} to ${moment}`,
  },
  overrides: { title: 'Exceptions and waivers', kind: { exception: 'exception', waiver: 'waiver' } },
}

const vi: typeof en = {
  windows: {
    title: 'Cửa sổ bảo trì',
    note: (kept, judged) => `Giữ đúng ${kept}/${judged} cửa sổ: công việc nằm trọn trong cửa sổ như kế hoạch.`,
    verdict: { kept: 'giữ đúng', extended: 'đã kéo dài', 'started-early': 'bắt đầu sớm', overran: 'quá giờ' },
    by: (minutes) => ` ${minutes}`,
    notAllowed: ', ngoài các cửa sổ được phép',
    empty: 'không có cửa sổ nào được ghi giờ kết thúc',
  },
  downtime: {
    title: 'Thời gian gián đoạn',
    total: (actual, planned) => `Thực tế ${actual}, dự kiến ${planned}.`,
    noTotal: 'Không đợt nào có đủ hai số liệu.',
    unrecorded: (count) => ` Chưa ghi nhận ở ${count} đợt.`,
    notRecorded: 'chưa ghi',
    empty: 'không nêu dự kiến và không ghi nhận gián đoạn',
  },
  rollbacks: { title: 'Khôi phục phiên bản trước', noReason: 'chưa ghi lý do' },
  changes: {
    title: 'Thay đổi kế hoạch',
    note: 'Theo ngày ghi nhận.',
    event: { rescheduled: 'dời lịch', postponed: 'tạm hoãn', cancelled: 'hủy', extended: 'kéo dài' },
    to: (event, moment) => `${event} đến ${moment}`,
  },
  overrides: { title: 'Ngoại lệ và miễn trừ', kind: { exception: 'ngoại lệ', waiver: 'miễn trừ' } },
}

/** What a report says of the work and its plan. */
export const workWords: InEach<typeof en> = { en, vi }
