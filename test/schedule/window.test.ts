import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { weekdays } from '../../src/schedule/civil.ts'
import { addMinutes, formatInstant, minutesBetween, plainDate, wallClock } from '../../src/schedule/instant.ts'
import type { Interval } from '../../src/schedule/interval.ts'
import { formatTimeOfDay } from '../../src/schedule/time-of-day.ts'
import { type AllowedWindow, judgeWindow, occurrences } from '../../src/schedule/window.ts'
import { anyInstant, anyZone, span } from './moments.ts'

const night: AllowedWindow = { id: 'weekend-night', days: ['sat', 'sun'], from: '18:00', to: '06:00' }
const noon: AllowedWindow = { id: 'noon', days: ['sat'], from: '12:00', to: '14:00' }
const saigon = 'Asia/Ho_Chi_Minh'

function shown(window: AllowedWindow, zone: string, around: Interval): readonly string[] {
  return occurrences(window, zone, around).map(
    ({ start, end }) => `${formatInstant(start, zone).slice(0, 16)} ${minutesBetween(start, end) / 60} h`,
  )
}

describe('occurrences', () => {
  test.each([
    ['America/New_York', '2026-10-31', 13],
    ['America/New_York', '2027-03-13', 11],
    ['Europe/Berlin', '2026-10-24', 13],
    ['Europe/Berlin', '2027-03-27', 11],
    [saigon, '2026-10-31', 12],
  ])('%s, night of %s lasts %d hours', (zone, day, hours) => {
    const around = span(`${day}T22:00Z`, `${day}T23:30Z`)
    expect(shown({ ...night, days: ['sat'] }, zone, around)).toEqual([`${day}T18:00 ${hours} h`])
  })

  test('belong to the day on which they start', () => {
    const [found, ...others] = occurrences(night, saigon, span('2026-12-06T02:00+07:00', '2026-12-06T03:00+07:00'))
    expect(found?.day).toBe('2026-12-05')
    expect(others).toEqual([])
  })

  test('that a change of clocks leaves empty do not occur', () => {
    const gap: AllowedWindow = { id: 'gap', days: [...weekdays], from: '02:00', to: '03:00' }
    const days = shown(gap, 'Europe/Berlin', span('2026-03-28T00:00Z', '2026-03-31T00:00Z'))
    expect(days).toEqual(['2026-03-28T02:00 1 h', '2026-03-30T02:00 1 h'])
  })

  test('fill the whole day when both times are equal', () => {
    const day: AllowedWindow = { id: 'day', days: ['sun'], from: '00:00', to: '00:00' }
    const around = span('2026-10-24T00:00Z', '2026-10-27T00:00Z')
    expect(shown(day, 'Europe/Berlin', around)).toEqual(['2026-10-25T00:00 25 h'])
  })

  test.each([
    [[1, 3] as const, ['05', '19']],
    [['last'] as const, ['26']],
    [[4, 'last'] as const, ['26']],
    [[5] as const, []],
    [[] as const, []],
  ])('in weeks %j of December 2026', (weeks, days) => {
    const window = { ...night, days: ['sat' as const], weeks }
    const found = occurrences(window, saigon, span('2026-12-01T00:00+07:00', '2026-12-31T00:00+07:00'))
    expect(found.map(({ day }) => day.slice(8))).toEqual(days)
  })

  test('count weeks in the month in which the night starts', () => {
    const window = { ...night, weeks: ['last' as const] }
    const endsInNovember = span('2026-11-01T01:00+07:00', '2026-11-01T02:00+07:00')
    expect(judgeWindow(endsInNovember, [window], saigon).inside).toBe(true)
    const first = { ...night, weeks: [1 as const] }
    expect(judgeWindow(endsInNovember, [first], saigon).inside).toBe(false)
  })

  test('have times of day', () => {
    const around = span('2026-12-01T00:00Z', '2026-12-02T00:00Z')
    expect(() => occurrences({ ...night, from: '24:00' }, saigon, around)).toThrow(RangeError)
  })
})

describe('verdicts', () => {
  test.each([
    ['2026-10-31T22:00+07:00', '2026-11-01T04:00+07:00', 'inside', undefined, undefined],
    ['2026-10-18T22:00+07:00', '2026-10-19T06:00+07:00', 'inside', undefined, undefined],
    ['2026-12-05T17:30+07:00', '2026-12-05T20:00+07:00', 'starts-early', 30, undefined],
    ['2026-12-06T04:00+07:00', '2026-12-06T06:01+07:00', 'ends-late', undefined, 1],
    ['2026-12-05T17:00+07:00', '2026-12-06T08:00+07:00', 'both', 60, 120],
    ['2026-12-07T18:00+07:00', '2026-12-07T20:00+07:00', 'no-occurrence', undefined, undefined],
    ['2026-12-06T06:00+07:00', '2026-12-06T08:00+07:00', 'no-occurrence', undefined, undefined],
  ])('%s to %s: %s', (start, end, expected, early, late) => {
    const verdict = judgeWindow(span(start, end), [night], saigon)
    expect(verdict.inside ? 'inside' : verdict.verdict).toBe(expected)
    if (!verdict.inside) expect([verdict.minutesEarly, verdict.minutesLate]).toEqual([early, late])
  })

  test('any one of several windows suffices, in any order', () => {
    const meal = span('2026-12-05T12:00+07:00', '2026-12-05T13:00+07:00')
    for (const windows of [
      [night, noon],
      [noon, night],
    ])
      expect(judgeWindow(meal, windows, saigon)).toMatchObject({ inside: true, window: 'noon' })
  })

  test('two windows that touch are not one', () => {
    const evening: AllowedWindow = { id: 'evening', days: ['sat'], from: '14:00', to: '18:00' }
    const across = span('2026-12-05T13:30+07:00', '2026-12-05T16:00+07:00')
    const verdict = judgeWindow(across, [noon, evening], saigon)
    expect(verdict).toMatchObject({ inside: false, verdict: 'starts-early', window: 'evening', minutesEarly: 30 })
  })

  test('a span of centuries is judged by its first year', () => {
    const verdict = judgeWindow(span('2026-12-05T12:00+07:00', '2199-12-05T13:00+07:00'), [night], saigon)
    expect(verdict).toMatchObject({ inside: false, verdict: 'both', occurrence: { day: '2026-12-05' } })
  })

  test('no windows, no occurrence', () => {
    const meal = span('2026-12-05T12:00+07:00', '2026-12-05T13:00+07:00')
    expect(judgeWindow(meal, [], saigon)).toEqual({ inside: false, verdict: 'no-occurrence' })
  })
})

const minuteOfDay = fc.integer({ min: 0, max: 1439 })
const anyWindow = fc.record({
  id: fc.constant('any'),
  days: fc.subarray([...weekdays], { minLength: 1 }),
  from: minuteOfDay.map(formatTimeOfDay),
  to: minuteOfDay.map(formatTimeOfDay),
})

test('whatever lies in an occurrence is inside, and a minute over either edge is not', () => {
  const fraction = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(anyWindow, anyZone, anyInstant, fraction, fraction, (window, zone, instant, a, b) => {
      const [night] = occurrences(window, zone, { start: instant, end: addMinutes(instant, 8 * 1440) })
      if (!night) return
      expect(window.days).toContain(wallClock(night.start, zone).weekday)
      expect(plainDate(night.start, zone)).toBe(night.day)
      const length = minutesBetween(night.start, night.end)
      const start = addMinutes(night.start, Math.floor(Math.min(a, b) * (length - 1)))
      const end = addMinutes(night.start, Math.ceil(Math.max(a, b) * (length - 1)) + 1)
      expect(judgeWindow({ start, end }, [window], zone).inside).toBe(true)
      const early = judgeWindow({ start: addMinutes(night.start, -1), end }, [window], zone)
      const late = judgeWindow({ start, end: addMinutes(night.end, 1) }, [window], zone)
      expect([early.inside, late.inside]).toEqual([false, false])
    }),
    { numRuns: 300 },
  )
})
