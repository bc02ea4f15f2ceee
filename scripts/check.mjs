// Everything that CI runs, in order, as one command. The last line says how many checks passed and failed: the
// tests as vitest counted them, and one failed check for every other stage that failed.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './root.mjs'
import { testResults } from './test-results.mjs'

const temporary = mkdtempSync(join(tmpdir(), 'relctl-check-'))
const results = join(temporary, 'tests.json')

/** `needed`: nothing after it makes sense without it. */
const stages = [
  { name: 'system', command: ['node', 'scripts/system.mjs'] },
  { name: 'generate', command: ['node', 'scripts/generate.mjs', '--check'] },
  { name: 'build', command: ['npm', 'run', '--silent', 'build'], needed: true },
  { name: 'types', command: ['npm', 'run', '--silent', 'types'] },
  { name: 'lint', command: ['npm', 'run', '--silent', 'lint'] },
  { name: 'knip', command: ['npm', 'run', '--silent', 'knip'] },
  { name: 'package', command: ['npm', 'run', '--silent', 'package'] },
]
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`]
const tests = { name: 'test', command: ['npm', 'run', '--silent', 'test', '--', ...reporters] }

const failed = []
for (const stage of stages) {
  if (run(stage)) continue
  failed.push(stage.name)
  if (stage.needed) finish(0, failed.length)
}
const green = run(tests, { loud: true })
const { passed, failures } = testResults(results)
finish(passed, failed.length + (green ? 0 : Math.max(failures.length, 1)))

/** Prints one line for a stage, and what it said when it failed. */
function run({ name, command: [program, ...args] }, { loud = false } = {}) {
  const began = performance.now()
  const { status, stdout, stderr, error } = spawnSync(program === 'node' ? process.execPath : program, args, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, RELCTL_BUILT: '1' },
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32' && program === 'npm',
    stdio: ['ignore', loud ? 'inherit' : 'pipe', loud ? 'inherit' : 'pipe'],
  })
  const ok = status === 0
  if (!ok && !loud) console.log([stdout, stderr, error?.message].filter(Boolean).join('\n').trimEnd())
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  console.log(`${name.padEnd(9)} ${seconds.padStart(5)} s  ${ok ? 'ok' : 'failed'}`)
  return ok
}

function finish(passedCount, failedCount) {
  rmSync(temporary, { recursive: true, force: true })
  console.log(`\n${passedCount} passed, ${failedCount} failed`)
  process.exit(failedCount === 0 ? 0 : 1)
}
