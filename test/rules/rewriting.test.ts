import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { exampleConfigWith, exampleNow } from '../../src/rules/example.ts'
import { check } from '../world.ts'
import { manifest } from './manifests.ts'

/** Entries that say nothing about the state of a release, at one minute, so that no other rule speaks. */
const entry = (text: string) => `  - { event: note, at: 2026-11-20T10:00, by: ${text}, text: about ${text} }\n`
const planned = 'created: 2026-11-16T09:00\nwindow: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }\n'

async function changed(before: readonly string[], after: readonly string[]) {
  const files = (entries: readonly string[]) => ({
    'relctl.yaml': exampleConfigWith('tigo'),
    'releases/a.yaml': manifest('a', 'minor', `${planned}${entries.length > 0 ? `log:\n${entries.join('')}` : ''}`),
  })
  const found = await check({ now: exampleNow, base: files(before), files: files(after) })
  return found.filter(({ rule }) => rule.startsWith('log/')).map(({ rule, path }) => `${rule} ${path}`)
}

const [a, b, c, d] = ['qa', 'cto', 'ceo', 'hr'].map(entry) as [string, string, string, string]
const edit = (text: string) => text.replace('about', 'nothing of')

test.each([
  [[a, b], [a, b, c], []],
  [[a, b], [a, c, b], []],
  [[a, b], [c, a, b, d], []],
  [[a, a], [a, a], []],
  [[a, a], [a], ['log/shortened /log']],
  [[a, b], [], ['log/shortened /log']],
  [[a, b, c], [b, c], ['log/shortened /log']],
  [[a, b, c], [b, c, d], ['log/shortened /log']],
  [[a, b, c], [c], ['log/shortened /log']],
  [[a, b], [a, edit(b)], ['log/edited /log/1/text']],
  [[a, b], [edit(a), b, c], ['log/edited /log/0/text']],
  [
    [a, b],
    [edit(a), edit(b)],
    ['log/edited /log/0/text', 'log/edited /log/1/text'],
  ],
  [[a, b], [b, a], ['log/reordered /log/0']],
  [[a, b, c], [c, a, b], ['log/reordered /log/0']],
  [
    [a, b, c],
    [b, a],
    ['log/shortened /log', 'log/reordered /log/0'],
  ],
])('%j became %j', async (before, after, expected) => {
  expect((await changed(before, after)).toSorted()).toEqual(expected.toSorted())
})

describe('whatever a log holds', () => {
  const log = fc.array(fc.constantFrom(a, b, c, d), { maxLength: 8 })

  it('more entries, wherever they stand, are no rewriting', async () => {
    await fc.assert(
      fc.asyncProperty(
        log,
        fc.array(fc.tuple(fc.nat(8), fc.constantFrom(a, b, c, d)), { maxLength: 4 }),
        async (before, more) => {
          const after = [...before]
          for (const [index, text] of more) after.splice(Math.min(index, after.length), 0, text)
          expect(await changed(before, after)).toEqual([])
        },
      ),
      { numRuns: 200 },
    )
  })

  it('fewer entries always are one', async () => {
    await fc.assert(
      fc.asyncProperty(
        log.filter(({ length }) => length > 0),
        fc.nat(),
        async (before, index) => {
          const after = before.filter((_, position) => position !== index % before.length)
          expect(await changed(before, after)).toContain('log/shortened /log')
        },
      ),
      { numRuns: 200 },
    )
  })
})
