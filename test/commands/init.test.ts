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
        out: expect.stringMatching(/1 release checked/),
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

it('names what is missing when nobody can be asked', async () => {
  const { root } = scratch()
  const { code, stderr } = await relctl(['init'], { cwd: root })
  expect(code).toBe(2)
  expect(stderr).toContain('--name is missing')
  expect(readdirSync(root)).toEqual([])
})
