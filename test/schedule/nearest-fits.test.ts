import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { freezeInterval } from '../../src/schedule/freeze.ts'
import { addMinutes, formatInstant, minutesBetween } from '../../src/schedule/instant.ts'
import { type Interval, overlaps } from '../../src/schedule/interval.ts'
import { type AllowedWindow, judgeWindow, nearestFits } from '../../src/schedule/window.ts'
import { anySpan, anyZone, span } from './moments.ts'

const night: AllowedWindow = { id: 'weekend-night', days: ['sat', 'sun'], from: '18:00', to: '06:00' }
const zone = 'Asia/Ho_Chi_Minh'
const tuesday = span('2026-12-08T22:00+07:00', '2026-12-08T23:30+07:00')

function starts(wanted: Interval, windows: readonly AllowedWindow[], blocked: readonly Interval[] = []) {
  const { before, after } = nearestFits(wanted, windows, zone, blocked)
  const say = (found: Interval | undefined) => found && formatInstant(found.start, zone).slice(0, 16)
  return [say(before), say(after)]
}

describe('the nearest fits', () => {
  test('keep the time of day where it fits', () => {
    expect(starts(tuesday, [night])).toEqual(['2026-12-06T22:00', '2026-12-12T22:00'])
  })

  test('keep it after midnight too', () => {
    const small = span('2026-12-08T02:00+07:00', '2026-12-08T03:30+07:00')
    expect(starts(small, [night])).toEqual(['2026-12-07T02:00', '2026-12-13T02:00'])
  })

  test('start with the window where it does not', () => {
    const morning = span('2026-12-08T09:00+07:00', '2026-12-08T12:00+07:00')
    expect(starts(morning, [night])).toEqual(['2026-12-06T18:00', '2026-12-12T18:00'])
  })

  test('may overlap what was asked for', () => {
    const early = span('2026-12-05T17:30+07:00', '2026-12-05T20:00+07:00')
    expect(starts(early, [night])).toEqual(['2026-11-29T18:00', '2026-12-05T18:00'])
  })

  test('skip freezes, and use what a freeze leaves of a night', () => {
    const freeze = freezeInterval({ from: '2026-12-07', to: '2026-12-19' }, zone)
    expect(starts(tuesday, [night], [freeze])).toEqual(['2026-12-06T22:00', '2026-12-20T00:00'])
  })

  test('come from the nearest of several windows', () => {
    const noon: AllowedWindow = { id: 'noon', days: ['thu'], from: '12:00', to: '14:00' }
    expect(starts(tuesday, [night, noon])).toEqual(['2026-12-06T22:00', '2026-12-10T12:00'])
  })

  test('respect weeks of the month', () => {
    const third: AllowedWindow = { ...night, days: ['sat'], weeks: [3] }
    expect(starts(tuesday, [third])).toEqual(['2026-11-21T22:00', '2026-12-19T22:00'])
  })

  test('do not exist for work that is too long, or in a year of freeze', () => {
    const long = span('2026-12-08T22:00+07:00', '2026-12-09T11:00+07:00')
    expect(nearestFits(long, [night], zone)).toEqual({})
    const years = freezeInterval({ from: '2025-01-01', to: '2028-12-31' }, zone)
    expect(nearestFits(tuesday, [night], zone, [years])).toEqual({})
  })

  test('exist in the longer night of a change of clocks alone', () => {
    const long = span('2026-10-01T18:00+02:00', '2026-10-02T07:00+02:00')
    const { after } = nearestFits(long, [night], 'Europe/Berlin')
    expect(after && formatInstant(after.start, 'Europe/Berlin')).toBe('2026-10-24T18:00:00+02:00')
  })

  test('without windows are the nearest days outside freezes', () => {
    const freeze = freezeInterval({ from: '2026-12-07', to: '2026-12-10' }, zone)
    expect(starts(tuesday, [], [freeze])).toEqual(['2026-12-06T22:00', '2026-12-11T22:00'])
    const across = span('2026-12-08T22:00+07:00', '2026-12-09T02:00+07:00')
    expect(starts(across, [], [freeze])).toEqual(['2026-12-05T22:00', '2026-12-11T22:00'])
  })
})

test('fits are judged inside, as long as asked for, on the right side, and not blocked', () => {
  const weeks = fc.option(fc.subarray([1, 2, 3, 4, 5, 'last'] as const, { minLength: 1 }), { nil: undefined })
  const freezes = fc.array(fc.tuple(fc.integer({ min: -40, max: 40 }), fc.integer({ min: 1, max: 20 })), {
    maxLength: 3,
  })
  fc.assert(
    fc.property(anySpan, anyZone, weeks, freezes, (wanted, where, weeksOfMonth, dated) => {
      const window = { ...night, ...(weeksOfMonth && { weeks: weeksOfMonth }) }
      const blocked = dated.map(([offset, days]) => {
        const start = addMinutes(wanted.start, offset * 1440)
        return { start, end: addMinutes(start, days * 1440) }
      })
      const { before, after } = nearestFits(wanted, [window], where, blocked)
      for (const found of [before, after]) {
        if (!found) continue
        expect(judgeWindow(found, [window], where).inside).toBe(true)
        expect(minutesBetween(found.start, found.end)).toBe(minutesBetween(wanted.start, wanted.end))
        expect(blocked.some((freeze) => overlaps(freeze, found))).toBe(false)
      }
      if (before) expect(before.start).toBeLessThan(wanted.start)
      if (after) expect(after.start).toBeGreaterThan(wanted.start)
      const short = minutesBetween(wanted.start, wanted.end) <= 660
      if (short && blocked.length === 0 && weeksOfMonth === undefined) expect(before && after).toBeDefined()
    }),
    { numRuns: 200 },
  )
})
