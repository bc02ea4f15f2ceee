import { createHash } from 'node:crypto'
import type { NoticeView } from '#generated/types/notice-view.ts'
import { say } from '#notices/messages.ts'
import { failed, type Result } from '#notices/problem.ts'
import { type Sender, senderOf } from '#notices/sender.ts'
import { type House, isInternal } from '#notices/subject.ts'
import { parseDay, weekdayOf } from '#schedule/civil.ts'
import { icsFile } from './ics.ts'
import { header, phrase, quotedPrintable, textHeader } from './mail-text.ts'
import type { Writer, WriterContext } from './writer.ts'

/**
 * The notice as a mail that is ready to be sent (RFC 5322): plain text, page and calendar entry as alternatives of one
 * another. Nothing in it depends on chance or on a clock, so that a mail can be rendered again and compared.
 */
export const eml: Writer = (view, context) => {
  const { address, replyTo, domain } = senderOf(context.house)
  if (address === undefined || domain === undefined) {
    const message = 'nobody is known whom the mail could come from'
    return failed({
      code: 'setting',
      message,
      hint: 'give the organisation a mailbox in relctl.yaml',
      field: 'organisation/mailbox',
    })
  }
  const parts = partsOf(view, context)
  if (!parts.ok) return parts
  const boundary = `=_${createHash('sha256').update(view.id).digest('hex').slice(0, 32)}`
  const fields = fieldsOf(view, context.house, { address, replyTo, domain })
  const subject = ['Subject', view.text.subject] as const
  const broken = [subject, ['From', view.text.signature] as const, ...fields].find(([, text]) => /[\r\n\0]/.test(text))
  if (broken) {
    const message = `the value of the header ${broken[0]} has a line break, which would begin another header`
    return failed({ code: 'header', message, hint: 'write it in one line' })
  }
  const lines = [
    header('From', `${phrase(view.text.signature, 'From')} <${address}>`),
    textHeader(...subject),
    ...fields.map(([name, value]) => header(name, value)),
    'MIME-Version: 1.0',
    header('Content-Type', `multipart/alternative; boundary="${boundary}"`),
    '',
    ...parts.value.flatMap((part) => [`--${boundary}`, part]),
    `--${boundary}--`,
    '',
  ]
  return { ok: true, value: lines.join('\r\n') }
}

type Known = { readonly address: string; readonly replyTo: Sender['replyTo']; readonly domain: string }

/** Headers whose values have a form of their own. One list delivers the mail, so nobody reads who else got it. */
function fieldsOf(view: NoticeView, house: House, { replyTo, domain }: Known): readonly (readonly [string, string])[] {
  const root = view.release === null ? undefined : `<${view.release}@${domain}>`
  const leave = isInternal(view.audience) ? undefined : house.channels.email?.unsubscribe
  const fields: readonly (readonly [name: string, value: string | undefined])[] = [
    ['To', 'undisclosed-recipients:;'],
    ['Reply-To', replyTo],
    ['Date', mailDate(view.dated)],
    ['Message-ID', `<${view.id}@${domain}>`],
    ['In-Reply-To', root],
    ['References', root],
    ['Auto-Submitted', 'auto-generated'],
    ['X-Auto-Response-Suppress', 'All'],
    ['Content-Language', view.locale],
    ['List-Unsubscribe', leave?.map((url) => `<${url}>`).join(', ')],
  ]
  return fields.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]))
}

/** The alternatives, plainest first, each with its headers. */
function partsOf(view: NoticeView, { house, messages, also }: WriterContext): Result<readonly string[]> {
  const plain = also('txt')
  if (!plain.ok) return plain
  const html = also('html')
  if (!html.ok) return html
  const parts = [
    part(
      'text/plain; charset=utf-8',
      withoutSubject(plain.value, `${say(messages, 'labels.subject')}: ${view.text.subject}`),
    ),
    part('text/html; charset=utf-8', html.value),
  ]
  if (view.calendar.length === 0) return { ok: true, value: parts }
  const description = also('txt', 'calendar')
  if (!description.ok) return description
  const { text, method } = icsFile(view, house, description.value)
  const type = `text/calendar; charset=utf-8${method === undefined ? '' : `; method=${method}`}`
  return { ok: true, value: [...parts, part(type, text)] }
}

function part(type: string, text: string): string {
  return `Content-Type: ${type}\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${quotedPrintable(text)}`
}

/** The text of a mail begins with its subject, for whoever pastes it into another program; here it is a header. */
function withoutSubject(text: string, line: string): string {
  return text.startsWith(`${line}\n`) ? text.slice(line.length).trimStart() : text
}

/** `Sat, 05 Dec 2026 22:00:00 +0700` (RFC 5322 3.3). @param instant RFC 3339 */
function mailDate(instant: string): string {
  const day = instant.slice(0, 10)
  const [year, month, date] = day.split('-')
  const offset = instant.slice(19).replace(':', '')
  const weekday = weekdayOf(parseDay(day) ?? 0).replace(/^./, (letter) => letter.toUpperCase())
  return `${weekday}, ${date} ${monthNames[Number(month) - 1]} ${year} ${instant.slice(11, 19)} ${offset}`
}

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
