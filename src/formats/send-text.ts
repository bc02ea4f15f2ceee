import type { Delivery, SendOutput } from '../generated/types/send-output.ts'
import { safeText } from '../report/safe-text.ts'
import type { FormatOptions } from './format.ts'
import { type Paint, paintFor } from './paint.ts'
import { sayAt } from './plan-words.ts'
import { hang } from './wrap.ts'

/** For people: what goes where, in the order of sending, each with its subject and with why it goes now. */
export function sendText(output: SendOutput, { color, columns }: FormatOptions): string {
  const paint = paintFor(color)
  const sections = [
    hang('', `${heads[output.mode]} at ${sayAt(output.now)} (${output.now.slice(19)})`, columns),
    output.deliveries.map((delivery) => block(delivery, columns, paint)).join('\n\n') || '  nothing is due',
    ...unserved(output, columns, paint),
    ...recorded(output, columns),
    ...summary(output, paint),
  ]
  return `${sections.join('\n\n')}\n`
}

const heads: Readonly<Record<SendOutput['mode'], string>> = {
  'dry-run': 'Dry run, nothing is sent without --send,',
  send: 'Delivery',
  files: 'Delivery into files, nothing is recorded,',
  test: 'Test, nothing is recorded,',
}

/** A sign that carries the state without colour. */
const signs: Readonly<Record<Delivery['state'], string>> = {
  ready: '●',
  sent: '✓',
  written: '✓',
  deferred: '○',
  held: '✗',
  missed: '✗',
  rejected: '✗',
  'partly-rejected': '✗',
  unknown: '?',
}

const indent = '    '

function block(delivery: Delivery, columns: number, paint: Paint): string {
  const { state, channel, audience, locale, target, via, to, subject, why, step, file } = delivery
  const head = `${signs[state]} ${state}  ${channel} to ${audience}, ${locale} → ${target} (${via}: ${to.join(', ')})`
  const topic = delivery.release ?? [delivery.month, delivery.product].filter((part) => part !== null).join(' ')
  const lines = [
    tint(state, hang('  ', safeText(head), columns).replace(/\n {2}/g, `\n${indent}`), paint),
    ...(subject === null ? [] : [hang(indent, safeText(subject), columns)]),
    paint.faint(hang(indent, safeText(`${topic} ${step}: ${why}`), columns)),
    ...(file === undefined ? [] : [hang(indent, safeText(file), columns)]),
  ]
  return lines.join('\n')
}

function tint(state: Delivery['state'], text: string, paint: Paint): string {
  switch (state) {
    case 'sent':
    case 'written':
      return paint.good(text)
    case 'ready':
      return paint.accent(text)
    case 'deferred':
      return paint.warn(text)
    default:
      return paint.bad(text)
  }
}

function unserved({ unserved: left }: SendOutput, columns: number, paint: Paint): readonly string[] {
  if (left.length === 0) return []
  const lines = left.map(({ release, step, channel }) =>
    hang('  · ', safeText(`${channel} of ${release} ${step}`), columns),
  )
  const head = hang('', 'Without a target in relctl.yaml; publish these by hand', columns)
  return [[paint.warn(head), ...lines].join('\n')]
}

function recorded({ recorded: steps }: SendOutput, columns: number): readonly string[] {
  if (steps.length === 0) return []
  return [steps.map(({ step, file }) => hang('', safeText(`recorded ${step} in ${file}`), columns)).join('\n')]
}

function summary({ deliveries }: SendOutput, paint: Paint): readonly string[] {
  const counts = new Map<Delivery['state'], number>()
  for (const { state } of deliveries) counts.set(state, (counts.get(state) ?? 0) + 1)
  if (counts.size === 0) return []
  return [paint.strong([...counts].map(([state, count]) => `${count} ${state}`).join(', '))]
}
