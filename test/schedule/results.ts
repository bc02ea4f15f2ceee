import { rollEarlier } from '../../src/schedule/calendar.ts'
import { cycleInterval } from '../../src/schedule/cycle.ts'
import { formatInstant } from '../../src/schedule/instant.ts'
import { leadTimes, parseLead } from '../../src/schedule/lead.ts'
import { resolveLocal } from '../../src/schedule/local.ts'
import { type AllowedWindow, judgeWindow, nearestFits } from '../../src/schedule/window.ts'
import { span } from './moments.ts'
import type { Vectors } from './vectors.ts'

/** What the room makes of every vector, as plain data to compare between processes. */
export function resultsOf(vectors: Vectors): unknown {
  return [
    ...vectors.local.map(({ local, zone }) => resolveLocal(local, zone)),
    ...vectors.lead.map(({ start, zone, lead }) => {
      const found = resolveLocal(start, zone)
      const parsed = parseLead(lead)
      if (!('instant' in found) || !parsed) return found
      const { due } = leadTimes(found.instant, parsed, zone)
      const rolled = rollEarlier(due, zone, { sendAt: '09:00', businessDay: true, calendars: [] })
      return [formatInstant(due, zone), rolled]
    }),
    ...vectors.window.map((vector) => {
      const window: AllowedWindow = { ...vector, id: 'w' }
      const wanted = span(vector.start, vector.end)
      return [judgeWindow(wanted, [window], vector.zone), nearestFits(wanted, [window], vector.zone)]
    }),
    ...vectors.cycle.map(({ month }) =>
      cycleInterval(month, { from: 28, to: 29 }, 'previous-month', 'America/Santiago'),
    ),
  ]
}
