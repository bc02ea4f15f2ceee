import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Occupied, overlappingPairs } from '../../src/policy/pairs.ts'
import { groupsOf, type Scope, sharedScope } from '../../src/policy/scope.ts'
import type { Instant } from '../../src/schedule/instant.ts'
import { overlaps } from '../../src/schedule/interval.ts'

const owners = Array.from({ length: 6 }, () => ({}))
const items = ['module\0a\0p', 'module\0b\0p', 'module\0a\0q', 'product\0p', 'product\0q', 'server\0s', 'segment\0t']
const entry = fc
  .record({
    owner: fc.constantFrom(...owners),
    start: fc.integer({ min: 0, max: 30 }),
    length: fc.integer({ min: 1, max: 8 }),
    scope: fc.subarray(items, { maxLength: 3 }),
  })
  .map(({ owner, start, length, scope }): Occupied & { readonly scope: Scope } => ({
    owner,
    window: { start: start as Instant, end: (start + length) as Instant },
    scope: new Set(scope),
    ...groupsOf(new Set(scope)),
  }))
const entries = fc.array(entry, { maxLength: 25 }).map((all) => all.toSorted((a, b) => a.window.start - b.window.start))

test('finds what comparing all with all finds', () => {
  fc.assert(
    fc.property(entries, (all) => {
      const expected = all.flatMap((a, first) =>
        all.flatMap((b, second) =>
          first < second &&
          a.owner !== b.owner &&
          overlaps(a.window, b.window) &&
          sharedScope(a.scope, b.scope).length > 0
            ? [{ first, second, more: 0 }]
            : [],
        ),
      )
      expect(overlappingPairs(all, 100)).toEqual(expected)
    }),
  )
})

test('with a bound, what is not told is counted', () => {
  const window = { start: 0 as Instant, end: 10 as Instant }
  const crowd = Array.from({ length: 50 }, () => ({ owner: {}, window, joins: ['x'], meets: ['x'] }))
  const pairs = overlappingPairs(crowd, 3)
  expect(pairs.length + pairs.reduce((sum, { more }) => sum + more, 0)).toBe((50 * 49) / 2)
  expect(pairs.filter(({ second }) => second === 49)).toEqual([
    { first: 0, second: 49, more: 0 },
    { first: 1, second: 49, more: 0 },
    { first: 2, second: 49, more: 46 },
  ])
})

test('what has ended is not looked at again and again', () => {
  const size = 20_000
  let looked = 0
  const all = Array.from({ length: size }, (_, index) => ({
    owner: {},
    get window() {
      looked += 1
      return { start: index as Instant, end: (index + 1) as Instant }
    },
    joins: ['x'],
    meets: ['x'],
  }))
  expect(overlappingPairs(all, 3)).toEqual([])
  expect(looked).toBeLessThan(size * 10)
})
