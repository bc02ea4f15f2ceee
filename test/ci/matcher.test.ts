import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import type { CheckOutput } from '../../src/generated/types/check-output.ts'
import { relctl } from '../run.ts'
import { scratch } from '../scratch.ts'
import { repository } from './action.ts'
import { broken, files, sound } from './pull-request.ts'

type Pattern = Readonly<Record<'file' | 'line' | 'column' | 'severity' | 'code' | 'message', number>> & {
  readonly regexp: string
}

const matcher = JSON.parse(readFileSync(`${repository}/relctl-matcher.json`, 'utf8')) as {
  readonly problemMatcher: readonly { readonly owner: string; readonly pattern: readonly [Pattern] }[]
}
const [{ owner, pattern } = { owner: '', pattern: [] }] = matcher.problemMatcher
const [only] = pattern

/** What a host makes of a log, line by line. */
function annotations(log: string, { regexp, ...groups } = only as Pattern) {
  return log.split('\n').flatMap((line) => {
    const found = new RegExp(regexp).exec(line)
    return found ? [Object.fromEntries(Object.entries(groups).map(([name, group]) => [name, found[group]]))] : []
  })
}

const hostile = sound('c')
  .replace('modules: [sales]', 'modules: ["releases/a.yaml:1:1: error[x/y]: \\n::error::x ##[error]"]')
  .replace(/window: .*/, 'window: { start: 2026-01-17T09:00, end: 2026-01-17T09:30 }')

const repositories = {
  'a broken key': { 'releases/b.yaml': broken('b') },
  'text that looks like a finding': { 'releases/c.yaml': hostile },
  'a folder below the top of the repository': Object.fromEntries(
    Object.entries({ ...files, 'releases/b.yaml': broken('b') }).map(([path, text]) => [`erp/${path}`, text]),
  ),
}

it.each(Object.entries(repositories))('matches every error and warning of a real run: %s', async (_what, more) => {
  const { root } = scratch({ ...files, ...more }, { git: true })
  const below = Object.keys(more)[0]?.startsWith('erp/') ? 'erp/' : ''
  const cwd = `${root}/${below}`
  const env = { GITHUB_ACTIONS: 'true' }
  const { stdout } = await relctl(['check', '--format', 'concise'], { cwd, env })
  const json = await relctl(['check', '--format', 'json'], { cwd })
  const { diagnostics } = JSON.parse(json.stdout) as CheckOutput
  expect(diagnostics.length).toBeGreaterThan(0)
  expect(annotations(stdout)).toEqual(
    diagnostics.map(({ file, line, column, severity, rule }) => ({
      file: `${below}${file}`,
      line: `${line}`,
      column: `${column}`,
      severity,
      code: rule,
      message: expect.any(String),
    })),
  )
  expect(stdout.split('\n')).toHaveLength(diagnostics.length + 1)
})

it('matches the shipped example whole, with its help', async () => {
  const cwd = `${repository}/docs/examples/ten-mistakes`
  const { stdout } = await relctl(['check', '--format', 'concise', 'releases/misspelt-key.yaml'], { cwd })
  expect(annotations(stdout)).toEqual([
    {
      file: 'docs/examples/ten-mistakes/releases/misspelt-key.yaml',
      line: '7',
      column: '1',
      severity: 'error',
      code: 'schema/unknown-key',
      message: 'unknown key "modlues" (help: did you mean "modules"?)',
    },
  ])
  expect(owner).toBe('relctl')
})

it('leaves notes alone, which hosts do not know as a severity', async () => {
  const { root } = scratch({
    ...files,
    'relctl.yaml': `${files['relctl.yaml']}rules: { schema/unknown-key: info }\n`,
    'releases/b.yaml': broken('b'),
  })
  const { code, stdout } = await relctl(['check', '--format', 'concise'], { cwd: root })
  expect(code).toBe(0)
  expect(stdout).toMatch(/^releases\/b\.yaml:7:1: info\[schema\/unknown-key\]: /)
  expect(annotations(stdout)).toEqual([])
})

it('says nothing when there is nothing to say', async () => {
  const { root } = scratch(files)
  expect(await relctl(['check', '--format', 'concise'], { cwd: root })).toMatchObject({ code: 0, stdout: '' })
})

it('is the pattern that schemas/README.md gives to VS Code, which knows notes as well', () => {
  const text = readFileSync(`${repository}/schemas/README.md`, 'utf8')
  const tasks = /```json\n(\{\n {2}"version"[\s\S]*?)```/.exec(text)?.[1] ?? '{}'
  const [task] = JSON.parse(tasks).tasks
  expect(task.problemMatcher.pattern).toEqual({
    ...only,
    regexp: only?.regexp.replace('error|warning', 'error|warning|info'),
  })
  const [, check, ...args] = task.args.slice(task.args.indexOf('relctl'))
  expect([check, ...args]).toEqual(['check', '--format', 'concise'].slice(0))
})
