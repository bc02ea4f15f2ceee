import type { Localized, NoticeKind } from '../generated/types/common.ts'
import type { LadderStep } from './policy.ts'

/** What a notice step is called when its policy gives it no title: the kind of notice and who reads it. */
export function noticeTitle(step: Pick<LadderStep, 'id' | 'notice' | 'audience'>): Localized {
  if (!step.notice || !step.audience) return { en: step.id }
  const kind = kinds[step.notice]
  const reader = readers[step.audience]
  return { vi: `${kind.vi} ${reader.vi}`, en: `${kind.en} ${reader.en}` }
}

export function approvalTitle(id: string): Localized {
  return { vi: `Phê duyệt: ${id}`, en: `Approval: ${id}` }
}

type Name = { readonly vi: string; readonly en: string }

const kinds: Readonly<Record<NoticeKind, Name>> = {
  plan: { vi: 'Kế hoạch tháng', en: 'Monthly plan' },
  announcement: { vi: 'Thông báo', en: 'Announcement' },
  reminder: { vi: 'Nhắc lịch', en: 'Reminder' },
  'final-reminder': { vi: 'Nhắc lịch lần cuối', en: 'Final reminder' },
  starting: { vi: 'Thông báo sắp bắt đầu', en: 'Start notice' },
  'in-progress': { vi: 'Thông báo đang thực hiện', en: 'Progress notice' },
  extended: { vi: 'Thông báo kéo dài thời gian', en: 'Extension notice' },
  rescheduled: { vi: 'Thông báo thay đổi lịch', en: 'Rescheduling notice' },
  postponed: { vi: 'Thông báo tạm hoãn', en: 'Postponement notice' },
  cancelled: { vi: 'Thông báo hủy lịch', en: 'Cancellation notice' },
  'rolled-back': { vi: 'Thông báo chưa hoàn thành', en: 'Rollback notice' },
  completed: { vi: 'Thông báo hoàn thành', en: 'Completion notice' },
  'guide-ready': { vi: 'Thông báo đã có hướng dẫn', en: 'User guide notice' },
  review: { vi: 'Thư mời đánh giá', en: 'Review request' },
}

const readers: Readonly<Record<NonNullable<LadderStep['audience']>, Name>> = {
  customer: { vi: 'cho khách hàng', en: 'to customers' },
  'affected-customer': { vi: 'cho khách hàng liên quan', en: 'to affected customers' },
  website: { vi: 'trên website', en: 'on the website' },
  internal: { vi: 'cho nội bộ', en: 'to colleagues' },
  support: { vi: 'cho bộ phận hỗ trợ', en: 'to the support team' },
}
