import { describe, expect, it } from 'vitest'
import type { CheckOutput } from '../../src/generated/types/check-output.ts'
import { relctl } from '../run.ts'
import { expectValid } from '../schema.ts'
import { scratch } from '../scratch.ts'

const now = '2026-11-24T09:00+07:00'
const config = `policy: 1office
timezone: Asia/Ho_Chi_Minh
locales: [vi, en]
organisation: { contacts: [{ kind: phone, value: 1900 0000 }] }
`
const name = '{ vi: Sample Office to go, en: Sample Office to go }'

/** A manifest with one finding, text/identical-translation on its title. */
const manifest = (above: string, { title = name, before = '', after = '' } = {}) => `${before}id: a
created: 2026-11-20T09:00
${above}title: ${title}
class: minor
window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }
changes:
  - { kind: fixed, text: { vi: Báo cáo đúng, en: Reports are right } }
${after}`

async function check(files: Readonly<Record<string, string>>): Promise<CheckOutput> {
  const { root } = scratch({ 'relctl.yaml': config, ...files })
  const { stdout } = await relctl(['check', '--format', 'json'], { cwd: root, now })
  const output = JSON.parse(stdout) as CheckOutput
  expectValid('check-output', output)
  return output
}

const rulesOf = ({ diagnostics }: CheckOutput) => diagnostics.map(({ rule, line }) => `${line} ${rule}`)
const ignore = (rest: string) => `# relctl-ignore-${rest}\n`
const reason = '-- the name of the product'

describe('a comment accepts a finding', () => {
  it.each([
    ['above the line', manifest(ignore(`next-line text/identical-translation ${reason}`))],
    [
      'above a comment and a blank line',
      manifest(`${ignore(`next-line text/identical-translation ${reason}`)}\n# x\n`),
    ],
    [
      'at the end of the line before',
      manifest('').replace('T09:00\n', `T09:00 ${ignore(`next-line text/identical-translation ${reason}`)}`),
    ],
    ['for the file, at its top', manifest('', { before: ignore(`file text/identical-translation ${reason}`) })],
    ['for the file, at its end', manifest('', { after: ignore(`file text/identical-translation ${reason}`) })],
    [
      'inside a flow mapping',
      manifest('', {
        title: `{ vi: Sample Office to go, ${ignore(`next-line text/identical-translation ${reason}`)}  en: Sample Office to go }`,
      }),
    ],
    [
      'with another rule',
      manifest(ignore(`next-line text/untrimmed, text/identical-translation ${reason}`), {
        title: '{ vi: "Sample Office  to go", en: "Sample Office  to go" }',
      }),
    ],
  ])('%s', async (_, text) => {
    const output = await check({ 'releases/a.yaml': text })
    expect(rulesOf(output)).toEqual([])
    expect(output.summary).toEqual({ files: 1, errors: 0, warnings: 0 })
    expect(output.suppressed?.at(-1)).toMatchObject({
      by: 'comment',
      reason: 'the name of the product',
      path: '/title/en',
    })
  })

  it('and the verdict says so', async () => {
    const text = manifest(ignore(`next-line text/identical-translation ${reason}`))
    const { root } = scratch({ 'relctl.yaml': config, 'releases/a.yaml': text })
    const { stdout } = await relctl(['check', '--max-warnings', '0'], { cwd: root, now })
    expect(stdout).toBe('ok: 1 release checked, nothing to report, 1 set aside\n')
  })
})

describe('a comment that does not count', () => {
  it.each([
    [
      'in a block text',
      manifest('', {
        after: `summary:\n  vi: |\n    Tóm tắt\n    ${ignore(`file text/identical-translation ${reason}`)}  en: Summary\n`,
      }),
    ],
    [
      'in a quoted text',
      manifest('', {
        after: `summary: { vi: "Tóm tắt # relctl-ignore-file text/identical-translation ${reason}", en: Summary }\n`,
      }),
    ],
    ['of another program', manifest('# eslint-disable-next-line -- x\n')],
  ])('%s', async (_, text) => {
    const output = await check({ 'releases/a.yaml': text })
    expect(rulesOf(output)).toEqual([expect.stringContaining('text/identical-translation')])
    expect(output).not.toHaveProperty('suppressed')
  })
})

describe('a comment that is wrong is a finding', () => {
  it.each([
    ['no reason', 'next-line text/identical-translation', ['3 suppression/missing-reason']],
    ['an empty reason', 'next-line text/identical-translation -- ', ['3 suppression/missing-reason']],
    ['no rule', `file ${reason}`, ['3 suppression/blanket', '4 text/identical-translation']],
    ['all rules', `file all ${reason}`, ['3 suppression/unknown-rule', '4 text/identical-translation']],
    ['a whole group', `file text/* ${reason}`, ['3 suppression/unknown-rule', '4 text/identical-translation']],
    [
      'a slip in the rule',
      `next-line text/identical-translations ${reason}`,
      ['3 suppression/unknown-rule', '4 text/identical-translation'],
    ],
    [
      'a slip in its word',
      `next text/identical-translation ${reason}`,
      ['3 suppression/unknown-directive', '4 text/identical-translation'],
    ],
    [
      'nothing to accept',
      `next-line text/untrimmed ${reason}`,
      ['3 suppression/unused', '4 text/identical-translation'],
    ],
    ['one rule too many', `next-line text/identical-translation, text/untrimmed ${reason}`, ['3 suppression/unused']],
    ['itself', `file suppression/unused ${reason}`, ['3 suppression/not-suppressible', '4 text/identical-translation']],
  ])('%s', async (_, comment, expected) => {
    expect(rulesOf(await check({ 'releases/a.yaml': manifest(ignore(comment)) }))).toEqual(expected)
  })

  it('points at the part of the comment that is meant', async () => {
    const text = manifest(ignore(`next-line text/identical-translation, text/untrimed ${reason}`))
    const { diagnostics } = await check({ 'releases/a.yaml': text })
    const [found] = diagnostics
    expect(text.split('\n')[2]?.slice((found?.column ?? 0) - 1, (found?.endColumn ?? 0) - 1)).toBe('text/untrimed')
    expect(found?.hint).toBe('did you mean "text/untrimmed"?')
  })

  it('is not called unused when the file could not be judged', async () => {
    const text = manifest(ignore(`next-line text/identical-translation ${reason}`)).replace(
      'class: minor',
      'class: minor\nclas: minor',
    )
    expect(rulesOf(await check({ 'releases/a.yaml': text }))).toEqual(['6 schema/unknown-key'])
  })
})

describe('what no comment can accept', () => {
  it.each([
    ['yaml/unquoted-version', 'version: { from: "1.19", to: 1.20 }\n'],
    ['schema/unknown-key', 'clas: minor\n'],
    ['log/in-future', 'log: [{ event: note, at: 2027-01-01T09:00, text: x }]\n'],
    ['window/downtime-too-long', 'impact: { mode: downtime, downtime: 9h }\n'],
  ])('%s', async (rule, after) => {
    const text = manifest('', {
      title: '{ vi: Bảo trì, en: Maintenance }',
      before: ignore(`file ${rule} ${reason}`),
      after,
    })
    const output = await check({ 'releases/a.yaml': text })
    expect(output.diagnostics.map((found) => found.rule)).toEqual(
      expect.arrayContaining(['suppression/not-suppressible', rule]),
    )
    expect(output).not.toHaveProperty('suppressed')
  })

  it('relctl.yaml that names no policy that exists stays unusable', async () => {
    const text = config.replace('policy: 1office', `${ignore(`next-line policy/unknown-policy ${reason}`)}policy: none`)
    const { root } = scratch({ 'relctl.yaml': text, 'releases/a.yaml': manifest('') })
    expect((await relctl(['check'], { cwd: root, now })).code).toBe(2)
  })
})

it('works in relctl.yaml and in policies', async () => {
  const zone = ignore('next-line time/zone-alias -- the old servers know no other name')
  const output = await check({
    'relctl.yaml': config.replace('timezone: Asia/Ho_Chi_Minh', `${zone}timezone: Asia/Saigon`),
    'policies/own.yaml': `id: own\nextends: 1office\n${zone}timezone: Asia/Saigon\n`,
    'releases/a.yaml': manifest('', { title: '{ vi: Bảo trì, en: Maintenance }' }),
  })
  expect(output.diagnostics).toEqual([])
  expect(output.suppressed?.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
    'policies/own.yaml time/zone-alias',
    'relctl.yaml time/zone-alias',
  ])
})
