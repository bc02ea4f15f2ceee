import { readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { CheckOutput } from '../../src/generated/types/check-output.ts'
import { relctl } from '../run.ts'
import { type Files, scratch } from '../scratch.ts'

/**
 * Ways to break a real manifest. Each file of `fixtures/broken` joins the sound repository in `base`, as a release or
 * where its comment `# file: <path>` says, and names the one finding that the command must have, on its line:
 * `# expect: <rule-id> <the text under the caret>`.
 */
const folder = fileURLToPath(new URL('../fixtures/broken/', import.meta.url))
const now = '2026-11-24T09:00:00+07:00'

const base: Files = {
  'relctl.yaml': read('base/relctl.yaml'),
  'releases/2026-12-12-ke-toan.yaml': read('base/releases/2026-12-12-ke-toan.yaml'),
}

const fixtures = readdirSync(folder).filter((name) => name.endsWith('.yaml'))

describe('a broken file', () => {
  it.concurrent.each(fixtures)('%s has exactly the finding that it names', async (name) => {
    const text = read(name)
    const file = /^# file: (\S+)$/m.exec(text)?.[1] ?? `releases/${name}`
    const { code, diagnostics } = await check({ [file]: text })
    expect(diagnostics.map(({ rule, line }) => ({ rule, line }))).toEqual([expectation(text)])
    const [found] = diagnostics
    expect(found).toMatchObject({ file, severity: 'error', endLine: found?.line, hint: expect.stringMatching(/\S/) })
    expect(underCaret(text, found)).toBe(/# expect: \S+ (.*)$/m.exec(text)?.[1]?.replace('\\t', '\t'))
    expect(code).toBe(file.startsWith('releases/') ? 1 : 2)
  })

  it('of 300 KiB is refused whole', async () => {
    const keys = Array.from({ length: 20_000 }, (_, index) => `key-${index}: ${index}`).join('\n')
    const { code, diagnostics } = await check({ 'releases/big.yaml': `id: big\n${keys}\n` })
    expect(diagnostics).toEqual([expect.objectContaining({ rule: 'yaml/too-large', line: 1, column: 1 })])
    expect(code).toBe(1)
  })

  it('that is a symbolic link is not followed', async () => {
    const { root } = scratch(base)
    symlinkSync('2026-12-12-ke-toan.yaml', `${root}/releases/link.yaml`)
    const { code, diagnostics } = await checkIn(root)
    expect(diagnostics).toEqual([
      expect.objectContaining({ rule: 'file/symlink', file: 'releases/link.yaml', line: 1 }),
    ])
    expect(code).toBe(1)
  })
})

it('is broken by its own line alone: the repository around it is sound', async () => {
  expect(await check({})).toEqual({ code: 0, diagnostics: [] })
})

type Diagnostics = CheckOutput['diagnostics']

function check(files: Files) {
  return checkIn(scratch({ ...base, ...files }).root)
}

async function checkIn(cwd: string): Promise<{ code: number; diagnostics: Diagnostics }> {
  const { code, stdout } = await relctl(['check', '--format', 'json'], { cwd, now })
  return { code, diagnostics: (JSON.parse(stdout) as CheckOutput).diagnostics }
}

function expectation(text: string): { rule: string | undefined; line: number } {
  const lines = text.split('\n')
  const index = lines.findIndex((line) => line.includes('# expect: '))
  return { rule: /# expect: (\S+)/.exec(lines[index] ?? '')?.[1], line: index + 1 }
}

function underCaret(text: string, found: Diagnostics[number] | undefined): string | undefined {
  return found && text.split('\n')[found.line - 1]?.slice(found.column - 1, found.endColumn - 1)
}

function read(name: string): string {
  return readFileSync(`${folder}${name}`, 'utf8')
}
