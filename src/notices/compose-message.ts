import type { NoticeView } from '../generated/types/notice-view.ts'
import type { Message } from './message.ts'
import { messageForColleagues } from './message-colleagues.ts'
import { messageForReaders } from './message-readers.ts'
import type { Messages } from './messages.ts'

/** Colleagues get what they work with, everybody else the text for customers. */
export function composeMessage(view: NoticeView, messages: Messages): Message {
  return view.internal ? messageForColleagues(view, view.internal, messages) : messageForReaders(view, messages)
}
