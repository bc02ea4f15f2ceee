import type { Target } from '../generated/types/config.ts'
import { isInternal } from '../notices/subject.ts'
import { header, phrase } from '../notices/writers/mail-text.ts'
import type { Mail } from '../outgoing.ts'
import { twoDigits } from '../schedule/civil.ts'
import { type Instant, wallClock } from '../schedule/instant.ts'
import { sayWeekday } from '../schedule/say.ts'
import { formatOffset } from '../schedule/utc-offset.ts'
import { type Content, destinationOf } from './content.ts'
import { type Parcel, zoneOf } from './parcel.ts'

const ports = { tls: 465, starttls: 587, 'plain-loopback': 25 } as const

/** Replaces the readers, for a trial: the subject says so. */
export type Trial = { readonly to: string }

/**
 * A parcel as a mail to the addresses of its target: the mail that `render` writes, with who sends it to whom and when.
 */
export function mailOf(parcel: Parcel, content: Content, now: Instant, trial?: Trial): Mail {
  const { target, audience, topic } = parcel
  const from = target.from?.address ?? content.sender ?? ''
  const to = trial ? [trial.to] : destinationOf(parcel)
  // Customers do not see who else gets it.
  const shown = to.length === 1 || isInternal(audience) ? to : [from]
  const name = target.from?.name ?? content.brand
  const mailbox = name === undefined ? from : `${phrase(name, 'From')} <${from}>`
  const headers: Headers = {
    ...(target.from === undefined ? {} : { From: () => mailbox }),
    To: () => shown.join(', '),
    Date: () => mailDate(now, zoneOf(topic)),
    ...(trial && { Subject: (old) => `[TEST] ${old}`, 'Message-ID': (old) => old.replace('<', `<test.${now}.`) }),
  }
  const message = withHeaders(content.forms.get('eml')?.text ?? '', headers)
  return { via: 'mail', server: serverOf(target), envelope: { from, to }, message }
}

function serverOf({
  host = '',
  port,
  security = 'starttls',
  user,
  passwordFrom,
  timeout = 30,
}: Target): Mail['server'] {
  return { host, port: port ?? ports[security], security, user, passwordFrom, timeout }
}

/** What becomes of the values of some headers. */
type Headers = Readonly<Record<string, (old: string) => string>>

/** The same mail with other values of some headers; all others, and the body, stay byte for byte. */
function withHeaders(mail: string, headers: Headers): string {
  const end = mail.indexOf('\r\n\r\n')
  // A line that begins with a blank goes on with the one before it.
  const fields = mail.slice(0, end).split(/\r\n(?![ \t])/)
  const changed = fields.map((field) => {
    const name = field.slice(0, field.indexOf(':'))
    const change = headers[name]
    if (!change) return field
    const value = change(
      field
        .slice(name.length + 1)
        .replace(/\r\n/g, '')
        .trim(),
    )
    if (/[\r\n\x00]/.test(value)) throw new Error(`the header ${name} would have a line break`)
    return header(name, value)
  })
  return changed.join('\r\n') + mail.slice(end)
}

/** `Fri, 04 Dec 2026 22:00:00 +0700` */
function mailDate(now: Instant, zone: string): string {
  const { weekday, day, month, year, hour, minute, offsetMinutes } = wallClock(now, zone)
  const second = Math.floor(now / 1000) % 60
  const date = `${sayWeekday(weekday)}, ${twoDigits(day)} ${months[month - 1]} ${year}`
  return `${date} ${[hour, minute, second].map(twoDigits).join(':')} ${formatOffset(offsetMinutes).replace(':', '')}`
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
