import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { exampleWorld } from '../src/rules/example.ts'
import { rules } from '../src/rules/index.ts'
import { sourceTexts } from './messages/source-texts.ts'
import { breaches } from './messages/standard.ts'
import { relctl } from './run.ts'
import { scratch } from './scratch.ts'
import { check } from './world.ts'

/** Every text with which the tool says no, held to the standard of docs/contributing.md. */

const root = fileURLToPath(new URL('..', import.meta.url))
const now = '2026-11-24T09:00+07:00'

describe('texts of the sources', () => {
  const texts = sourceTexts()

  it('are found: usage errors, findings and problems of notices', () => {
    for (const room of ['io', 'commands', 'rules', 'manifest', 'notices', 'policy', 'delivery'])
      expect(texts.filter(({ at }) => at.startsWith(`src/${room}/`)).length, room).toBeGreaterThan(2)
    expect(texts.length).toBeGreaterThan(400)
  })

  it('keep to the standard', () => {
    const bad = texts.flatMap(({ at, kind, text }) =>
      breaches(text, kind).map((breach) => `${at} ${kind} ${breach}: ${text}`),
    )
    expect(bad).toEqual([])
  })
})

describe('findings', () => {
  it.each(rules)('$id', async ({ bad }) => {
    for (const { message, hint = '', related = [] } of await check(exampleWorld(bad))) {
      expect([...breaches(message, 'message'), ...breaches(hint, 'hint')], `${message}\n${hint}`).toEqual([])
      expect(hint).not.toBe('')
      for (const place of related) expect(breaches(place.message, 'message'), place.message).toEqual([])
    }
  })
})

/** A wrong call, and how its error has to name what was found. */
const wrongCalls: readonly (readonly [args: readonly string[], found: string])[] = [
  [['chek'], 'there is no command "chek"'],
  [['check', '--formt', 'json'], 'there is no option --formt'],
  [['plan', '--month'], '--month has no value, expected <month>'],
  [['plan', '--format', 'pdf'], '--format is "pdf", expected one of text, json, markdown, ics'],
  [['gate'], '<id> is missing'],
  [['gate', 'a', 'b'], 'gate takes at most 1, found 2'],
  [['check', '--config', 'none.yaml'], 'none.yaml'],
  [['check', '--now', 'noon'], '--now is "noon"'],
  [['check', '--max-warnings', 'few'], '--max-warnings is "few"'],
  [['check', '--format', 'yml'], '--format is "yml"'],
  [['check', 'none.yaml'], 'none.yaml'],
  [['check', '-'], 'the text on stdin has no name'],
  [['plan', 'none'], '"none"'],
  [['plan', '--due', 'soon'], '--due is "soon"'],
  [['render', 'none'], '"none"'],
  [['render', '--month', 'May'], '--month is "May"'],
  [['render', '2026-12-05-work-dashboard'], '--notice is missing'],
  [['render', '2026-12-05-work-dashboard', '--notice', 'customer-9'], '"customer-9"'],
  [['record', '2026-12-05-work-dashboard', 'begun'], '"begun"'],
  [['record', '2026-12-05-work-dashboard', 'succeeded'], '"succeeded" cannot happen'],
  [['gate', '2026-12-05-work-dashboard', '--wait', 'long'], '--wait is "long"'],
  [['explain', 'window/freze'], '"window/freze"'],
  [['schema', 'none'], '"none"'],
  [['completion', 'none'], '"none"'],
  [['report', '--month', '2026-13'], '"2026-13"'],
  [['site'], '--out is missing'],
  [['site', '--out', 'public'], '--base-url is missing'],
  [['init', '--yes'], '--contact is missing'],
  [['new', '--class', 'huge', '--product', '1office'], '"huge"'],
]

describe('wrong calls', () => {
  it.each(wrongCalls)('%j', async (args, found) => {
    const cwd = args[0] === 'init' ? scratch().root : root
    const { code, stdout, stderr } = await relctl(args, { cwd, ...(args.includes('--now') ? {} : { now }) })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    const [, message = '', hint = ''] = /^error: ([^\n]+)\nhelp: ([^\n]+)\n$/.exec(stderr) ?? []
    expect(message, stderr).toContain(found)
    expect([...breaches(message.replace(found, '""'), 'message'), ...breaches(hint, 'hint')], stderr).toEqual([])
  })
})

it('the standard refuses what it is there to refuse', () => {
  const refused = [
    'Invalid value.',
    'an error!',
    'where to?',
    "found 'x', expected y",
    'found undefined',
    'write --frmat json',
    'found window/overlap',
  ]
  for (const text of refused) expect(breaches(text, 'message'), text).not.toEqual([])
  expect(breaches('--due is "x", expected a duration', 'message')).toEqual([])
})
