import type { Step } from '../generated/types/plan-output.ts'
import { safeText } from '../report/safe-text.ts'
import type { FormatOptions } from './format.ts'
import type { Paint } from './paint.ts'
import { sayAt, sayDue, sayWhen, signs } from './plan-words.ts'
import { hang, wrap } from './wrap.ts'

const widths = { state: 10, due: 20, when: 13 } as const

/** Columns below which the last column would be too thin to read: each step then takes lines of its own. */
const narrow = 71

/** Steps as a table whose last column takes what room is left: state, deadline, distance, then the duty and its owner. */
export function stepTable(steps: readonly Step[], now: string, { columns }: FormatOptions, paint: Paint): string {
  if (steps.length === 0) return ''
  const current = Math.max(0, ...steps.map((step) => step.revision ?? 0))
  if (columns < narrow) {
    const head = `    ${'state'.padEnd(widths.state)} due\n      when · step · owner`
    return [paint.faint(head), ...steps.map((step) => shortRow(step, now, columns, paint, current))].join('\n')
  }
  const head = `    ${'state'.padEnd(widths.state)} ${'due'.padEnd(widths.due)}  ${'when'.padEnd(widths.when)} step · owner`
  return [paint.faint(head), ...steps.map((step) => row(step, now, columns, paint, current))].join('\n')
}

function shortRow(step: Step, now: string, columns: number, paint: Paint, current: number): string {
  const when = sayWhen(step, now)
  const words = safeText(`${when === '' ? '' : `${when} · `}${duty(step, columns, current)}`)
  return `${tint(step, stateAndDue(step).trimEnd(), paint)}\n${hang('      ', words, columns)}`
}

function stateAndDue(step: Step): string {
  const state = step.state === 'not-applicable' ? 'n/a' : step.state
  return `  ${signs[step.state]} ${state.padEnd(widths.state)} ${sayDue(step).padEnd(widths.due + 1)}`
}

function row(step: Step, now: string, columns: number, paint: Paint, current: number): string {
  const left = `${stateAndDue(step)} ${sayWhen(step, now).padEnd(widths.when)} `
  const room = columns - left.length
  const [first = '', ...rest] = wrap(safeText(duty(step, room, current)), room)
  const indent = ' '.repeat(left.length)
  return [tint(step, left, paint) + first, ...rest.map((line) => indent + line)].join('\n')
}

/** The duty in a few words; a wide terminal also shows its title. */
function duty(step: Step, room: number, current: number): string {
  if (step.kind === 'event') return `${step.title}${step.batch === undefined ? '' : ` – ${step.batch}`}`
  const owner = step.owner === '' ? '' : ` · ${step.owner}`
  const moved = step.dueRaw === undefined ? '' : ` – moved from ${sayAt(step.dueRaw)}`
  const note = step.note === undefined ? '' : ` – ${step.note}`
  const optional = step.optional ? ' (optional)' : ''
  const title = room >= 48 ? ` · ${step.title}` : ''
  const former = step.revision !== undefined && step.revision < current ? ` – of revision ${step.revision}` : ''
  return `${step.id}${optional}${owner}${title}${former}${moved}${note}`
}

function tint(step: Step, text: string, paint: Paint): string {
  switch (step.state) {
    case 'late':
    case 'missed':
      return paint.bad(text)
    case 'due':
      return paint.warn(text)
    case 'done':
    case 'done-late':
      return paint.good(text)
    case 'open':
      return paint.accent(text)
    default:
      return paint.faint(text)
  }
}
