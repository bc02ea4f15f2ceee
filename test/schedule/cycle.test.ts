import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  cycleDays,
  cycleInterval,
  monthOf,
  monthsOfQuarter,
  nextMonth,
  parseMonth,
  parseQuarter,
  previousMonth,
  quarterOf,
} from '../../src/schedule/cycle.ts'
import { freezeInterval } from '../../src/schedule/freeze.ts'
import { plainDate } from '../../src/schedule/instant.ts'
import { contains } from '../../src/schedule/interval.ts'
import { anyInstant, anyZone, at, span } from './moments.ts'

const anyMonth = fc
  .tuple(fc.integer({ min: 1971, max: 2198 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`)

test('months and quarters are written in one way', () => {
  expect(parseMonth('2026-12')).toBe('2026-12')
  for (const text of ['2026-13', '2026-00', '2026-1', '26-12', '2026-12-01', '1969-12', '2200-01', '']) {
    expect(parseMonth(text)).toBeUndefined()
  }
  expect(parseQuarter('2027-Q1')).toBe('2027-Q1')
  for (const text of ['2027-Q5', '2027-Q0', '2027Q1', '2027-q1', '']) expect(parseQuarter(text)).toBeUndefined()
  expect(() => cycleDays('2026-13', { from: 1, to: 2 }, 'month')).toThrow(RangeError)
  expect(() => monthsOfQuarter('2027')).toThrow(RangeError)
})

test('a month depends on the zone', () => {
  expect(monthOf(at('2026-11-30T20:00Z'), 'UTC')).toBe('2026-11')
  expect(monthOf(at('2026-11-30T20:00Z'), 'Asia/Ho_Chi_Minh')).toBe('2026-12')
})

test('days of a cycle are clamped to their month', () => {
  const announce = { from: 28, to: 29 }
  expect(cycleDays('2027-03', announce, 'previous-month')).toEqual({ from: '2027-02-28', to: '2027-02-28' })
  expect(cycleDays('2027-02', announce, 'month')).toEqual({ from: '2027-02-28', to: '2027-02-28' })
  expect(cycleDays('2027-01', announce, 'previous-month')).toEqual({ from: '2026-12-28', to: '2026-12-29' })
})

test('a cycle spans whole days', () => {
  expect(cycleInterval('2027-03', { from: 24, to: 27 }, 'previous-month', 'Asia/Ho_Chi_Minh')).toEqual(
    span('2027-02-24T00:00+07:00', '2027-02-28T00:00+07:00'),
  )
})

test('days of a cycle stay in their month, whatever is asked for', () => {
  const days = fc.tuple(fc.integer({ min: 1, max: 31 }), fc.integer({ min: 0, max: 30 }))
  fc.assert(
    fc.property(anyMonth, days, anyZone, (month, [from, more], zone) => {
      const range = { from, to: Math.min(31, from + more) }
      const found = cycleDays(month, range, 'previous-month')
      expect([found.from.slice(0, 7), found.to.slice(0, 7)]).toEqual([previousMonth(month), previousMonth(month)])
      expect(found.from <= found.to).toBe(true)
      const { start, end } = cycleInterval(month, range, 'previous-month', zone)
      expect(end).toBeGreaterThan(start)
      expect(plainDate(start, zone)).toBe(found.from)
    }),
  )
})

test('months follow each other, three to a quarter', () => {
  fc.assert(
    fc.property(anyMonth, (month) => {
      expect(previousMonth(nextMonth(month))).toBe(month)
      expect(monthsOfQuarter(quarterOf(month))).toContain(month)
    }),
  )
  expect(nextMonth('2026-12')).toBe('2027-01')
  expect(previousMonth('2027-01')).toBe('2026-12')
  expect(monthsOfQuarter('2027-Q4')).toEqual(['2027-10', '2027-11', '2027-12'])
})

test('a freeze covers both of its days', () => {
  const tet = freezeInterval({ from: '2027-02-04', to: '2027-02-10' }, 'Asia/Ho_Chi_Minh')
  expect(tet).toEqual(span('2027-02-04T00:00+07:00', '2027-02-11T00:00+07:00'))
  expect(freezeInterval({ from: '2026-09-06', to: '2026-09-06' }, 'America/Santiago')).toEqual(
    span('2026-09-06T01:00-03:00', '2026-09-07T00:00-03:00'),
  )
  expect(() => freezeInterval({ from: '2027-02-30', to: '2027-03-01' }, 'UTC')).toThrow(RangeError)
})

test('the days of a freeze are all inside it', () => {
  fc.assert(
    fc.property(anyInstant, anyZone, (instant, zone) => {
      const day = plainDate(instant, zone)
      expect(contains(freezeInterval({ from: day, to: day }, zone), { start: instant, end: instant })).toBe(true)
    }),
  )
})
