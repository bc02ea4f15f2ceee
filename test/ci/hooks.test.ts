import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { type RunResult, relctl } from '../run.ts'
import { scratch } from '../scratch.ts'
import { repository } from './action.ts'
import { broken, files, pullRequest, sound } from './pull-request.ts'

type Hook = {
  readonly id: string
  readonly entry: string
  readonly files: string
  readonly pass_filenames?: boolean
}

const hooks = parse(readFileSync(`${repository}/.pre-commit-hooks.yaml`, 'utf8')) as readonly Hook[]

/** Runs a hook as pre-commit does for these staged files; undefined when none of them concerns it. */
async function run(id: string, root: string, staged: readonly string[]): Promise<RunResult | undefined> {
  const hook = hooks.find((candidate) => candidate.id === id)
  const [program, ...args] = hook?.entry.split(' ') ?? []
  expect(program).toBe('relctl')
  const matching = staged.filter((path) => new RegExp(hook?.files ?? '').test(path))
  if (matching.length === 0) return undefined
  const names = hook?.pass_filenames === false ? [] : matching
  return relctl([...args, ...names], { cwd: root, env: { PRE_COMMIT: '1' } })
}

describe('relctl-check', () => {
  it('judges the staged manifests, and leaves the others alone', async () => {
    const { root } = pullRequest({ 'releases/b.yaml': broken('b') })
    expect(await run('relctl-check', root, ['README.md', 'releases/a.yaml'])).toMatchObject({ code: 0 })
    const result = await run('relctl-check', root, ['releases/b.yaml', 'relctl.yaml'])
    expect(result).toMatchObject({ code: 1, stdout: expect.stringContaining('--> releases/b.yaml:7:1') })
  })

  it('takes as many names as a commit can hold', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 300 }, (_, index) => [`releases/r${index}.yaml`, broken(`r${index}`)]),
    )
    const { root } = scratch({ ...files, ...many })
    const result = await run('relctl-check', root, Object.keys(many))
    expect(result?.code).toBe(1)
    expect(result?.stdout).toContain('failed: 300 releases checked, 300 errors')
  })

  it.each([['docs/releases/a.yaml'], ['releases/notes.md'], ['relctl.yaml']])('does not run for %s', async (path) => {
    expect(await run('relctl-check', repository, [path])).toBeUndefined()
  })
})

describe('relctl-check-all', () => {
  it('judges every manifest when the configuration or a policy changes', async () => {
    const { root } = scratch({ ...files, 'releases/b.yaml': broken('b') })
    for (const path of ['relctl.yaml', 'policies/own.yaml', 'templates/email/notice.txt.hbs', 'releases/gone.yaml']) {
      expect(await run('relctl-check-all', root, [path]), path).toMatchObject({
        code: 1,
        stdout: expect.stringContaining('2 releases checked, 1 error'),
      })
    }
    expect(await run('relctl-check-all', root, ['README.md', 'src/relctl.yaml'])).toBeUndefined()
  })

  it('passes when all is well', async () => {
    const { root } = scratch({ ...files, 'releases/a.yaml': sound('a') })
    expect(await run('relctl-check-all', root, ['relctl.yaml'])).toMatchObject({ code: 0 })
  })
})
