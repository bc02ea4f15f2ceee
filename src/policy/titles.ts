import type { Localized, NoticeKind } from '../generated/types/common.ts'
import type { LadderStep } from './policy.ts'

/** What a notice step is called when its policy gives it no title: the kind of notice and who reads it. */
export function noticeTitle(step: Pick<LadderStep, 'id' | 'notice' | 'audience'>): Localized {
  if (!step.notice || !step.audience) return { en: step.id }
  const kind = kinds[step.notice]
  const reader = readers[step.audience]
  return { vi: `${kind.vi} cho ${reader.vi}`, en: `${kind.en} to ${reader.en}` }
}

export function approvalTitle(id: string): Localized {
  return { vi: `Phê duyệt: ${id}`, en: `Approval: ${id}` }
}

type Name = { readonly vi: string; readonly en: string }

const kinds: Readonly<Record<NoticeKind, Name>> = {
  plan: { vi: 'Kế hoạch tháng', en: 'Plan of the month' },
  announcement: { vi: 'Thông báo', en: 'Announcement' },
  reminder: { vi: 'Nhắc lịch', en: 'Reminder' },
  'final-reminder': { vi: 'Nhắc lịch lần cuối', en: 'Final reminder' },
  starting: { vi: 'Báo sắp bắt đầu', en: 'Word that work starts' },
  'in-progress': { vi: 'Báo đang thực hiện', en: 'Word that work goes on' },
  extended: { vi: 'Báo kéo dài', en: 'Word of the extension' },
  rescheduled: { vi: 'Báo đổi lịch', en: 'Word of the new date' },
  postponed: { vi: 'Báo hoãn', en: 'Word of the postponement' },
  cancelled: { vi: 'Báo hủy', en: 'Word of the cancellation' },
  'rolled-back': { vi: 'Báo khôi phục phiên bản cũ', en: 'Word of the roll-back' },
  completed: { vi: 'Báo hoàn thành', en: 'Word of completion' },
  'guide-ready': { vi: 'Báo hướng dẫn đã sẵn sàng', en: 'Word that the guide is ready' },
  review: { vi: 'Đề nghị đánh giá', en: 'Request for a review' },
}

const readers: Readonly<Record<NonNullable<LadderStep['audience']>, Name>> = {
  customer: { vi: 'khách hàng', en: 'customers' },
  'affected-customer': { vi: 'khách hàng liên quan', en: 'the customers concerned' },
  website: { vi: 'website', en: 'the website' },
  internal: { vi: 'nội bộ', en: 'colleagues' },
  support: { vi: 'bộ phận hỗ trợ', en: 'support' },
}
