import { describe, expect, test } from 'vitest'
import { cycleDays } from '../../src/schedule/cycle.ts'
import { formatInstant, parseInstant } from '../../src/schedule/instant.ts'
import { leadTimes, parseLead } from '../../src/schedule/lead.ts'
import { resolveLocal } from '../../src/schedule/local.ts'
import { judgeWindow } from '../../src/schedule/window.ts'
import { at, span } from './moments.ts'
import { readVectors } from './vectors.ts'

const vectors = readVectors()

describe('local times', () => {
  test.each(vectors.local)('$local $zone is $kind', ({ local, zone, kind, instant }) => {
    const found = resolveLocal(local, zone)
    expect(found.kind).toBe(kind)
    expect('instant' in found ? found.instant : undefined).toBe(instant && parseInstant(instant))
  })
})

describe('leads', () => {
  test.each(vectors.lead)('$lead before $start $zone', ({ start, zone, lead, due }) => {
    const found = resolveLocal(start, zone)
    const parsed = parseLead(lead)
    if (!('instant' in found) || !parsed) throw new Error('the vector is malformed')
    const times = leadTimes(found.instant, parsed, zone)
    expect(formatInstant(times.due, zone)).toBe(formatInstant(at(due), zone))
    expect(formatInstant(times.due, zone)).toBe(due.replace(/(T\d\d:\d\d)/, '$1:00'))
  })
})

describe('windows', () => {
  test.each(vectors.window)('$days $from-$to, $start to $end $zone', (vector) => {
    const verdict = judgeWindow(span(vector.start, vector.end), [{ ...vector, id: 'w' }], vector.zone)
    expect(verdict.inside ? 'inside' : verdict.verdict).toBe(vector.verdict)
    expect(verdict.inside).toBe(vector.inside)
    const { occurrence } = verdict
    const [start, end] = vector.occurrence ?? []
    expect(occurrence && [occurrence.start, occurrence.end]).toEqual(start && end && [at(start), at(end)])
  })
})

describe('cycles', () => {
  test.each(vectors.cycle)('$month', ({ month, plan, announce }) => {
    expect(Object.values(cycleDays(month, { from: 24, to: 27 }, 'previous-month'))).toEqual(plan)
    expect(Object.values(cycleDays(month, { from: 28, to: 29 }, 'previous-month'))).toEqual(announce)
  })
})
