import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { presetIds } from '../../src/policy/preset.ts'
import { relctl } from '../run.ts'
import { scratch } from '../scratch.ts'

const moments = ['2026-02-27T23:59+07:00', '2026-11-24T09:00+07:00', '2027-01-31T00:00Z']

describe.each(presetIds)('a new repository under policy %s', (policy) => {
  it.each(moments)(
    'passes check at once at %s, and overwrites nothing afterwards',
    async (now) => {
      const { root } = scratch()
      const args = ['init', 'vendor', '--policy', policy, '--name', 'An Bình', '--contact', 'phone=1900 0000']
      const made = await relctl(args, { cwd: root, now })
      expect({ code: made.code, stdout: made.stdout }).toEqual({
        code: 0,
        stdout: expect.stringContaining('✓ relctl.yaml'),
      })
      const checked = await relctl(['check', '--cwd', 'vendor'], { cwd: root, now })
      expect({ code: checked.code, out: checked.stdout }).toEqual({
        code: 0,
        out: 'ok: 1 release checked, nothing to report\n',
      })
      const before = readFileSync(join(root, 'vendor/relctl.yaml'), 'utf8')
      const again = await relctl(args, { cwd: root, now })
      expect(again.code).toBe(2)
      expect(again.stderr).toContain('relctl.yaml, .vscode/settings.json')
      expect(readFileSync(join(root, 'vendor/relctl.yaml'), 'utf8')).toBe(before)
      expect(readdirSync(join(root, 'vendor/releases'))).toHaveLength(1)
    },
    60_000,
  )
})

it('writes a README whose every command works', async () => {
  const { root } = scratch()
  const now = '2026-12-02T09:00+07:00'
  await relctl(['init', '--policy', '1office', '--name', 'An Bình', '--contact', 'phone=1900 0000'], { cwd: root, now })
  const [id = ''] = readdirSync(join(root, 'releases')).map((name) => name.replace('.yaml', ''))
  const readme = readFileSync(join(root, 'README.md'), 'utf8')
  const named = [...readme.matchAll(/`npx relctl ([^`]+)`/g)].map(([, line = '']) => line)
  expect(named).toHaveLength(6)
  // What a person answers in a terminal, and what the placeholders stand for.
  const answers: Readonly<Record<string, readonly string[]>> = {
    new: ['--class', 'minor', '--title', 'vi=Sửa lỗi in phiếu', '--title', 'en=Printing repaired'],
    'record <id> <event>': ['--text', 'Told support'],
  }
  for (const line of named) {
    const args = line.replace('<id>', id).replace('<event>', 'note').split(' ')
    const { code, stderr } = await relctl([...args, ...(answers[line] ?? [])], { cwd: root, now })
    expect({ line, code, stderr: code === 0 ? '' : stderr }).toEqual({ line, code: 0, stderr: '' })
  }
  const { stdout } = await relctl(['check', '--max-warnings', '0'], { cwd: root, now })
  expect(stdout).toBe('ok: 2 releases checked, nothing to report\n')
})

it('names everything that is missing at once when nobody can be asked, and takes what is usual with --yes', async () => {
  const { root } = scratch()
  const bare = await relctl(['init', 'vendor'], { cwd: root })
  expect(bare.code).toBe(2)
  expect(bare.stderr).toBe(
    'error: --name and --contact are missing, and nobody can be asked\nhelp: add --name "…" --contact phone="…"\n',
  )
  const usual = await relctl(['init', 'vendor', '--yes'], { cwd: root })
  expect(usual.code).toBe(2)
  expect(usual.stderr).toContain('error: --contact is missing, and nobody can be asked')
  expect(readdirSync(root)).toEqual([])
  const made = await relctl(['init', 'vendor', '--yes', '--contact', 'email=help@vendor.example'], { cwd: root })
  expect(made.code).toBe(0)
  expect(readFileSync(join(root, 'vendor/relctl.yaml'), 'utf8')).toContain('brand: vendor')
})
