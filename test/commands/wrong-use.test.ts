import { execFileSync } from 'node:child_process'
import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { cleanEnvironment } from '../environment.ts'
import { relctl } from '../run.ts'
import { scratch } from '../scratch.ts'

const command = fileURLToPath(new URL('../../bin/relctl.js', import.meta.url))
const now = '2026-11-24T09:00+07:00'
const config = `policy: 1office
timezone: Asia/Ho_Chi_Minh
locales: [en]
organisation: { brand: Sample, domain: sample.example, contacts: [{ kind: phone, value: 1900 0000 }] }
products: { office: { name: { en: Sample Office }, modules: { tasks: { en: Tasks } } } }
`
const manifest = `id: tasks
created: 2026-11-01T09:00
title: { en: Task list }
class: feature
product: office
modules: [tasks]
drivers: [market]
window: { start: 2026-12-12T22:00, end: 2026-12-12T23:30 }
changes:
  - { kind: added, text: { en: A calendar by week } }
`
const repository = (files: Record<string, string> = {}) =>
  scratch({ 'relctl.yaml': config, 'releases/tasks.yaml': manifest, ...files }).root

describe('an empty value', () => {
  it.each([
    [['check', ''], 'an argument of check is empty'],
    [['plan', ''], 'an argument of plan is empty'],
    [['check', '--output', ''], '--output is empty, expected <file>'],
    [['check', '--output', ' '], '--output is empty, expected <file>'],
    [['check', '--max-warnings', ''], '--max-warnings is empty'],
    [['check', '--config', ''], '--config is empty, expected <file>'],
    [['check', '--cwd', ''], '--cwd is empty, expected <folder>'],
    [['check', '--now', ''], '--now is empty, expected <instant>'],
    [['plan', '--month', ''], '--month is empty, expected <month>'],
    [['render', 'tasks', '--notice', ''], '--notice is empty, expected <name>'],
    [['render', 'tasks', '--all', '--out', ''], '--out is empty, expected <folder>'],
  ])('is wrong use: %j', async (args, message) => {
    const { code, stdout, stderr } = await relctl(args, { cwd: repository() })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(message)
    expect(stderr).toContain('a variable that is not set is empty')
  })
})

describe('options that contradict each other', () => {
  it.each([
    [['tasks', '--month', '2026-12'], '--month writes the plan of a month, so it takes no release'],
    [['--month', '2026-12', '--all', '--out', 'o'], '--month writes the plan of a month, so it takes no --all'],
    [['--month', '2026-12', '--notice', 'plan'], '--month writes the plan of a month, so it takes no --notice'],
    [['tasks', '--notice', 'website', '--product', 'office'], '--product says whose plan of a month'],
    [['tasks', '--all', '--out', 'o', '--notice', 'website'], '--all writes every notice, so it takes no --notice'],
    [['tasks', '--all', '--out', 'o', '--channel', 'emal'], 'did you mean "email"?'],
    [['tasks', '--all', '--out', 'o', '--format', 'pdf'], 'tasks has no notice with --format pdf'],
  ])('render %j', async (args, message) => {
    const cwd = repository()
    const { code, stdout, stderr } = await relctl(['render', ...args], { cwd, now })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(message)
    expect(existsSync(join(cwd, 'o'))).toBe(false)
  })

  it('one error has one exit code, for a text and for a set', async () => {
    const cwd = repository()
    for (const args of [
      ['--notice', 'website'],
      ['--all', '--out', 'o'],
    ]) {
      const { code, stderr } = await relctl(['render', 'tasks', ...args, '--locale', 'fr'], { cwd, now })
      expect(code).toBe(2)
      expect(stderr).toContain('there are no words for the language "fr"')
    }
  })
})

describe('an output', () => {
  it.each(['relctl.yaml', 'releases/tasks.yaml', 'policies/own.yaml', 'hard-link.yaml'])(
    'never takes the place of an input: %s',
    async (path) => {
      const cwd = repository({ 'policies/own.yaml': 'id: own\nextends: 1office\ntitle: { en: Own }\n' })
      linkSync(join(cwd, 'releases/tasks.yaml'), join(cwd, 'hard-link.yaml'))
      const before = readFileSync(join(cwd, path), 'utf8')
      for (const args of [
        ['--output', path],
        ['--format', `json=${path}`],
      ]) {
        const { code, stderr } = await relctl(['check', ...args], { cwd, now })
        expect(code).toBe(2)
        expect(stderr).toContain('relctl reads it')
      }
      expect(readFileSync(join(cwd, path), 'utf8')).toBe(before)
    },
  )

  it('never takes the place of a template that it is made of', async () => {
    const template = 'tasks/customer-1.en.txt'
    const cwd = repository({ 'templates/email/notice.txt.hbs': '{{text.title}}\n' })
    mkdirSync(join(cwd, 'tasks'))
    linkSync(join(cwd, 'templates/email/notice.txt.hbs'), join(cwd, template))
    const { code, stderr } = await relctl(['render', 'tasks', '--all', '--out', '.'], { cwd, now })
    expect(code).toBe(2)
    expect(stderr).toContain('relctl reads it')
    expect(readFileSync(join(cwd, template), 'utf8')).toBe('{{text.title}}\n')
  })

  it('replaces an older one, and makes folders for --out alone', async () => {
    const cwd = repository({ 'report.txt': 'old' })
    expect((await relctl(['check', '--output', 'report.txt'], { cwd, now })).code).toBe(0)
    expect(readFileSync(join(cwd, 'report.txt'), 'utf8')).toContain('1 release checked')
    const missing = await relctl(['check', '--output', 'reports/today/report.txt'], { cwd, now })
    expect(missing).toMatchObject({ code: 2, stdout: '' })
    expect(missing.stderr).toMatch(/there is no folder ".*today"\nhelp: make it first/)
    expect(existsSync(join(cwd, 'reports'))).toBe(false)
    expect((await relctl(['render', 'tasks', '--all', '--out', 'a/b'], { cwd, now })).code).toBe(0)
    expect(readdirSync(join(cwd, 'a/b/tasks')).length).toBeGreaterThan(5)
  })

  it.each([
    [['check', '--output', 'relctl.yaml/report.txt'], 'a file stands where a folder is needed (ENOTDIR)'],
    [['check', '--output', 'releases'], 'it is not a regular file'],
    [['render', 'tasks', '--all', '--out', 'relctl.yaml'], 'a file stands where a folder is needed (ENOTDIR)'],
    [['render', 'tasks', '--all', '--out', '/proc/none'], 'cannot write "/proc/none/tasks/'],
    [['check', '--cwd', 'relctl.yaml/none'], 'there is no folder relctl.yaml/none'],
  ])('that cannot be written is wrong use: %j', async (args, message) => {
    const { code, stderr } = await relctl(args, { cwd: repository(), now })
    expect(code).toBe(2)
    expect(stderr).toContain(message)
    expect(stderr).not.toContain('fault of relctl')
  })

  it.runIf(existsSync('/dev/full')).each(['check', 'plan', '--help'])('%s on a full disk says so in a line', (args) => {
    const line = `"${process.execPath}" "${command}" ${args} 2>&1 >/dev/full; echo $?`
    const out = execFileSync('sh', ['-c', line], { cwd: repository(), env: cleanEnvironment({}), encoding: 'utf8' })
    expect(out).toBe('error: cannot write to the standard output: no space left on the disk (ENOSPC)\n2\n')
  })
})

describe('own templates that cannot be used', () => {
  const path = 'templates/email/notice.txt.hbs'
  it.each<[string, Record<string, string | Uint8Array>, RegExp]>([
    ['are not UTF-8', { [path]: Uint8Array.of(0xff, 0xfe) }, /not UTF-8 \(templates\/email\/notice\.txt\.hbs\)/],
    ['are too large', { [path]: 'x'.repeat(300_000) }, /larger than 256 KiB/],
    ['are empty', { [path]: '\n' }, /the file is empty/],
    ['turn the direction of text', { [path]: 'a\nb\u202ec' }, /U\+202E.*notice\.txt\.hbs:2/],
    ['have an odd name', { 'templates/email/Notice.txt.hbs': 'x' }, /a file name that no template has/],
    ['have a language with an odd name', { 'templates/locales/EN us.yaml': 'a: b' }, /not named after a language/],
    ['are a channel that cannot be read', { 'templates/fax/channel.yaml': 'a: [' }, /templates\/fax\/channel\.yaml:1/],
  ])('%s', async (_, files, message) => {
    const { root } = scratch({ 'relctl.yaml': config, 'releases/tasks.yaml': manifest, ...files })
    const { code, stdout, stderr } = await relctl(['render', 'tasks', '--notice', 'customer-1'], { cwd: root, now })
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(message)
  })

  it('are links', async () => {
    const cwd = repository()
    mkdirSync(join(cwd, 'templates/email'), { recursive: true })
    symlinkSync('/etc/hostname', join(cwd, path))
    const { code, stdout, stderr } = await relctl(['render', 'tasks', '--notice', 'customer-1'], { cwd, now })
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain('found a symbolic link, expected a file (templates/email/notice.txt.hbs)')
  })

  it('words that are no mapping of texts', async () => {
    for (const words of ['- a\n', 'weekdays: { mon: 1 }\n']) {
      const cwd = repository({ 'templates/locales/en.yaml': words })
      const { code, stdout, stderr } = await relctl(['render', 'tasks', '--notice', 'customer-1'], { cwd, now })
      expect(code).toBeGreaterThan(0)
      expect(stdout).toBe('')
      expect(stderr).toMatch(/expected a (mapping of texts|text at "weekdays.mon")/)
    }
  })

  it('other files in the folder are nobody’s business', async () => {
    const cwd = repository({ 'templates/README.md': 'Our templates' })
    expect((await relctl(['render', 'tasks', '--notice', 'customer-1'], { cwd, now })).code).toBe(0)
  })
})
