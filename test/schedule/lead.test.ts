import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { after, before, durationMinutes, parseDuration, splitMinutes } from '../../src/schedule/duration.ts'
import { formatInstant, minutesBetween, wallClock } from '../../src/schedule/instant.ts'
import { leadTimes, parseLead } from '../../src/schedule/lead.ts'
import { compatible } from '../../src/schedule/local.ts'
import { anyInstant, anyZone, at } from './moments.ts'

test.each([
  ['30m', { unit: 'elapsed', minutes: 30 }, 30],
  ['24h', { unit: 'elapsed', minutes: 1440 }, 1440],
  ['2d', { unit: 'calendar', days: 2 }, 2880],
  ['3w', { unit: 'calendar', days: 21 }, 30_240],
  ['1000d', { unit: 'calendar', days: 1000 }, 1_440_000],
])('%s is a duration', (text, duration, minutes) => {
  expect(parseDuration(text)).toEqual(duration)
  expect(parseDuration(text) && durationMinutes(parseDuration(text) ?? { unit: 'elapsed', minutes: 0 })).toBe(minutes)
})

test.each([
  '',
  '0h',
  '-1d',
  '1.5h',
  '24',
  'h',
  '24H',
  '1 d',
  '01d',
  '1y',
  '1M',
  '1001d',
  '9999999h',
  '99999999m',
  '1d\n',
])('%j is none', (text) => {
  expect(parseDuration(text)).toBeUndefined()
})

test.each([
  [0, [0, 0, 0]],
  [90, [0, 1, 30]],
  [1439, [0, 23, 59]],
  [2885, [2, 0, 5]],
])('%d minutes split', (minutes, expected) => {
  expect(Object.values(splitMinutes(minutes))).toEqual(expected)
})

describe('across a change of clocks', () => {
  const zone = 'America/New_York'
  const start = at('2026-11-01T20:00-05:00')

  test.each([
    ['24h', '2026-10-31T21:00:00-04:00'],
    ['1d', '2026-10-31T20:00:00-04:00'],
  ])('%s before Sunday 20:00', (text, expected) => {
    const duration = parseDuration(text)
    expect(duration && formatInstant(before(start, duration, zone), zone)).toBe(expected)
  })

  test('a day that lands in a gap moves forward by it', () => {
    const day = { unit: 'calendar', days: 1 } as const
    const due = before(at('2026-03-09T02:30-04:00'), day, zone)
    expect(formatInstant(due, zone)).toBe('2026-03-08T03:30:00-04:00')
  })

  test('a day that lands in a double hour takes the earlier', () => {
    const day = { unit: 'calendar', days: 1 } as const
    expect(formatInstant(before(at('2026-11-02T01:30-05:00'), day, zone), zone)).toBe('2026-11-01T01:30:00-04:00')
    expect(formatInstant(after(at('2026-10-31T01:30-04:00'), day, zone), zone)).toBe('2026-11-01T01:30:00-04:00')
  })
})

test('elapsed durations are exact minutes', () => {
  fc.assert(
    fc.property(anyInstant, anyZone, fc.integer({ min: 1, max: 50_000 }), (start, zone, minutes) => {
      const duration = { unit: 'elapsed', minutes } as const
      expect(minutesBetween(before(start, duration, zone), start)).toBe(minutes)
      expect(minutesBetween(start, after(start, duration, zone))).toBe(minutes)
    }),
  )
})

test('calendar durations keep the wall clock wherever it exists', () => {
  fc.assert(
    fc.property(anyInstant, anyZone, fc.integer({ min: 1, max: 400 }), (start, zone, days) => {
      const due = before(start, { unit: 'calendar', days }, zone)
      const clock = wallClock(start, zone)
      const target = new Date(Date.UTC(clock.year, clock.month - 1, clock.day - days))
      const { hour, minute } = clock
      const year = target.getUTCFullYear()
      const local = { year, month: target.getUTCMonth() + 1, day: target.getUTCDate(), hour, minute }
      expect(due).toBe(compatible(local, zone))
      expect(due).toBeLessThanOrEqual(start)
    }),
  )
})

describe('leads', () => {
  const start = at('2026-12-05T22:00+07:00')
  const zone = 'Asia/Ho_Chi_Minh'

  test('a duration says when it is due', () => {
    const lead = parseLead('24h')
    expect(lead && leadTimes(start, lead, zone)).toEqual({ due: at('2026-12-04T22:00+07:00') })
  })

  test('a band opens before it is due', () => {
    const lead = parseLead({ from: '20d', to: '10d' })
    const expected = { opens: at('2026-11-15T22:00+07:00'), due: at('2026-11-25T22:00+07:00') }
    expect(lead && leadTimes(start, lead, zone)).toEqual(expected)
  })

  test.each([{ from: '10d', to: '20d' }, { from: '20d', to: 'soon' }, { from: '', to: '10d' }, 'soon'])(
    '%j is none',
    (value) => {
      expect(parseLead(value)).toBeUndefined()
    },
  )
})
