import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contains, type Interval, intersection, isEmpty, overlaps } from '../../src/schedule/interval.ts'
import { anyInstant, anySpan, span } from './moments.ts'

const night = span('2026-12-05T18:00Z', '2026-12-06T06:00Z')

test.each([
  ['itself', night, true, true],
  ['ends as it ends', span('2026-12-06T02:00Z', '2026-12-06T06:00Z'), true, true],
  ['ends a minute later', span('2026-12-06T02:00Z', '2026-12-06T06:01Z'), false, true],
  ['starts a minute earlier', span('2026-12-05T17:59Z', '2026-12-05T20:00Z'), false, true],
  ['touches its start', span('2026-12-05T16:00Z', '2026-12-05T18:00Z'), false, false],
  ['touches its end', span('2026-12-06T06:00Z', '2026-12-06T07:00Z'), false, false],
  ['covers it', span('2026-12-05T00:00Z', '2026-12-07T00:00Z'), false, true],
])('%s', (_, other, inside, shared) => {
  expect(contains(night, other)).toBe(inside)
  expect(overlaps(night, other)).toBe(shared)
  expect(intersection(night, other) !== undefined).toBe(shared)
})

test('overlap has no direction and agrees with the intersection', () => {
  fc.assert(
    fc.property(
      anySpan,
      fc.integer({ min: -3000, max: 3000 }),
      fc.integer({ min: 1, max: 3000 }),
      (a, shift, length) => {
        const start = (a.start + shift * 60_000) as Interval['start']
        const b = { start, end: (start + length * 60_000) as Interval['start'] }
        expect(overlaps(a, b)).toBe(overlaps(b, a))
        expect(intersection(a, b)).toEqual(intersection(b, a))
        expect(intersection(a, b) !== undefined).toBe(overlaps(a, b))
        if (contains(a, b)) expect(intersection(a, b)).toEqual(b)
      },
    ),
  )
})

test('spans that touch do not overlap', () => {
  fc.assert(
    fc.property(fc.tuple(anyInstant, anyInstant, anyInstant), (edges) => {
      const [start, middle, end] = [...edges].sort((a, b) => a - b) as [
        (typeof edges)[0],
        (typeof edges)[0],
        (typeof edges)[0],
      ]
      expect(overlaps({ start, end: middle }, { start: middle, end })).toBe(false)
      expect(isEmpty({ start, end: start })).toBe(true)
    }),
  )
})
