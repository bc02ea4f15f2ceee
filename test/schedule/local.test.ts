import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatInstant, wallClock } from '../../src/schedule/instant.ts'
import { compatible, parseLocal, resolveLocal } from '../../src/schedule/local.ts'
import { anyInstant, anyZone, at } from './moments.ts'

test.each([
  ['2026-03-29T01:59', { year: 2026, month: 3, day: 29, hour: 1, minute: 59 }],
  ['2026-03-29T00:00Z', { year: 2026, month: 3, day: 29, hour: 0, minute: 0, offset: 'Z' }],
  ['2026-03-29T23:59-03:30', { year: 2026, month: 3, day: 29, hour: 23, minute: 59, offset: '-03:30' }],
])('%s is a local time', (text, expected) => {
  expect(parseLocal(text)).toEqual(expected)
})

test.each([
  '2026-03-29',
  '2026-03-29T24:00',
  '2026-03-29T1:30',
  '2026-03-29T01:30:00',
  '2026-03-29 01:30',
  '2026-02-29T01:30',
  '2026-03-29T01:30+7',
  '2026-03-29T01:30z',
  '2026-03-29T01:30\n',
  '22:00',
])('%j is malformed', (text) => {
  expect(parseLocal(text)).toBeUndefined()
  expect(resolveLocal(text, 'UTC')).toEqual({ kind: 'malformed' })
})

describe('a gap names its edges', () => {
  test.each([
    ['2026-03-29T02:30', 'Europe/Berlin', '2026-03-29T02:00', '2026-03-29T03:00', 60],
    ['2026-03-29T02:00', 'Europe/Berlin', '2026-03-29T02:00', '2026-03-29T03:00', 60],
    ['2026-03-29T02:59+01:00', 'Europe/Berlin', '2026-03-29T02:00', '2026-03-29T03:00', 60],
    ['2026-10-04T02:15', 'Australia/Lord_Howe', '2026-10-04T02:00', '2026-10-04T02:30', 30],
    ['2026-09-06T00:10', 'America/Santiago', '2026-09-06T00:00', '2026-09-06T01:00', 60],
    ['2011-12-30T12:00', 'Pacific/Apia', '2011-12-30T00:00', '2011-12-31T00:00', 1440],
  ])('%s in %s', (text, zone, from, to, minutes) => {
    expect(resolveLocal(text, zone)).toEqual({ kind: 'gap', from, to, minutes })
  })

  test.each(['2026-03-29T01:59', '2026-03-29T03:00'])('%s touches one and is unique', (text) => {
    expect(resolveLocal(text, 'Europe/Berlin').kind).toBe('unique')
  })
})

describe('a double hour', () => {
  const earlier = at('2026-11-01T01:30-04:00')
  const later = at('2026-11-01T01:30-05:00')
  const both = { kind: 'ambiguous', earlier, later }

  test.each([
    ['2026-11-01T01:30', earlier, false],
    ['2026-11-01T01:30-04:00', earlier, true],
    ['2026-11-01T01:30-05:00', later, true],
  ])('%s', (text, instant, chosen) => {
    expect(resolveLocal(text, 'America/New_York')).toEqual({ ...both, instant, chosen })
  })

  test('can be contradicted', () => {
    expect(resolveLocal('2026-11-01T01:30Z', 'America/New_York')).toEqual({
      kind: 'offset-mismatch',
      given: 'Z',
      expected: ['-04:00', '-05:00'],
    })
  })
})

test('an offset must be that of the zone at the time', () => {
  const zone = 'Asia/Ho_Chi_Minh'
  expect(resolveLocal('2026-11-25T22:00+07:00', zone)).toEqual({
    kind: 'unique',
    instant: at('2026-11-25T22:00+07:00'),
  })
  expect(resolveLocal('2026-11-25T22:00+08:00', zone)).toEqual({
    kind: 'offset-mismatch',
    given: '+08:00',
    expected: ['+07:00'],
  })
  expect(resolveLocal('2026-07-01T12:00+01:00', 'Europe/London').kind).toBe('unique')
  expect(resolveLocal('2026-07-01T12:00Z', 'Europe/London').kind).toBe('offset-mismatch')
  expect(resolveLocal('2026-12-01T12:00Z', 'Europe/London').kind).toBe('unique')
})

describe('a computed time', () => {
  test('moves out of a gap by its length', () => {
    const local = { year: 2026, month: 3, day: 29, hour: 2, minute: 30 }
    expect(formatInstant(compatible(local, 'Europe/Berlin'), 'Europe/Berlin')).toBe('2026-03-29T03:30:00+02:00')
  })

  test('takes the earlier of a double hour', () => {
    const local = { year: 2026, month: 10, day: 25, hour: 2, minute: 30 }
    expect(formatInstant(compatible(local, 'Europe/Berlin'), 'Europe/Berlin')).toBe('2026-10-25T02:30:00+02:00')
  })
})

test('what a clock shows leads back to the instant, or to its twin', () => {
  fc.assert(
    fc.property(anyInstant, anyZone, (instant, zone) => {
      const text = formatInstant(instant, zone)
      const plain = resolveLocal(text.slice(0, 16), zone)
      const exact = resolveLocal(text.slice(0, 16) + text.slice(19), zone)
      expect('instant' in exact && exact.instant).toBe(instant)
      if (plain.kind === 'ambiguous') expect([plain.earlier, plain.later]).toContain(instant)
      else expect(plain).toEqual({ kind: 'unique', instant })
    }),
  )
})

test('a computed time is never before the one that was asked for', () => {
  const part = (min: number, max: number) => fc.integer({ min, max })
  const anyLocal = fc.record({
    year: part(2005, 2039),
    month: part(1, 12),
    day: part(1, 28),
    hour: part(0, 23),
    minute: part(0, 59),
  })
  fc.assert(
    fc.property(anyLocal, anyZone, (local, zone) => {
      const { year, month, day, hour, minute } = wallClock(compatible(local, zone), zone)
      const shown = Date.UTC(year, month - 1, day, hour, minute)
      expect(shown).toBeGreaterThanOrEqual(Date.UTC(local.year, local.month - 1, local.day, local.hour, local.minute))
    }),
  )
})
