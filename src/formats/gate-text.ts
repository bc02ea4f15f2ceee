import type { GateOutput } from '../generated/types/gate-output.ts'
import { safeText } from '../report/safe-text.ts'
import { parseInstant } from '../schedule/instant.ts'
import { sayRelative } from '../schedule/say.ts'
import type { FormatOptions } from './format.ts'
import { type Paint, paintFor } from './paint.ts'
import { sayAt } from './plan-words.ts'
import { hang } from './wrap.ts'

/** For people who wait in front of a deployment: the answer first, then what stands in the way, then when to ask again. */
export function gateText(output: GateOutput, { color, columns }: FormatOptions): string {
  const paint = paintFor(color)
  const lines = (prefix: string, text: string) => hang(prefix, safeText(text), columns)
  return `${[
    verdict(output, lines, paint),
    ...output.reasons.flatMap((reason) => [
      paint.bad(lines('  ✗ ', `${reason.rule === undefined ? '' : `${reason.rule}: `}${reason.message}`)),
      ...(reason.hint === undefined ? [] : [paint.faint(lines('    help: ', reason.hint))]),
    ]),
    lines('', whenToAsk(output)),
  ].join('\n')}\n`
}

type Lines = (prefix: string, text: string) => string

function verdict({ answer, id, now }: GateOutput, lines: Lines, paint: Paint): string {
  const at = `${sayAt(now)} (${now.slice(19)})`
  return answer === 'yes'
    ? paint.good(lines('yes: ', `work on ${id} may start at ${at}`))
    : paint.bad(lines('no: ', `work on ${id} may not start at ${at}`))
}

function whenToAsk(output: GateOutput): string {
  const { answer, nextOpening, until, reasons } = output
  if (answer === 'yes') return until === null ? 'until: nothing on record ends it' : `until: ${when(until, output)}`
  if (nextOpening === null) return 'next opening: none without a new plan'
  const recorded = reasons.some(({ changes }) => changes === 'record')
  return `next opening: ${nextOpening === output.now ? 'now' : when(nextOpening, output)}${recorded ? ', once the records are there' : ''}`
}

function when(at: string, { now }: GateOutput): string {
  const [instant, from] = [parseInstant(at), parseInstant(now)]
  const distance = instant === undefined || from === undefined ? '' : `, ${sayRelative(instant, from)}`
  return `${sayAt(at)}${distance}`
}
