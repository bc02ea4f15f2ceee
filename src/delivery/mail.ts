import MailComposer from 'nodemailer/lib/mail-composer'
import type { Target } from '../generated/types/config.ts'
import { isInternal } from '../notices/subject.ts'
import type { Mail } from '../outgoing.ts'
import { twoDigits } from '../schedule/civil.ts'
import { formatInstant, type Instant, wallClock } from '../schedule/instant.ts'
import { sayWeekday } from '../schedule/say.ts'
import { formatOffset } from '../schedule/utc-offset.ts'
import { type Content, destinationOf, hash, identityOf } from './content.ts'
import { ledgerOf, type Parcel, zoneOf } from './parcel.ts'

const ports = { tls: 465, starttls: 587, 'plain-loopback': 25 } as const

/** Replaces the readers, for a trial: the subject says so. */
export type Trial = { readonly to: string }

/** A parcel as a mail to the addresses of its target, with the same bytes whenever it is written for the same instant. */
export async function mailOf(parcel: Parcel, content: Content, now: Instant, trial?: Trial): Promise<Mail> {
  const { target } = parcel
  const from = target.from?.address ?? ''
  const to = trial ? [trial.to] : destinationOf(parcel)
  return {
    via: 'mail',
    server: serverOf(target),
    envelope: { from, to },
    message: await compose(parcel, content, { from, to, now, trial }),
  }
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

type Letter = {
  readonly from: string
  readonly to: readonly string[]
  readonly now: Instant
  readonly trial: Trial | undefined
}

async function compose(parcel: Parcel, { subject, forms, brand }: Content, letter: Letter): Promise<string> {
  const { from, to, now, trial } = letter
  const { target, audience, locale, topic } = parcel
  const domain = from.slice(from.indexOf('@') + 1)
  const identity = identityOf(parcel)
  const title = `${trial ? '[TEST] ' : ''}${subject}`
  refuseBreaks([title, target.from?.name ?? brand ?? '', ...to])
  // Customers do not see who else gets it.
  const shown = to.length === 1 || isInternal(audience) ? to : [from]
  const message = new MailComposer({
    from: { name: target.from?.name ?? brand ?? '', address: from },
    to: shown.map((address) => ({ name: '', address })),
    subject: title,
    date: mailDate(now, zoneOf(topic)),
    messageId: `<${trial ? `test.${now}.` : ''}${identity}@${domain}>`,
    references: `<${ledgerOf(topic)}@${domain}>`,
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All', 'Content-Language': locale },
    text: forms.get('txt')?.text ?? '',
    ...(forms.has('html') ? { html: forms.get('html')?.text } : {}),
    textEncoding: 'quoted-printable',
    baseBoundary: hash(`${identity}\0${formatInstant(now, zoneOf(topic))}`).slice(0, 24),
    disableFileAccess: true,
    disableUrlAccess: true,
    newline: '\r\n',
  })
  return (await message.compile().build()).toString('utf8')
}

/** `Fri, 04 Dec 2026 22:00:00 +0700` */
function mailDate(now: Instant, zone: string): string {
  const { weekday, day, month, year, hour, minute, offsetMinutes } = wallClock(now, zone)
  const second = Math.floor(now / 1000) % 60
  const date = `${sayWeekday(weekday)}, ${twoDigits(day)} ${months[month - 1]} ${year}`
  return `${date} ${[hour, minute, second].map(twoDigits).join(':')} ${formatOffset(offsetMinutes).replace(':', '')}`
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** @throws Error for a header that would become two */
function refuseBreaks(values: readonly string[]): void {
  const broken = values.find((value) => /[\r\n\0]/.test(value))
  if (broken !== undefined) throw new Error(`a header of the mail holds a line break: ${JSON.stringify(broken)}`)
}
