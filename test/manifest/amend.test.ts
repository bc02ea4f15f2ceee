import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { LogEntry } from '../../src/generated/types/release.ts'
import { amended } from '../../src/manifest/amend.ts'
import { parseSource } from '../../src/manifest/parse.ts'

const read = (text: string) => parseSource('releases/a.yaml', new TextEncoder().encode(text))

const started: LogEntry = { event: 'started', at: '2026-12-05T22:00', by: 'it' }

/** The text with an entry appended. @throws Error when that is refused */
function withEntry(text: string, entry: LogEntry = started): string {
  const after = amended(read(text), { entries: [entry] })
  if (!after) throw new Error(`nothing could be appended to\n${text}`)
  return after.text
}

const releases = fileURLToPath(new URL('../../releases/', import.meta.url))

describe('an entry is added at the end of the log', () => {
  const block = '  - event: started\n    at: 2026-12-05T22:00\n    by: it\n'
  const flow = '{ event: started, at: 2026-12-05T22:00, by: it }'
  it.each([
    ['no log', 'id: a\n', `id: a\nlog:\n${block}`],
    ['no log, comment at the end', 'id: a\n# end\n', `id: a\n# end\nlog:\n${block}`],
    ['no log, empty lines at the end', 'id: a\n\n\n', `id: a\nlog:\n${block}\n\n`],
    ['no log, no last line break', 'id: a', `id: a\nlog:\n${block.trimEnd()}`],
    ['no log, a block text that keeps its end', 'text: |+\n  a\n\n', `text: |+\n  a\n\nlog:\n${block}`],
    ['no log, the end of the document is marked', '---\nid: a\n...\n', `---\nid: a\nlog:\n${block}...\n`],
    ['an empty log', 'id: a\nlog: []\n', `id: a\nlog:\n${block}`],
    ['an empty log with a comment', 'log: []  # nothing yet\nid: a\n', `log:  # nothing yet\n${block}id: a\n`],
    ['an empty log without a last line break', 'log: []', `log:\n${block.trimEnd()}`],
    [
      'entries in block style',
      'log:\n  - event: note\n    at: 2026-12-01T09:00\nid: a\n',
      `log:\n  - event: note\n    at: 2026-12-01T09:00\n${block}id: a\n`,
    ],
    [
      'entries that are not indented',
      'log:\n- event: note\n  at: 2026-12-01T09:00\n',
      `log:\n- event: note\n  at: 2026-12-01T09:00\n${block.replaceAll(/^ {2}/gm, '')}`,
    ],
    [
      'entries with wide dashes',
      'log:\n  -   event: note\n      at: 2026-12-01T09:00\n',
      'log:\n  -   event: note\n      at: 2026-12-01T09:00\n  -   event: started\n      at: 2026-12-05T22:00\n      by: it\n',
    ],
    [
      'entries on a line each',
      'log:\n  - { event: note, at: 2026-12-01T09:00 } # said\n  # more\nid: a\n',
      `log:\n  - { event: note, at: 2026-12-01T09:00 } # said\n  - ${flow}\n  # more\nid: a\n`,
    ],
    [
      'a comment that belongs to the last entry',
      'log:\n  - event: note\n    at: 2026-12-01T09:00\n    # by phone\n# links\nid: a\n',
      `log:\n  - event: note\n    at: 2026-12-01T09:00\n    # by phone\n${block}# links\nid: a\n`,
    ],
    [
      'a block text at the end',
      'log:\n  - event: note\n    at: 2026-12-01T09:00\n    text: |\n      One\n      two\n\nid: a\n',
      `log:\n  - event: note\n    at: 2026-12-01T09:00\n    text: |\n      One\n      two\n${block}\nid: a\n`,
    ],
    ['a list in brackets', 'log: [{ event: note, at: x }]\n', `log: [{ event: note, at: x }, ${flow}]\n`],
    [
      'a list in brackets over lines',
      'log: [\n  { event: note, at: x } # said\n]\n',
      `log: [\n  { event: note, at: x }, # said\n  ${flow}\n]\n`,
    ],
    [
      'a list in brackets with a last comma',
      'log: [\n  { event: note, at: x }, # said\n]\n',
      `log: [\n  { event: note, at: x }, # said\n  ${flow}\n]\n`,
    ],
    ['a manifest in braces', '{ "id": "a" }\n', `{ "id": "a", "log": [${flow}] }\n`],
    ['a manifest in braces with a log', '{ "log": [] }', `{ "log": [${flow}] }`],
  ])('%s', (_, before, after) => {
    expect(withEntry(before)).toBe(after)
    if (!before.includes('\n')) return
    expect(withEntry(before.replaceAll('\n', '\r\n'))).toBe(after.replaceAll('\n', '\r\n'))
  })

  it('is refused where the log is something else, or the file is no manifest', () => {
    for (const text of ['log:\nid: a\n', 'log: none\n', 'log: { event: note }\n', '- a\n', 'a: [\n', '']) {
      expect(amended(read(text), { entries: [started] })).toBeUndefined()
    }
  })
})

describe('in every release of this repository', () => {
  it.each(readdirSync(releases))('%s keeps every byte', (name) => {
    const before = readFileSync(releases + name, 'utf8')
    expectOnlyAdded(before, withEntry(before))
  })
})

it('keeps every byte in every layout of a manifest', () => {
  fc.assert(
    fc.property(layout, entry, (before, added) => {
      const after = withEntry(before, added)
      expectOnlyAdded(before, after)
      expect(parse(after).log.at(-1)).toEqual(added)
      expect(parse(after, { version: '1.1' }).log.at(-1)).toEqual(added)
    }),
    { numRuns: 400 },
  )
})

it('moves a window in the style in which it is written', () => {
  const values = [
    { path: ['window', 'start'], text: '2026-12-12T22:00' },
    { path: ['window', 'end'], text: '2026-12-12T23:00' },
  ]
  const move = (text: string) => amended(read(text), { entries: [], values })?.text
  expect(move('window: { start: 2026-12-05T22:00, end: "2026-12-05T23:00" } # night\n')).toBe(
    'window: { start: 2026-12-12T22:00, end: "2026-12-12T23:00" } # night\n',
  )
  expect(move("window:\n  end:   '2026-12-05T23:00'\n  start: 2026-12-12T22:00\n")).toBe(
    "window:\n  end:   '2026-12-12T23:00'\n  start: 2026-12-12T22:00\n",
  )
  expect(move('window: {}\n')).toBeUndefined()
})

/**
 * Every line of before is still there, in order and untouched, but for the brackets of an empty log and a comma after
 * what was the last entry in brackets; and every line ends as the lines did before.
 */
function expectOnlyAdded(before: string, after: string): void {
  const kept = before.replace(/^log: \[\]/m, 'log:').split(/\r?\n/)
  const lines = after.split(/\r?\n/)
  let at = 0
  for (const line of kept) {
    const withComma = line.replace(/ }(?=( *#.*)?$)/, ' },')
    const found = lines.findIndex((other, index) => index >= at && (other === line || other === withComma))
    expect(found, `the line ${JSON.stringify(line)} of\n${before}\nin\n${after}`).toBeGreaterThanOrEqual(at)
    at = found + 1
  }
  if (before.includes('\r\n')) expect(after.replaceAll('\r\n', '')).not.toContain('\n')
  else expect(after).not.toContain('\r')
  if (!/\n$/.test(before)) expect(after).not.toMatch(/\n$/)
}

const said = fc.string({ unit: fc.constantFrom(...'aZé Ỹ0:#-,[]{}"\'&*!|>%@`?=~.\\/yn'), minLength: 1, maxLength: 12 })

const entry: fc.Arbitrary<LogEntry> = fc.record(
  {
    event: fc.constant('note' as const),
    at: fc.constant('2026-12-05T22:00'),
    text: said,
    channels: fc.constant(['email', 'in-app'] as const),
    reason: fc.record({ vi: said, en: said }),
    metrics: fc.constant({ uptime: 99.9 }),
    scopeChange: fc.boolean(),
  },
  { requiredKeys: ['event', 'at'] },
)

const comment = fc.constantFrom('', ' # xong', '  # {[: ')
const blank = fc.constantFrom('', '\n', '\n\n', '# một dòng\n', '    # sâu\n')

const log = fc.oneof(
  fc.constant(''),
  comment.map((tail) => `log: []${tail}\n`),
  fc
    .tuple(fc.constantFrom('', '  ', '    '), fc.constantFrom(' ', '   '), fc.boolean(), comment, blank)
    .map(([indent, gap, isFlow, tail, after]) => {
      const lines = isFlow
        ? [`${indent}-${gap}{ event: note, at: 2026-12-01T09:00 }${tail}`]
        : [`${indent}-${gap}event: note${tail}`, `${indent} ${gap}at: 2026-12-01T09:00${tail}`]
      return `log:${tail}\n${lines.join('\n')}\n${after}`
    }),
  fc.tuple(comment, fc.boolean()).map(([tail, hasComma]) => {
    return `log: [\n  { event: note, at: 2026-12-01T09:00 }${hasComma ? ',' : ''}${tail}\n  ]\n`
  }),
)

const other = fc.constantFrom(
  'id: a\n',
  'title: { vi: a, en: b }\n',
  'modules:\n- a\n- b\n',
  'summary: >-\n  một\n\n  hai\n',
)

const layout = fc
  .tuple(fc.uniqueArray(other, { minLength: 1, maxLength: 3 }), log, blank, fc.nat(3), fc.boolean(), fc.boolean())
  .map(([sections, ownLog, tail, at, hasBreak, isWindows]) => {
    const all = [...sections.slice(0, at), ownLog, ...sections.slice(at)].join('') + tail
    const text = hasBreak ? all : all.trimEnd()
    return isWindows ? text.replaceAll('\n', '\r\n') : text
  })
