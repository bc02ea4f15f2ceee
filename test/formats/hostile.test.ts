import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { checkFormats } from '../../src/formats/check-formats.ts'
import { relctl } from '../run.ts'
import { scratch } from '../scratch.ts'
import { hostileTexts, spoiled } from './hostile.ts'
import { readLog } from './runner.ts'

/** Nothing that a repository or a call holds becomes a command of the CI host that reads the output. */

const now = '2026-11-24T09:00+07:00'
const env = { GITHUB_ACTIONS: 'true', NO_COLOR: '1' }
const read = (name: string) => readFileSync(new URL(`../fixtures/notices/${name}`, import.meta.url), 'utf8')
let root = ''

beforeAll(() => {
  const manifests = spoiled(read('rich.yaml')).map((text, index) => [`releases/spoiled-${index}.yaml`, text])
  const names = hostileTexts.filter((text) => !text.includes('/')).map((text) => [`releases/${text}.yaml`, 'id: x\n'])
  root = scratch({ ...Object.fromEntries([...manifests, ...names]), 'relctl.yaml': read('relctl.yaml') }).root
  expect(manifests.length).toBeGreaterThan(150)
})

function expectOurs(output: string): void {
  for (const { name, properties } of readLog(output).commands) {
    expect(['error', 'warning', 'notice']).toContain(name)
    expect(properties['title']).toMatch(/^(relctl|[a-z]+\/[a-z-]+)$/)
    expect(Object.keys(properties).filter((key) => !/^(file|line|endLine|col|endColumn|title)$/.test(key))).toEqual([])
  }
}

it('the oracle sees the commands that hostile texts are made of', () => {
  const live = hostileTexts.filter((text) => readLog(text).commands.length > 0)
  expect(live.length).toBeGreaterThan(8)
})

describe('check under GitHub Actions', () => {
  it('prints its own commands and no other', async () => {
    const { stdout, stderr } = await relctl(['check'], { cwd: root, now, env })
    const { commands } = readLog(stdout + stderr)
    expectOurs(stdout)
    expectOurs(stderr)
    expect(commands.filter(({ name }) => name === 'error')).toHaveLength(10)
    expect(stdout).toContain('\\u{23}#[')
  })

  it.each(Object.keys(checkFormats))('prints no command in format %s, nor in the file of it', async (format) => {
    const shown = await relctl(['check', '--format', format], { cwd: root, now, env })
    const filed = await relctl(['check', '--format', `${format}=report`], { cwd: root, now, env })
    const file = readFileSync(join(root, 'report'), 'utf8')
    const commands = [shown.stdout, shown.stderr, filed.stdout, filed.stderr, file].flatMap(
      (text) => readLog(text).commands,
    )
    expect(shown.code).toBe(1)
    if (format === 'github') expectOurs(shown.stdout + file)
    else expect(commands).toEqual([])
  })
})

it.each([
  [['plan']],
  [['plan', '--format', 'markdown']],
  [['plan', '--format', 'json']],
  [['render', 'rich', '--notice', 'announcement']],
  [['explain', '::error::owned']],
  [['explain', 'a\n::error::owned']],
  [['check', 'releases/\r::error::owned']],
  [['check', '--format', '\n::error::owned']],
  [['check', '--max-warnings', '##[error]owned']],
  [['check', '--\n::error::owned']],
  [['\n::error::owned']],
  [['check', '--cwd', '\n::error::owned']],
])('no command in the output of %j', async (args) => {
  const { stdout, stderr } = await relctl(args, { cwd: root, now, env })
  expect(readLog(stdout).commands).toEqual([])
  expect(readLog(stderr).commands).toEqual([])
})

it('a call that is quoted and a notice that is rendered are shown defused', async () => {
  const call = await relctl(['check', '--format', '\n::error::owned'], { cwd: root, now, env })
  expect(call.stderr).toContain('\n\\u{3a}:error::owned')
  const text = '::error::owned ##[error]owned'
  const release = read('minimal.yaml').replace(/^title: .*$/m, `title: { vi: "${text}", en: "${text}" }`)
  const valid = scratch({ 'relctl.yaml': read('relctl.yaml'), 'releases/minimal.yaml': release })
  const args = ['render', 'minimal', '--notice', 'announcement', '--locale', 'vi']
  const plain = await relctl(args, { cwd: valid.root, now })
  expect(readLog(plain.stdout).commands).not.toEqual([])
  const guarded = await relctl(args, { cwd: valid.root, now, env })
  expect(readLog(guarded.stdout).commands).toEqual([])
  expect(guarded.stdout.replaceAll('\\u{3a}', ':').replaceAll('\\u{23}', '#')).toBe(plain.stdout)
})
