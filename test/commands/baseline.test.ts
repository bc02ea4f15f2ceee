import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { CheckOutput } from '../../src/generated/types/check-output.ts'
import { relctl } from '../run.ts'
import { expectValid } from '../schema.ts'
import { scratch } from '../scratch.ts'

const now = '2026-11-24T09:00+07:00'
const manifest = (id: string, title = '{ vi: "Sửa lỗi ", en: "Fixes " }') => `id: ${id}
created: 2026-11-20T09:00
title: ${title}
class: minor
window: { start: 2026-12-05T12:00, end: 2026-12-05T13:00 }
changes:
  - { kind: fixed, text: { vi: Báo cáo đúng, en: Reports are right } }
`
const files = {
  'relctl.yaml': `policy: 1office
timezone: Asia/Ho_Chi_Minh
locales: [vi, en]
organisation: { contacts: [{ kind: phone, value: 1900 0000 }] }
`,
  'releases/a.yaml': manifest('a'),
}
const check = (cwd: string, ...args: readonly string[]) => relctl(['check', ...args], { cwd, now })

async function withBaseline() {
  const made = scratch(files)
  await check(made.root, '--write-baseline', 'baseline.json')
  return made
}

describe('--write-baseline', () => {
  it('holds rule, file and pointer of what is found, sorted, under its schema', async () => {
    const { root } = scratch({ ...files, 'releases/b.yaml': manifest('b', '{ vi: "Thêm ", en: More }') })
    const { code, stdout, stderr } = await check(root, '--write-baseline', 'baseline.json', '--max-warnings', '0')
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining('set aside') })
    expect(stderr).toBe('note: wrote 6 findings to baseline.json\n')
    const text = readFileSync(join(root, 'baseline.json'), 'utf8')
    const baseline = JSON.parse(text)
    expectValid('baseline', baseline)
    expect(baseline.files).toEqual({
      'releases/a.yaml': { 'text/untrimmed': ['/title/en', '/title/vi'], 'window/not-preferred': ['/window/start'] },
      'releases/b.yaml': {
        'text/untrimmed': ['/title/vi'],
        'window/not-preferred': ['/window/start'],
        'window/same-time': ['/window/start'],
      },
    })
    await check(root, '--write-baseline', 'baseline.json')
    expect(readFileSync(join(root, 'baseline.json'), 'utf8')).toBe(text)
  })

  it('leaves out what means that a file was not judged, which is still reported', async () => {
    const { root } = scratch({ ...files, 'releases/b.yaml': 'id: b\nclas: minor\n', 'releases/c.yaml': 'id: *c\n' })
    const { code, stdout } = await check(root, '--write-baseline', 'baseline.json', '--format', 'concise')
    expect(code).toBe(1)
    expect(stdout).toContain('schema/unknown-key')
    expect(stdout).toContain('yaml/alias')
    expect(Object.keys(JSON.parse(readFileSync(join(root, 'baseline.json'), 'utf8')).files)).toEqual([
      'releases/a.yaml',
    ])
  })

  it.each([
    ['relctl.yaml', 'is not a baseline'],
    ['releases/a.yaml', 'is not a baseline'],
    ['package.json', 'is not a baseline: missing key'],
    ['no/such/folder/baseline.json', 'cannot open the folder'],
    ['link.json', 'it is a symbolic link'],
  ])('does not write %s', async (path, message) => {
    const { root } = scratch({ ...files, 'package.json': '{}\n', 'target.json': '{}\n' })
    symlinkSync('target.json', join(root, 'link.json'))
    const old = existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : undefined
    const { code, stderr } = await check(root, '--write-baseline', path)
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(message) })
    expect(existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : undefined).toBe(old)
  })
})

describe('--baseline', () => {
  it('sets aside what it holds', async () => {
    const { root } = await withBaseline()
    expect(await check(root, '--baseline', 'baseline.json', '--max-warnings', '0')).toEqual({
      code: 0,
      stdout: 'ok: 1 release checked, nothing to report, 3 set aside\n',
      stderr: '',
    })
    const output: CheckOutput = JSON.parse(
      (await check(root, '--baseline', 'baseline.json', '--format', 'json')).stdout,
    )
    expectValid('check-output', output)
    expect(output.summary.warnings).toBe(0)
    expect(output.suppressed?.map(({ by, path }) => `${by} ${path}`)).toEqual([
      'baseline /title/vi',
      'baseline /title/en',
      'baseline /window/start',
    ])
  })

  it('still knows a finding whose line has moved', async () => {
    const { root, write } = await withBaseline()
    write({ 'releases/a.yaml': `# one\n# two\n\n${manifest('a')}` })
    expect((await check(root, '--baseline', 'baseline.json', '--max-warnings', '0')).code).toBe(0)
  })

  it('reports what is new in the same file, even when something else was mended for it', async () => {
    const { root, write } = await withBaseline()
    const text = manifest('a', '{ vi: Sửa lỗi, en: "Fixes " }').replace('Reports are right', '"Reports  are right"')
    write({ 'releases/a.yaml': text })
    const { code, stdout, stderr } = await check(
      root,
      '--baseline',
      'baseline.json',
      '--max-warnings',
      '0',
      '--format',
      'concise',
    )
    expect({ code, stdout }).toEqual({
      code: 1,
      stdout: expect.stringMatching(/^releases\/a\.yaml:7:\d+: warning\[text\/untrimmed\][^\n]*\n$/),
    })
    expect(stderr).toContain(`note: 1 stale entry in baseline.json, where nothing is found any more
note:   releases/a.yaml: text/untrimmed /title/vi
help: relctl check --write-baseline baseline.json writes it anew
`)
  })

  it('calls nothing stale because a call looks at one file', async () => {
    const { root, write } = await withBaseline()
    write({ 'releases/b.yaml': manifest('b', '{ vi: Thêm, en: More }').replaceAll('-05T', '-12T') })
    expect((await check(root, '--baseline', 'baseline.json', 'releases/b.yaml')).stderr).toBe('')
  })

  it('cannot be made to hide what no baseline may hold', async () => {
    const { root, write } = await withBaseline()
    write({
      'releases/a.yaml': `${manifest('a')}clas: minor\n`,
      'baseline.json':
        '{ "$schema": "baseline.schema.json", "version": 1, "files": { "releases/a.yaml": { "schema/unknown-key": ["/clas"] } } }',
    })
    const { code, stdout } = await check(root, '--baseline', 'baseline.json')
    expect({ code, stdout }).toEqual({ code: 1, stdout: expect.stringContaining('schema/unknown-key') })
  })

  it.each([
    ['none.json', 'there is no baseline none.json'],
    ['relctl.yaml', 'relctl.yaml is not a baseline'],
    ['broken.json', 'broken.json is not a baseline'],
    ['large.json', 'it is larger than 256 KiB'],
  ])('2: %s', async (path, message) => {
    const { root } = scratch({ ...files, 'broken.json': '{ "version": 1', 'large.json': ' '.repeat(300_000) })
    const { code, stdout, stderr } = await check(root, '--baseline', path)
    expect({ code, stdout, stderr }).toEqual({ code: 2, stdout: '', stderr: expect.stringContaining(message) })
  })
})

it('a baseline larger than relctl reads is not written', async () => {
  const changes = Array.from(
    { length: 40 },
    (_, index) => `  - { kind: fixed, text: { vi: "Số ${index} ", en: "No ${index} " } }`,
  )
  const text = (id: string) => `${manifest(id).split('changes:')[0]}changes:\n${changes.join('\n')}\n`
  const names = Array.from({ length: 110 }, (_, index) => `release-${index}`)
  const releases = Object.fromEntries(names.map((id) => [`releases/${id}.yaml`, text(id)]))
  const { root } = scratch({ 'relctl.yaml': files['relctl.yaml'], ...releases })
  const { code, stderr } = await check(root, '--write-baseline', 'baseline.json', '--format', 'concise')
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('would be larger than 256 KiB') })
  expect(existsSync(join(root, 'baseline.json'))).toBe(false)
})
