import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { relctl } from '../run.ts'
import { scratch } from '../scratch.ts'

const now = '2026-11-24T09:00+07:00'
const config = `policy: 1office
timezone: Asia/Ho_Chi_Minh
locales: [en]
organisation: { contacts: [{ kind: phone, value: 1900 0000 }] }
`
const minor = (id: string, day = '05') => `id: ${id}
created: 2026-11-20T09:00
title: { en: Fix of a report }
class: minor
window: { start: 2026-12-${day}T22:00, end: 2026-12-${day}T23:00 }
changes:
  - { kind: fixed, text: { en: Totals are right again } }
`
const broken = (id: string) => minor(id).replace('class: minor', 'class: minr')
const concise = ['--format', 'concise'] as const

describe('- reads stdin', () => {
  const files = { 'relctl.yaml': config, 'releases/a.yaml': broken('a'), 'releases/b.yaml': broken('b') }

  it('as if it stood in the file that --stdin-filename names, whatever is there', async () => {
    const { root } = scratch(files)
    const run = (input: string, name: string, cwd = root) =>
      relctl(['check', '-', '--stdin-filename', name, ...concise], { cwd, now, input })
    expect(await run(minor('a'), 'releases/a.yaml')).toEqual({ code: 0, stdout: '', stderr: '' })
    expect((await run(broken('a'), 'releases/a.yaml')).stdout).toMatch(
      /^releases\/a\.yaml:4:8: error\[release\/unknown-class\]/,
    )
    expect((await run(minor('a'), 'a.yaml', join(root, 'releases'))).code).toBe(0)
    expect((await run(minor('a'), join(root, 'releases/a.yaml'))).code).toBe(0)
  })

  it('judges it among the other manifests, also where no file is yet', async () => {
    const { root } = scratch({ 'relctl.yaml': config, 'releases/a.yaml': minor('a') })
    const { code, stdout } = await relctl(['check', '-', '--stdin-filename', 'releases/2026/a.yaml', ...concise], {
      cwd: root,
      now,
      input: minor('a', '12'),
    })
    expect(code).toBe(1)
    expect(stdout).toContain('error[release/duplicate-id]')
  })

  it('beside files that are named', async () => {
    const { root } = scratch(files)
    const { stdout } = await relctl(
      ['check', '-', '--stdin-filename', 'releases/a.yaml', 'releases/b.yaml', ...concise],
      { cwd: root, now, input: minor('a') },
    )
    expect(stdout).toMatch(/^releases\/b\.yaml:\d+:\d+: .*\n$/)
  })

  it('shows what --fix would change, and judges bytes as those of a file', async () => {
    const { root } = scratch(files)
    const args = ['check', '-', '--stdin-filename', 'releases/a.yaml']
    const input = minor('a').replace('Fix of', '"Fix  of').replace('a report', 'a report"')
    const { stdout } = await relctl([...args, '--fix', '--dry-run'], { cwd: root, now, input })
    expect(stdout).toContain('-title: { en: "Fix  of a report" }\n+title: { en: "Fix of a report" }\n')
    const large = await relctl([...args, ...concise], { cwd: root, now, input: `# ${'x'.repeat(1_000_000)}\n` })
    expect(large.stdout).toContain('yaml/too-large')
  })

  it.each([
    [['-'], 'has no name'],
    [['--stdin-filename', 'releases/a.yaml'], 'a text that is not read'],
    [['-', '--stdin-filename', 'elsewhere/a.yaml'], 'there is no manifest at elsewhere/a.yaml'],
    [['-', '--stdin-filename', '../a.yaml'], 'there is no manifest at ../a.yaml'],
  ])('2: %j', async (args, message) => {
    const { root } = scratch(files)
    const { code, stdout, stderr } = await relctl(['check', ...args], { cwd: root, now, input: minor('a') })
    expect({ code, stdout, stderr }).toEqual({ code: 2, stdout: '', stderr: expect.stringContaining(message) })
  })
})

describe('patterns', () => {
  const files = Object.fromEntries(
    ['releases/2026-12-a.yaml', 'releases/2026-12-b.yml', 'releases/old/2025-12-c.yaml', 'releases/[x].yaml'].map(
      (path) => [path, 'id: wrong\n'],
    ),
  )
  const { root } = scratch({ 'relctl.yaml': config, ...files })
  mkdirSync(join(root, 'elsewhere'))

  it.each([
    ['releases/2026-*.yaml', 'releases/2026-12-a.yaml'],
    ['./releases/2026-12-?.y*ml', 'releases/2026-12-a.yaml releases/2026-12-b.yml'],
    ['releases/**/*-c.yaml', 'releases/old/2025-12-c.yaml'],
    ['**/*.yaml', 'releases/2026-12-a.yaml releases/[x].yaml releases/old/2025-12-c.yaml'],
    ['releases/{old/,}*-[ac].yaml', 'releases/2026-12-a.yaml releases/old/2025-12-c.yaml'],
    ['releases/[x].yaml', 'releases/[x].yaml'],
    [`${root}/releases/*-b.yml`, 'releases/2026-12-b.yml'],
    ['*-a.yaml', 'releases/2026-12-a.yaml', 'releases'],
    ['../releases/*-a.yaml', 'releases/2026-12-a.yaml', 'elsewhere'],
  ])('%s', async (pattern, expected, folder = '.') => {
    const { stdout } = await relctl(['check', pattern, '--format', 'json'], { cwd: join(root, folder), now })
    const found: readonly { readonly file: string }[] = JSON.parse(stdout).diagnostics
    expect([...new Set(found.map(({ file }) => file))].join(' ')).toBe(expected)
  })

  it.each(['releases/2027-*.yaml', '*.yaml', '../**/*.md', 'releases/+(a|b)*'])(
    '2: %s matches nothing',
    async (pattern) => {
      const { code, stdout, stderr } = await relctl(['check', pattern], { cwd: root, now })
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
      expect(stderr).toContain(`no manifest matches ${pattern}`)
    },
  )
})
