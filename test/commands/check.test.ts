import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { cleanEnvironment } from '../environment.ts'
import { relctl } from '../run.ts'
import { expectValid } from '../schema.ts'
import { scratch } from '../scratch.ts'

const now = '2026-11-24T09:00+07:00'
const broken = fileURLToPath(new URL('../../docs/examples/broken', import.meta.url))

const config = `policy: 1office
timezone: Asia/Ho_Chi_Minh
locales: [en]
organisation: { contacts: [{ kind: phone, value: 1900 0000 }] }
`
const minor = (id: string, hour = '22:00') => `id: ${id}
created: 2026-11-20T09:00
title: { en: Fix of a report }
class: minor
window: { start: 2026-12-05T${hour}, end: 2026-12-05T23:00 }
changes:
  - { kind: fixed, text: { en: Totals are right again } }
`

describe('exit codes of check', () => {
  it('0: nothing to report', async () => {
    const { code, stdout, stderr } = await relctl(['check'], { now })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^ok: \d+ releases checked/m)
  })

  it('1: problems', async () => {
    expect((await relctl(['check', '--cwd', broken], { now })).code).toBe(1)
  })

  it('1: more warnings than allowed, 0 without a limit', async () => {
    const { root } = scratch({
      'relctl.yaml': config,
      'releases/a.yaml': minor('a', '22:00').replace('T23:00', 'T22:30').replace('T22:00', 'T12:00'),
    })
    expect((await relctl(['check'], { cwd: root, now })).code).toBe(0)
    expect((await relctl(['check', '--max-warnings', '0'], { cwd: root, now })).code).toBe(1)
    expect((await relctl(['check', '--max-warnings', '9'], { cwd: root, now })).code).toBe(0)
  })

  it.each([
    [['check', '--max-warnings', 'few'], '--max-warnings is "few", expected a whole number'],
    [['check', 'releases/none.yaml'], 'there is no manifest at releases/none.yaml'],
    [['check', '/etc'], 'there is no manifest at /etc'],
    [['check', '--format', 'xml'], '--format is "xml", expected one of pretty, '],
    [['check', '--formt', 'json'], 'did you mean --format?'],
    [['chek'], 'did you mean check?'],
    [['check', '--now', 'today'], '--now is "today", expected an instant with its offset'],
    [['check', '--cwd', '/no/such/folder'], 'there is no folder /no/such/folder'],
    [['check', '--config', 'none.yaml'], 'there is no file none.yaml'],
  ] as const)('2: wrong use: %j', async (args, message) => {
    const { code, stdout, stderr } = await relctl([...args])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(message)
  })

  it.each([
    ['an unknown policy', 'policy: 1ofice\n', 'did you mean "1office"?'],
    ['an unknown key', 'polcy: 1office\n', 'did you mean "policy"?'],
    ['a tab', 'policy:\t\n\t- x\n', 'yaml/syntax'],
  ])('2: a configuration with %s, told by every command', async (_, text, message) => {
    const { root } = scratch({ 'relctl.yaml': text, 'releases/a.yaml': minor('a') })
    const checked = await relctl(['check'], { cwd: root, now })
    expect(checked.code).toBe(2)
    expect(checked.stdout).toContain(message)
    const planned = await relctl(['plan'], { cwd: root, now })
    expect({ code: planned.code, stdout: planned.stdout }).toEqual({ code: 2, stdout: '' })
    expect(planned.stderr).toContain(message)
  })
})

describe('what check prints', () => {
  it('is JSON that obeys its schema, also when there is nothing to say', async () => {
    const clean = JSON.parse((await relctl(['check', '--format', 'json'], { now })).stdout)
    expectValid('check-output', clean)
    expect(clean.diagnostics).toEqual([])
    const found = JSON.parse((await relctl(['check', '--format', 'json', '--cwd', broken], { now })).stdout)
    expectValid('check-output', found)
    expect(found.summary).toEqual({ files: 1, errors: found.diagnostics.length, warnings: 0 })
  })

  it('goes to a file with --output', async () => {
    const { root } = scratch({ 'relctl.yaml': config, 'releases/a.yaml': minor('a') })
    const { code, stdout } = await relctl(['check', '--format', 'json', '--output', 'report.json'], {
      cwd: root,
      now,
    })
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
    expectValid('check-output', JSON.parse(readFileSync(join(root, 'report.json'), 'utf8')))
  })

  it('is limited by paths, while rules still see every manifest', async () => {
    const { root } = scratch({
      'relctl.yaml': config,
      'releases/one.yaml': minor('same'),
      'releases/two.yaml': minor('two', '21:00').replace('T21', 'T25'),
    })
    const { stdout } = await relctl(['check', 'releases/one.yaml', '--format', 'json'], { cwd: root, now })
    const { diagnostics } = JSON.parse(stdout)
    expect(diagnostics.map(({ file }: { file: string }) => file)).toEqual(['releases/one.yaml'])
  })

  it('holds errors alone with --quiet', async () => {
    const { root } = scratch({
      'relctl.yaml': config,
      'releases/a.yaml': minor('a')
        .replaceAll('2026-12-05T22', '2026-12-05T12')
        .replaceAll('2026-12-05T23', '2026-12-05T13'),
    })
    expect((await relctl(['check'], { cwd: root, now })).stdout).toContain('window/not-preferred')
    expect((await relctl(['check', '--quiet'], { cwd: root, now })).stdout).not.toContain('window/not-preferred')
  })

  it('notes an empty or missing folder and ends with 0', async () => {
    const { root } = scratch({ 'relctl.yaml': config })
    expect(await relctl(['check'], { cwd: root, now })).toMatchObject({
      code: 0,
      stderr: 'note: no manifests found below releases\n',
    })
  })

  it('takes an empty folder for one in which there is nothing to check', async () => {
    const { root } = scratch({ 'relctl.yaml': config })
    mkdirSync(join(root, 'drafts'))
    expect(await relctl(['check', 'drafts'], { cwd: root, now })).toMatchObject({
      code: 0,
      stderr: expect.stringContaining('note: no manifests found'),
    })
    expect((await relctl(['check', 'nowhere'], { cwd: root, now })).code).toBe(2)
  })

  it('tells of one id in two files once, at the file that is called otherwise', async () => {
    const { root } = scratch({ 'relctl.yaml': config, 'releases/A.yaml': minor('a'), 'releases/a.yaml': minor('a') })
    const { stdout } = await relctl(['check', '--format', 'concise'], { cwd: root, now })
    expect(stdout.match(/^\S+: error\[[^\]]+\]/gm)).toEqual([
      'releases/A.yaml:1:1: error[file/name]',
      'releases/A.yaml:1:5: error[release/duplicate-id]',
    ])
  })

  it('fits the columns of the terminal, with and without colour', async () => {
    for (const columns of [80, 120]) {
      const { stdout } = await relctl(['check', '--cwd', broken], { now, env: { COLUMNS: String(columns) } })
      expect(stdout.split('\n').filter((line) => [...line.normalize('NFC')].length > columns)).toEqual([])
    }
    const plain = await relctl(['check', '--cwd', broken], { now, env: { NO_COLOR: '1' } })
    const colored = await relctl(['check', '--cwd', broken], { now, env: { FORCE_COLOR: '1' } })
    expect(colored.stdout.replace(/\u001b\[[0-9;]*m/g, '')).toBe(plain.stdout)
  })

  it('ends quietly when its reader leaves', async () => {
    const code = await new Promise((resolve, reject) => {
      const child = spawn('sh', ['-c', `"${process.execPath}" bin/relctl.js plan --all --now ${now} | head -n 1`], {
        cwd: fileURLToPath(new URL('../..', import.meta.url)),
        env: cleanEnvironment({}),
      })
      let noise = ''
      child.stderr.on('data', (chunk) => {
        noise += chunk
      })
      child.stdout.resume()
      child.on('error', reject)
      child.on('close', (status) => resolve(noise.includes('EPIPE') ? noise : status))
    })
    expect(code).toBe(0)
  })
})

describe('severities in relctl.yaml', () => {
  const noon = minor('a').replaceAll('2026-12-05T22', '2026-12-05T12').replaceAll('2026-12-05T23', '2026-12-05T13')
  it.each([
    ['error', 1, 'error[window/not-preferred]'],
    ['info', 0, 'info[window/not-preferred]'],
    ['off', 0, 'nothing to report'],
  ])('%s', async (severity, expected, text) => {
    const { root } = scratch({
      'relctl.yaml': `${config}rules: { window/not-preferred: ${severity} }\n`,
      'releases/a.yaml': noon,
    })
    const { code, stdout } = await relctl(['check'], { cwd: root, now })
    expect(code).toBe(expected)
    expect(stdout).toContain(text)
  })
})

describe('when a release was first recorded', () => {
  const undated = minor('a')
    .replace('created: 2026-11-20T09:00\n', '')
    .replace('class: minor', 'class: feature\ndrivers: [market]')

  it('comes from the first commit of its file', async () => {
    const late = scratch({ 'relctl.yaml': config, 'releases/a.yaml': undated }, { git: '2026-11-27T09:00:00+07:00' })
    const { stdout } = await relctl(['check', '--format', 'json'], { cwd: late.root, now: '2026-11-27T10:00+07:00' })
    expect(JSON.parse(stdout).diagnostics.map(({ rule }: { rule: string }) => rule)).toContain(
      'notice/missed-at-creation',
    )
    const early = scratch({ 'relctl.yaml': config, 'releases/a.yaml': undated }, { git: '2026-11-10T09:00:00+07:00' })
    const other = await relctl(['check', '--format', 'json'], { cwd: early.root, now })
    expect(other.stdout).not.toContain('missed-at-creation')
  })

  it('is now for a file that is not committed yet, so that the commit changes nothing', async () => {
    const at = { now: '2026-11-27T10:00+07:00' }
    const { root, write, commit } = scratch({ 'relctl.yaml': config }, { git: '2026-11-01T09:00:00+07:00' })
    const found = async () => {
      const { stdout } = await relctl(['check', '--format', 'json'], { cwd: root, ...at })
      const { diagnostics } = JSON.parse(stdout)
      return diagnostics.filter(({ rule }: { rule: string }) => rule.startsWith('notice/'))
    }
    write({ 'releases/a.yaml': undated })
    const before = await found()
    expect(before).toMatchObject([{ rule: 'notice/missed-at-creation', path: '/window/start' }])
    const planned = await relctl(['plan', '--format', 'json'], { cwd: root, ...at })
    const steps: { id: string; state: string; note?: string }[] = JSON.parse(planned.stdout).releases[0].steps
    expect(steps.find(({ id }) => id === 'customer-1')).toMatchObject({
      note: 'its deadline had passed when the release was recorded',
    })
    commit('2026-11-27T10:00:00+07:00')
    expect(await found()).toEqual(before)
  })

  it('is told as not checked outside git and in a shallow clone', async () => {
    const { root } = scratch({ 'relctl.yaml': config, 'releases/a.yaml': undated })
    const outside = await relctl(['check'], { cwd: root, now })
    expect(outside.stdout).toMatch(/^info\[release\/not-dated\]: not checked: .*this release was/m)
    expect(outside.stderr).toBe('')
    const origin = scratch({ 'relctl.yaml': config, 'releases/a.yaml': undated }, { git: true })
    origin.commit('2026-11-20T00:00:00Z', { 'README.md': 'more\n' })
    const clone = scratch()
    rmSync(clone.root, { recursive: true })
    origin.git('clone', '--quiet', '--depth', '1', `file://${origin.root}`, clone.root)
    const cloned = await relctl(['check', '--format', 'json'], { cwd: clone.root, now })
    expect(JSON.parse(cloned.stdout).diagnostics).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({ rule: 'release/not-dated', message: expect.stringContaining('shallow') }),
      ]),
    )
  })
})
