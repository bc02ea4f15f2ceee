import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { commands } from '../../src/commands/index.ts'
import { relctl } from '../run.ts'
import { scratch } from '../scratch.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const now = '2026-11-24T09:00+07:00'

/** The repository as its users would have it, in a clone that examples may write to. */
function workingCopy(): string {
  const copy = scratch()
  for (const name of ['relctl.yaml', 'releases']) cpSync(join(root, name), join(copy.root, name), { recursive: true })
  copy.git('init', '--quiet')
  copy.commit('2026-11-01T00:00:00Z')
  copy.git('update-ref', 'refs/remotes/origin/main', 'HEAD')
  return copy.root
}

it('the help of relctl lists every command with an example, and the exit codes', async () => {
  const { code, stdout, stderr } = await relctl(['--help'])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  for (const { name, summary } of commands) {
    expect(stdout).toContain(`  ${name} `)
    expect(stdout.replace(/\s+/g, ' ')).toContain(summary)
    expect(stdout).toMatch(new RegExp(`^ {2}\\$ relctl ${name}`, 'm'))
  }
  expect(stdout).toContain('Exit codes: 0 fine, 1 problems found')
})

it('help is a word for --help, and does not know what is no command', async () => {
  const asked = await relctl(['--help'])
  for (const args of [['help'], ['help', 'help']]) expect(await relctl(args)).toEqual(asked)
  expect(await relctl(['help', 'plan'])).toEqual(await relctl(['plan', '--help']))
  for (const before of [[], ['--color', 'never']]) {
    const { code, stderr } = await relctl([...before, 'help', 'plna'])
    expect(code).toBe(2)
    expect(stderr).toContain('did you mean plan?')
  }
})

it('without a command shows the help and ends as wrong use', async () => {
  const { code, stdout, stderr } = await relctl([])
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toContain('Usage: relctl')
})

describe.each(commands)('relctl $name', ({ name, options, examples }) => {
  it('has a help with every option and at least three examples', async () => {
    const { code, stdout } = await relctl([name, '--help'])
    expect(code).toBe(0)
    for (const { flags } of options) expect(stdout).toContain(flags)
    expect(examples.length).toBeGreaterThanOrEqual(3)
    const flat = stdout.replaceAll('\\\n', ' ').replace(/\s+/g, ' ')
    for (const { run, does } of examples) {
      expect(flat).toContain(`$ ${run}`)
      expect(flat).toContain(does)
    }
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([])
  })

  it.each(examples.map(({ run }) => run))('%s works', async (line) => {
    const [program, ...args] = line.match(/(?:[^\s"]|"[^"]*")+/g)?.map((word) => word.replaceAll('"', '')) ?? []
    expect(program).toBe('relctl')
    const { code, stdout } = await relctl(line.includes('--now') ? args : [...args, '--now', now], {
      cwd: workingCopy(),
    })
    // A gate may well say no.
    expect(line.includes('--max-warnings') || name === 'gate' ? [0, 1] : [0]).toContain(code)
    expect(stdout === '').toBe(line.includes('--output') || line.includes('--fix'))
  })
})
