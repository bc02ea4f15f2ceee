import type { NoticeKind } from '../generated/types/common.ts'

/** What a kind of notice tells. Everything that is not listed stays out of its view. */
export type Section =
  | 'window'
  | 'former-window'
  | 'results'
  | 'impact'
  | 'changes'
  | 'links'
  | 'before'
  | 'during'
  | 'after'
  | 'rollback'
  | 'training'
  | 'warranty'
  | 'benefit'
  /** Why the release is made. */
  | 'release-reason'
  /** Why the plan changed. */
  | 'change-reason'

const ahead: readonly Section[] = ['window', 'impact', 'changes', 'links', 'before', 'during', 'after', 'rollback']

/** One row per kind; a new kind is a new row. */
export const sections: Readonly<Record<NoticeKind, readonly Section[]>> = {
  plan: [],
  announcement: [...ahead, 'benefit', 'release-reason', 'training', 'warranty'],
  reminder: ahead,
  'final-reminder': ahead,
  starting: ['window', 'impact', 'before', 'during', 'after'],
  'in-progress': ['window', 'impact', 'during', 'after'],
  extended: ['window', 'former-window', 'impact', 'during', 'after', 'change-reason'],
  rescheduled: [...ahead, 'former-window', 'change-reason'],
  postponed: ['former-window', 'change-reason'],
  cancelled: ['former-window', 'change-reason'],
  'rolled-back': ['results', 'rollback', 'change-reason'],
  completed: ['results', 'changes', 'links', 'after', 'release-reason', 'training', 'warranty'],
  'guide-ready': ['changes', 'links'],
  review: ['results', 'links'],
}

export function tells(kind: NoticeKind, section: Section): boolean {
  return sections[kind].includes(section)
}
