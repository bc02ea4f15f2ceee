import type { Step } from '../generated/types/plan-output.ts'
import { safeText } from '../report/safe-text.ts'
import type { Lang } from '../words/lang.ts'
import { lifeWords } from '../words/life.ts'
import { planWords } from '../words/plan.ts'
import type { FormatOptions } from './format.ts'
import type { Paint } from './paint.ts'
import { sayAt, sayDue, sayWhen, signs } from './plan-words.ts'
import { hang, wrap } from './wrap.ts'

/** With fewer columns left for the duty than this it would be too thin to read: each step then takes lines of its own. */
const thin = 20

/** What the rows of one table share. */
type Table = Pick<FormatOptions, 'columns' | 'lang'> & {
  readonly now: string
  readonly paint: Paint
  /** The revision of the release; duties of earlier ones say so. */
  readonly current: number
}

/** Steps as a table whose last column takes what room is left: state, deadline, distance, then the duty and its owner. */
export function stepTable(steps: readonly Step[], now: string, options: FormatOptions, paint: Paint): string {
  if (steps.length === 0) return ''
  const { columns, lang } = options
  const table = { columns, lang, now, paint, current: Math.max(0, ...steps.map((step) => step.revision ?? 0)) }
  const { column } = planWords[lang]
  const width = widthsOf(lang)
  const [head, whole] = [`    ${column.state.padEnd(width.state)} `, `${column.step} · ${column.owner}`]
  if (columns < 4 + width.state + width.due + width.when + 4 + thin) {
    const lines = `${head}${column.due}\n      ${column.when} · ${whole}`
    return [paint.faint(lines), ...steps.map((step) => shortRow(step, table))].join('\n')
  }
  const line = `${head}${column.due.padEnd(width.due)}  ${column.when.padEnd(width.when)} ${whole}`
  return [paint.faint(line), ...steps.map((step) => row(step, table))].join('\n')
}

function widthsOf(lang: Lang) {
  const names = [planWords[lang].column.state, ...Object.values(lifeWords[lang].step)]
  return { state: Math.max(...names.map((name) => name.length)), ...planWords[lang].width }
}

function shortRow(step: Step, table: Table): string {
  const { now, columns, paint, lang } = table
  const when = sayWhen(step, now, lang)
  const words = safeText(`${when === '' ? '' : `${when} · `}${duty(step, columns, table)}`)
  return `${tint(step, stateAndDue(step, lang).trimEnd(), paint)}\n${hang('      ', words, columns)}`
}

function stateAndDue(step: Step, lang: Lang): string {
  const width = widthsOf(lang)
  const state = lifeWords[lang].step[step.state]
  return `  ${signs[step.state]} ${state.padEnd(width.state)} ${sayDue(step, lang).padEnd(width.due + 1)}`
}

function row(step: Step, table: Table): string {
  const { now, columns, paint, lang } = table
  const left = `${stateAndDue(step, lang)} ${sayWhen(step, now, lang).padEnd(widthsOf(lang).when)} `
  const room = columns - left.length
  const [first = '', ...rest] = wrap(safeText(duty(step, room, table)), room)
  const indent = ' '.repeat(left.length)
  return [tint(step, left, paint) + first, ...rest.map((line) => indent + line)].join('\n')
}

/** The duty in a few words; a wide terminal also shows its title. */
function duty(step: Step, room: number, { current, lang }: Table): string {
  const words = planWords[lang]
  if (step.kind === 'event') return `${step.title}${step.batch === undefined ? '' : ` – ${step.batch}`}`
  const owner = step.owner === '' ? '' : ` · ${step.owner}`
  const moved = step.dueRaw === undefined ? '' : ` – ${words.movedFrom(sayAt(step.dueRaw, lang))}`
  const note = step.note === undefined ? '' : ` – ${step.note}`
  const optional = step.optional ? ` ${words.optional}` : ''
  const title = room >= 48 ? ` · ${step.title}` : ''
  const former = step.revision !== undefined && step.revision < current ? ` – ${words.ofRevision(step.revision)}` : ''
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
