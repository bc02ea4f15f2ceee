import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { cleanEnvironment } from '../environment.ts'
import { relctl } from '../run.ts'
import { type Scratch, scratch } from '../scratch.ts'

const now = '2026-11-24T09:00+07:00'
const fixtures = fileURLToPath(new URL('../fixtures/fix/', import.meta.url))
const files = readdirSync(join(fixtures, 'before'), { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.yaml'))
const before = contentOf(join(fixtures, 'before'))
const after = contentOf(join(fixtures, 'after'))

function contentOf(folder: string): Readonly<Record<string, Buffer>> {
  return Object.fromEntries(files.map((path) => [path, readFileSync(join(folder, path))]))
}

const fix = (cwd: string, ...more: readonly string[]) => relctl(['check', '--fix', ...more], { cwd, now })

describe('check --fix', () => {
  it('mends values in the style in which they stand, and leaves every other byte', async () => {
    const { root } = scratch(before)
    const { code, stdout, stderr } = await fix(root)
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout: 'ok: 3 releases checked, nothing to report\n',
      stderr: 'note: fixed 14 findings in 5 files\n',
    })
    expect(contentOf(root)).toEqual(after)
    for (const path of files) expect(after[path], path).not.toEqual(before[path])
  })

  it('keeps the line ends and the byte order mark of Windows', async () => {
    const { root } = scratch(before)
    await fix(root)
    const text = readFileSync(join(root, 'releases/windows.yaml'), 'utf8')
    expect(text.startsWith('\ufeff')).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  it('has nothing to do afterwards', async () => {
    const { root } = scratch(after)
    const modified = () => files.map((path) => statSync(join(root, path)).mtimeMs)
    const times = modified()
    const { code, stderr } = await fix(root)
    expect({ code, stderr }).toEqual({ code: 0, stderr: 'note: nothing to fix\n' })
    expect(modified()).toEqual(times)
  })

  it('mends only the files that the call names, and reports what is left', async () => {
    const { root } = scratch({ ...before, 'policies/ca-dem.yaml': after['policies/ca-dem.yaml'] ?? '' })
    const { code, stdout, stderr } = await fix(root, 'releases/styles.yaml', '--format', 'concise')
    expect(stderr).toBe('note: fixed 7 findings in 1 file\n')
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining('time/zone-alias') })
    expect(contentOf(root)).toEqual({
      ...before,
      ...pick(after, ['policies/ca-dem.yaml', 'releases/styles.yaml']),
    })
  })

  it('leaves alone what a comment or a baseline accepts', async () => {
    const accepted = String(before['relctl.yaml']).replace(
      'timezone:',
      '# relctl-ignore-next-line time/zone-alias -- the old servers know no other name\ntimezone:',
    )
    const { root } = scratch({ ...before, 'policies/ca-dem.yaml': after['policies/ca-dem.yaml'] ?? '' })
    await relctl(['check', '--write-baseline', 'baseline.json'], { cwd: root, now })
    writeFileSync(join(root, 'relctl.yaml'), accepted)
    const { stderr } = await fix(root, '--baseline', 'baseline.json')
    expect(stderr).toContain('note: fixed 2 findings in 2 files\n') // versions: no baseline holds them
    expect(readFileSync(join(root, 'relctl.yaml'), 'utf8')).toBe(accepted)
  })

  it('neither follows nor replaces a link', async () => {
    const { root, write } = scratch(after)
    const bad = String(before['releases/styles.yaml'])
    write({ 'elsewhere/linked.yaml': bad, 'elsewhere/more/behind.yaml': bad })
    symlinkSync('../elsewhere/linked.yaml', join(root, 'releases/linked.yaml'))
    symlinkSync('../elsewhere/more', join(root, 'releases/more'))
    const { code, stdout, stderr } = await fix(root, '--format', 'concise')
    expect({ code, stderr }).toEqual({ code: 1, stderr: 'note: nothing to fix\n' })
    expect(stdout.match(/file\/symlink/g)).toHaveLength(2)
    expect(readFileSync(join(root, 'elsewhere/linked.yaml'), 'utf8')).toBe(bad)
    expect(readFileSync(join(root, 'elsewhere/more/behind.yaml'), 'utf8')).toBe(bad)
  })
})

describe('check --fix --dry-run', () => {
  it('prints a diff that git applies to the same result, and writes nothing', async () => {
    const { root, git } = scratch(before, { git: true })
    const { code, stdout, stderr } = await fix(root, '--dry-run')
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: 'note: --fix would mend 14 findings in 5 files and leave none\n',
    })
    expect(contentOf(root)).toEqual(before)
    applyPatch(root, stdout)
    expect(contentOf(root)).toEqual(after)
    expect(git('status', '--short').trim().split('\n')).toHaveLength(files.length)
  })

  it('shows the lines around a change', async () => {
    const { root } = scratch({ ...after, 'relctl.yaml': before['relctl.yaml'] ?? '' })
    expect((await fix(root, '--dry-run')).stdout).toBe(`--- a/relctl.yaml
+++ b/relctl.yaml
@@ -1,5 +1,5 @@
 # Nothing but the zone changes here.
 policy: ca-dem
-timezone:   Asia/Saigon   # a former name
+timezone:   Asia/Ho_Chi_Minh   # a former name
 locales: [ vi,en ]
 organisation: { contacts: [ { kind: phone, value: "1900 0000" } ] }
`)
  })

  it('prints nothing and ends as a check would when there is nothing to mend', async () => {
    const { root } = scratch(after)
    expect(await fix(root, '--dry-run')).toEqual({
      code: 0,
      stdout: '',
      stderr: 'note: --fix would mend 0 findings in 0 files and leave none\n',
    })
    writeFileSync(join(root, 'releases/nfd.yaml'), 'id: other\n')
    expect(await fix(root, '--dry-run')).toMatchObject({ code: 1, stdout: '' })
  })
})

describe('calls that contradict themselves', () => {
  it.each([
    [['--dry-run'], 'there is no --fix'],
    [['--fix', '--dry-run', '--format', 'json'], '--dry-run prints a diff'],
    [['--fix', '-', '--stdin-filename', 'releases/a.yaml'], 'the text on stdin is none'],
    [['--fix', '--watch'], '--watch cannot go with --fix'],
    [['--write-baseline', 'b.json', 'releases'], 'the whole repository'],
    [['--write-baseline', 'b.json', '--changed'], 'the whole repository'],
  ])('%j', async (args, message) => {
    const { root } = scratch(before)
    const { code, stdout, stderr } = await relctl(['check', ...args], { cwd: root, now, input: '' })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(message)
    expect(contentOf(root)).toEqual(before)
  })
})

it('a check says when there is something to mend, and under --quiet does not', async () => {
  const { root } = scratch(before)
  expect((await relctl(['check'], { cwd: root, now })).stderr).toBe('note: relctl check --fix can mend some of this\n')
  expect((await relctl(['check', '--quiet'], { cwd: root, now })).stderr).toBe('')
})

function applyPatch(root: Scratch['root'], patch: string): void {
  mkdirSync(join(root, '.git/relctl'), { recursive: true })
  const file = join(root, '.git/relctl/fix.patch')
  writeFileSync(file, patch)
  execFileSync('git', ['apply', file], { cwd: root, env: cleanEnvironment(), stdio: 'pipe' })
}

function pick<Value>(record: Readonly<Record<string, Value>>, keys: readonly string[]): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => keys.includes(key)))
}
