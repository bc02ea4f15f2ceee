import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type HolidayCalendar, rollEarlier } from '../../src/schedule/calendar.ts'
import { formatInstant, wallClock } from '../../src/schedule/instant.ts'
import { anyInstant, anyZone, at } from './moments.ts'

const zone = 'Asia/Ho_Chi_Minh'
const tet: HolidayCalendar = {
  country: 'vn',
  year: 2026,
  days: ['2026-01-01', '2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'].map((date) => ({ date })),
}

const day = { businessDay: true }
const nine = { sendAt: '09:00' }

test.each([
  ['an hour earlier the same day', '2026-12-04T22:00+07:00', nine, '2026-12-04T09:00:00+07:00'],
  ['the day before when the hour is past', '2026-12-04T08:59+07:00', nine, '2026-12-03T09:00:00+07:00'],
  ['not at all at that very hour', '2026-12-04T09:00+07:00', nine, undefined],
  ['from Sunday to Friday', '2026-12-06T22:00+07:00', day, '2026-12-04T22:00:00+07:00'],
  ['not at all on a working day', '2026-12-04T22:00+07:00', day, undefined],
  ['over a week of holidays', '2026-02-20T10:00+07:00', day, '2026-02-13T10:00:00+07:00'],
  ['to the hour of a working day', '2026-02-23T08:00+07:00', { ...day, ...nine }, '2026-02-13T09:00:00+07:00'],
  ['by no rule', '2026-12-06T22:00+07:00', {}, undefined],
])('rolls %s', (_, raw, rules, expected) => {
  const { due, rolled, missingYears } = rollEarlier(at(raw), zone, { ...rules, calendars: [tet] })
  expect(rolled ? formatInstant(due, zone) : undefined).toBe(expected)
  expect(rolled || due === at(raw)).toBe(true)
  expect(missingYears).toEqual([])
})

test('a year without a calendar is reported, and its weekends still count', () => {
  const { due, missingYears } = rollEarlier(at('2027-01-02T10:00+07:00'), zone, { ...day, calendars: [tet] })
  expect(formatInstant(due, zone)).toBe('2027-01-01T10:00:00+07:00')
  expect(missingYears).toEqual([2027])
})

test('a year that is not needed is not reported', () => {
  const { missingYears } = rollEarlier(at('2027-01-02T10:00+07:00'), zone, { ...nine, calendars: [] })
  expect(missingYears).toEqual([])
})

test('a year that has nothing but holidays moves nothing', () => {
  const days = Array.from({ length: 366 }, (_, index) => ({
    date: new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10),
  }))
  const raw = at('2026-12-04T22:00+07:00')
  const closed = { country: 'vn', year: 2026, days }
  expect(rollEarlier(raw, zone, { ...day, calendars: [closed] })).toEqual({ due: raw, rolled: false, missingYears: [] })
})

test('a due time never moves later, and lands where it was asked to', () => {
  const hour = fc.integer({ min: 4, max: 21 })
  fc.assert(
    fc.property(anyInstant, anyZone, hour, fc.boolean(), (raw, where, at, businessDay) => {
      const sendAt = `${String(at).padStart(2, '0')}:00`
      const { due } = rollEarlier(raw, where, { sendAt, businessDay, calendars: [tet] })
      const clock = wallClock(due, where)
      expect(due).toBeLessThanOrEqual(raw)
      expect([clock.hour, clock.minute]).toEqual([at, 0])
      if (businessDay) expect(['sat', 'sun']).not.toContain(clock.weekday)
    }),
  )
})
