import type { NoticeView } from '#generated/types/notice-view.ts'
import type { Messages } from '#notices/messages.ts'
import type { Result } from '#notices/problem.ts'
import type { House } from '#notices/subject.ts'

/** What a writer may know beside the view. */
export type WriterContext = {
  readonly messages: Messages
  /** Who speaks; `house.channels` holds the settings of channels from relctl.yaml. */
  readonly house: House
  /** The same notice in another format, such as its plain text, of the channel or of another one. */
  readonly also: (format: string, channel?: string) => Result<string>
}

/**
 * Builds a text that is no template's business: mail, calendars, payloads. Entries live in
 * `src/notices/writers/<name>.ts` and are gathered in `index.ts`; a format of a `channel.yaml` names one as `writer`.
 * It is pure, gives the finished text to its last byte, and leaves limits to the `channel.yaml`.
 */
export type Writer = (view: NoticeView, context: WriterContext) => Result<string>

/** A payload as text. */
export function payload(data: unknown): Result<string> {
  return { ok: true, value: `${JSON.stringify(data, null, 2)}\n` }
}
