import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readLog } from '../formats/runner.ts'
import { expectSarif } from '../formats/sarif-schema.ts'
import { relctl } from '../run.ts'
import { expectValid } from '../schema.ts'
import { type Scratch, scratch } from '../scratch.ts'

const now = '2026-11-24T09:00+07:00'
const actions = { GITHUB_ACTIONS: 'true', NO_COLOR: '1' }

const config = `policy: 1office
timezone: Asia/Ho_Chi_Minh
locales: [en]
organisation: { contacts: [{ kind: phone, value: 1900 0000 }] }
`
const release = (id: string, kind = 'minor') => `id: ${id}
created: 2026-11-20T09:00
title: { en: Fix of a report }
class: ${kind}
window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }
changes:
  - { kind: fixed, text: { en: Totals are right again } }
`

/** A repository with one manifest per class that nobody knows. */
function broken(number: number, options: Parameters<typeof scratch>[1] = {}): Scratch {
  const files = Array.from({ length: number }, (_, index) => [`releases/r${index}.yaml`, release(`r${index}`, 'minr')])
  return scratch({ 'relctl.yaml': config, ...Object.fromEntries(files) }, options)
}

describe('several formats in one run', () => {
  it('go to the places that they name', async () => {
    const { root } = broken(1)
    const args = ['check', '--format', 'pretty', '--format', 'sarif=report.sarif', '--format', 'json=a=b.json']
    const { code, stdout, stderr } = await relctl(args, { cwd: root, now, env: { FORCE_COLOR: '1' } })
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
    expect(stdout).toContain('failed')
    expectSarif(JSON.parse(readFileSync(join(root, 'report.sarif'), 'utf8')))
    expectValid('check-output', JSON.parse(readFileSync(join(root, 'a=b.json'), 'utf8')))
  })

  it('print nothing when all of them go to files, and no colour there', async () => {
    const { root } = broken(1)
    const args = ['check', '--color', 'always', '--format', 'pretty=report.txt']
    expect((await relctl(args, { cwd: root, now })).stdout).toBe('')
    expect(readFileSync(join(root, 'report.txt'), 'utf8')).toMatch(/^error\[release\/unknown-class\]/)
  })

  it.each([
    [
      ['--format', 'json', '--format', 'pretty'],
      '2 formats cannot share stdout: json, pretty',
      '--format pretty=<file>',
    ],
    [['--format', 'sarf=x'], '--format is "sarf", expected one of pretty', 'did you mean "sarif"?'],
    [['--format', 'xml'], '--format is "xml", expected one of pretty', '--format json=report.json'],
    [['--format', 'sarif='], '--format sarif= names no file', '--format sarif=<file>'],
    [['--format', 'json=x', '--format', 'sarif=./x'], 'two formats would be written to', 'give each its own file'],
    [['--format', 'json=x', '--output', 'y'], '--output y does not say which format it is for', '--format json=y'],
    [['--format', 'json', '--format', 'sarif=x', '--output', 'y'], '--output y does not say', '--format json=y'],
  ])('are refused when they clash: %j', async (args, message, help) => {
    const { root } = broken(1)
    const { code, stdout, stderr } = await relctl(['check', ...args], { cwd: root, now })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(message)
    expect(stderr).toContain(help)
    expect(existsSync(join(root, 'x'))).toBe(false)
  })
})

describe('under GitHub Actions', () => {
  it('annotations follow the text when no format is named', async () => {
    const { root } = broken(1)
    const { code, stdout } = await relctl(['check'], { cwd: root, now, env: actions })
    const plain = await relctl(['check'], { cwd: root, now })
    const { commands, shown } = readLog(stdout)
    expect(code).toBe(1)
    expect(shown.join('\n')).toBe(plain.stdout)
    expect(commands).toMatchObject([{ name: 'error', properties: { file: 'releases/r0.yaml', line: '4', col: '8' } }])
  })

  it('a named format stands alone, and --output takes only the text', async () => {
    const { root } = broken(1)
    const json = await relctl(['check', '--format', 'json'], { cwd: root, now, env: actions })
    expectValid('check-output', JSON.parse(json.stdout))
    const split = await relctl(['check', '--output', 'report.txt'], { cwd: root, now, env: actions })
    expect(readLog(split.stdout).shown).toEqual([''])
    expect(readFileSync(join(root, 'report.txt'), 'utf8')).toContain('error[release/unknown-class]')
  })

  it('files are named from the root of the git repository', async () => {
    const { root } = scratch(
      { 'ops/relctl.yaml': config, 'ops/releases/a.yaml': release('a', 'minr'), 'README.md': 'x\n' },
      { git: true },
    )
    const cwd = join(root, 'ops')
    const { stdout } = await relctl(['check'], { cwd, now, env: actions })
    expect(readLog(stdout).commands[0]?.properties['file']).toBe('ops/releases/a.yaml')
    const sarif = await relctl(['check', '--format', 'sarif'], { cwd, now })
    expect(sarif.stdout).toContain('"uri": "ops/releases/a.yaml"')
    const gitlab = await relctl(['check', '--format', 'gitlab'], { cwd, now })
    expect(gitlab.stdout).toContain('"path": "ops/releases/a.yaml"')
  })
})

describe('the summary of a step', () => {
  const run = ({ root }: Scratch, args: readonly string[] = []) =>
    relctl(['check', ...args], { cwd: root, now, env: { ...actions, GITHUB_STEP_SUMMARY: join(root, 'summary.md') } })
  const summaryOf = ({ root }: Scratch) => readFileSync(join(root, 'summary.md'), 'utf8')

  it('is appended to what the step has left there', async () => {
    const world = broken(1)
    world.write({ 'summary.md': '# Mine\n\n' })
    await run(world)
    expect(summaryOf(world).replace(/(:8 \| ).*(<br>)/, '$1…$2')).toBe(
      [
        '# Mine',
        '',
        '### relctl check: failed',
        '',
        '1 release checked, 1 error',
        '',
        '| | where | what | rule |',
        '|---|---|---|---|',
        '| error | releases/r0.yaml:4:8 | …<br>**help:** did you mean "minor"? | `release/unknown-class` |',
        '',
        '',
      ].join('\n'),
    )
  })

  it('says so when there is nothing to report', async () => {
    const world = scratch({ 'relctl.yaml': config, 'releases/a.yaml': release('a') })
    await run(world, ['--format', 'json'])
    expect(summaryOf(world)).toBe('### relctl check: ok\n\n1 release checked, nothing to report\n\n\n')
  })

  it('holds no markup of the data', async () => {
    const world = scratch({
      'relctl.yaml': config,
      'releases/a.yaml': release('a', '"<img src=x> | `x` [a](https://evil.example)"'),
    })
    await run(world)
    expect(summaryOf(world)).toContain('\\<img src=x\\> \\| \\`x\\` \\[a\\](https:&#8203;//evil.example)')
  })

  it('is cut with a note before GitHub would drop the page', async () => {
    const world = broken(12)
    world.write({ 'summary.md': `${'x'.repeat(900 * 1024 - 1500)}\n` })
    await run(world)
    const text = summaryOf(world)
    expect(text.length).toBeLessThanOrEqual(900 * 1024)
    const rows = (text.match(/^\| error/gm) ?? []).length
    expect(rows).toBeGreaterThan(0)
    expect(text).toContain(`\nCut here: ${rows} of 12 findings fit on this page.\n`)
    world.write({ 'summary.md': 'x'.repeat(900 * 1024) })
    await run(world)
    expect(summaryOf(world)).toHaveLength(900 * 1024)
  })

  it('never makes a check fail', async () => {
    const { root } = scratch({ 'relctl.yaml': config, 'releases/a.yaml': release('a') })
    const env = { ...actions, GITHUB_STEP_SUMMARY: join(root, 'no/such/folder/summary.md') }
    const { code, stderr } = await relctl(['check'], { cwd: root, now, env })
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: 'note: the summary of the CI step could not be written (ENOENT)\n',
    })
  })
})
