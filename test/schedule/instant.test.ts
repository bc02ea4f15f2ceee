import fc from 'fast-check'
import { IANAZone } from 'luxon'
import { describe, expect, test } from 'vitest'
import { civilDate, dayNumber, daysInMonth, formatDay, parseDay, weekdayOf } from '../../src/schedule/civil.ts'
import {
  addMinutes,
  formatInstant,
  type Instant,
  minutesBetween,
  parseInstant,
  plainDate,
  wallClock,
} from '../../src/schedule/instant.ts'
import { offsetAt } from '../../src/schedule/offset.ts'
import { anyInstant, anyZone, at } from './moments.ts'

test.each([
  ['2026-11-25T22:00:00+07:00', Date.UTC(2026, 10, 25, 15)],
  ['2026-11-25T22:00+07:00', Date.UTC(2026, 10, 25, 15)],
  ['2026-11-25T22:00:01Z', Date.UTC(2026, 10, 25, 22, 0, 1)],
  ['2026-11-25T22:00:01.5Z', Date.UTC(2026, 10, 25, 22, 0, 1, 500)],
  ['2026-11-25T22:00:01.123456789-03:30', Date.UTC(2026, 10, 26, 1, 30, 1, 123)],
  ['2028-02-29T00:00-00:00', Date.UTC(2028, 1, 29)],
])('%s is an instant', (text, expected) => {
  expect(parseInstant(text)).toBe(expected)
})

test.each([
  '',
  '2026-11-25',
  '2026-11-25T22:00',
  '2026-11-25 22:00Z',
  '2026-11-25t22:00z',
  '2026-11-25T24:00Z',
  '2026-11-25T22:60Z',
  '2026-11-25T22:00:60Z',
  '2026-11-25T22:00.5Z',
  '2026-11-25T22:00:00.Z',
  '2026-11-25T22:00+7',
  '2026-11-25T22:00+0700',
  '2026-11-25T22:00+24:00',
  '2026-02-29T22:00Z',
  '2026-13-01T22:00Z',
  '2026-00-01T22:00Z',
  '2026-11-00T22:00Z',
  '0206-11-25T22:00Z',
  '2026-11-25T22:00Z\n',
  ' 2026-11-25T22:00Z',
])('%j is none', (text) => {
  expect(parseInstant(text)).toBeUndefined()
})

test('an instant is written with seconds and the offset of its zone', () => {
  const instant = at('2026-11-25T15:00:09.999Z')
  expect(formatInstant(instant, 'Asia/Ho_Chi_Minh')).toBe('2026-11-25T22:00:09+07:00')
  expect(formatInstant(instant, 'UTC')).toBe('2026-11-25T15:00:09+00:00')
  expect(formatInstant(instant, 'America/St_Johns')).toBe('2026-11-25T11:30:09-03:30')
  expect(plainDate(instant, 'Pacific/Kiritimati')).toBe('2026-11-26')
  expect(wallClock(instant, 'Asia/Kathmandu')).toEqual({
    year: 2026,
    month: 11,
    day: 25,
    hour: 20,
    minute: 45,
    weekday: 'wed',
    offsetMinutes: 345,
  })
})

test('an unknown zone is never a fallback', () => {
  expect(() => formatInstant(at('2026-11-25T15:00Z'), 'Asia/Nowhere')).toThrow(RangeError)
})

test('reading what was written gives the instant again', () => {
  fc.assert(
    fc.property(anyInstant, anyZone, (instant, zone) => {
      expect(parseInstant(formatInstant(instant, zone))).toBe(instant)
    }),
  )
})

test('minutes added are minutes between', () => {
  fc.assert(
    fc.property(anyInstant, fc.integer({ min: -100_000, max: 100_000 }), (instant, minutes) => {
      expect(minutesBetween(instant, addMinutes(instant, minutes))).toBe(minutes)
    }),
  )
})

describe('the calendar', () => {
  test('agrees with the platform on every day from 1970 to 2199', () => {
    const wrong: string[] = []
    for (let day = 0; day < dayNumber(2200, 1, 1); day += 1) {
      const date = new Date(day * 86_400_000)
      const text = date.toISOString().slice(0, 10)
      const { year, month, day: ofMonth } = civilDate(day)
      const weekday = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'][date.getUTCDay()]
      const same = formatDay(day) === text && parseDay(text) === day && dayNumber(year, month, ofMonth) === day
      if (!same || weekdayOf(day) !== weekday) wrong.push(text)
    }
    expect(wrong).toEqual([])
  })

  test('knows leap years', () => {
    expect([2026, 2028, 2100, 2000].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 28, 29])
    expect(daysInMonth(2026, 12)).toBe(31)
  })
})

describe('offsets', () => {
  test('are those of the database, near and far from a change', () => {
    fc.assert(
      fc.property(anyInstant, anyZone, (instant, zone) => {
        expect(offsetAt(instant, zone)).toBe(IANAZone.create(zone).offset(instant))
      }),
      { numRuns: 500 },
    )
  })

  test.each([
    ['America/New_York', '2026-11-01T06:00:00Z', -240, -300],
    ['Australia/Lord_Howe', '2026-10-03T15:30:00Z', 630, 660],
    ['Africa/Casablanca', '2026-02-15T02:00:00Z', 60, 0],
    ['America/Cambridge_Bay', '2000-11-05T05:00:00Z', -300, -360],
  ])('%s changes at %s to the millisecond', (zone, change, before, after) => {
    expect(offsetAt((at(change) - 1) as Instant, zone)).toBe(before)
    expect(offsetAt(at(change), zone)).toBe(after)
  })
})
