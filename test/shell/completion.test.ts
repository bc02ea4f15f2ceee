import { execFile, execFileSync } from 'node:child_process'
import { chmodSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { commands } from '../../src/commands/index.ts'
import { cleanEnvironment } from '../environment.ts'
import { relctl } from '../run.ts'
import { scratch } from '../scratch.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const tools = scratch().root
symlinkSync(join(root, 'bin/relctl.js'), join(tools, 'relctl'))
chmodSync(join(root, 'bin/relctl.js'), 0o755)
const env = cleanEnvironment({ PATH: `${tools}:${process.env['PATH']}`, HOME: tools, TERM: 'xterm' })

const execute = promisify(execFile)
async function run(program: string, args: readonly string[]): Promise<readonly string[]> {
  const { stdout } = await execute(program, [...args], { cwd: root, env, encoding: 'utf8', timeout: 120_000 })
  return stdout.split('\n').filter((line) => line !== '')
}

const bash = `source completions/relctl.bash
read -ra COMP_WORDS <<< "$1"
[[ $1 == *" " ]] && COMP_WORDS+=("")
COMP_CWORD=$((\${#COMP_WORDS[@]} - 1))
_relctl
printf '%s\\n' "\${COMPREPLY[@]}"`

/** What a shell offers for a line, without the descriptions that fish prints beside it. */
const shells: Readonly<Record<string, (line: string) => Promise<readonly string[]>>> = {
  bash: (line) => run('bash', ['-c', bash, 'bash', line]),
  zsh: (line) => run('zsh', ['-f', 'test/shell/complete.zsh', 'completions/_relctl', line]),
  fish: async (line) => {
    const offers = await run('fish', [
      '--no-config',
      '-c',
      'source completions/relctl.fish; complete -C $argv[1]',
      line,
    ])
    return offers.map((offer) => offer.split('\t')[0] ?? '')
  },
}

describe.each(Object.entries(shells))('%s completes', (_, offers) => {
  it.each([
    ['relctl pl', ['plan']],
    ['relctl plan --format ', ['text', 'json', 'markdown']],
    ['relctl plan 2026-12-05', ['2026-12-05-work-dashboard']],
    ['relctl plan --product tig', ['tigo-erp']],
    ['relctl explain window/ends', ['window/ends-late']],
    ['relctl explain 1office-m', ['1office-monthly']],
    ['relctl record 2026-12-05-work-dashboard resch', ['rescheduled']],
    ['relctl gate --wa', ['--wait']],
    ['relctl --cwd docs/exa', [expect.stringMatching(/^(docs\/)?examples\/?$/)]],
    ['relctl schema plan-o', ['plan-output']],
  ])('%s', async (line, expected) => {
    const found = await offers(line)
    expect(found).toEqual(expect.arrayContaining(expected))
    expect(found.length).toBeLessThan(8)
  })

  it('every command', async () => {
    expect(await offers('relctl ')).toEqual(expect.arrayContaining(commands.map(({ name }) => name)))
  })
})

it.each([
  ['bash', 'relctl.bash'],
  ['zsh', '_relctl'],
  ['fish', 'relctl.fish'],
])('relctl completion %s prints what the package holds', async (shell, file) => {
  const text = readFileSync(join(root, 'completions', file), 'utf8')
  expect(await relctl(['completion', shell])).toEqual({ code: 0, stdout: text, stderr: '' })
})

it('refuses what it does not know', async () => {
  expect(await relctl(['completion'])).toMatchObject({ code: 2, stderr: expect.stringContaining('bash, zsh, fish') })
  expect(await relctl(['completion', 'bsh'])).toMatchObject({ code: 2, stderr: expect.stringContaining('"bash"') })
  expect(await relctl(['completion', 'bash', '--list', 'rules'])).toMatchObject({ code: 2, stdout: '' })
})

it('the manual page is one that mandoc accepts, with every command and option', () => {
  execFileSync('mandoc', ['-T', 'lint', '-W', 'warning', join(root, 'man/relctl.1')], { stdio: 'pipe' })
  const text = execFileSync('mandoc', ['-T', 'utf8', '-O', 'width=200', join(root, 'man/relctl.1')], {
    encoding: 'utf8',
  })
  const plain = text.replace(/.\u0008/g, '')
  for (const { name, options } of commands) {
    expect(plain).toContain(`relctl ${name}`)
    for (const { flags } of options) expect(plain).toContain(flags)
  }
})
