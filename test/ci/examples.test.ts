import { mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { scratch } from '../scratch.ts'
import { action, bash, repository } from './action.ts'
import { broken, files, pullRequest } from './pull-request.ts'

/** The examples of docs/ci.md, by a text that each holds. */
const page = readFileSync(`${repository}/docs/ci.md`, 'utf8').split('## Where it plugs in')[1] ?? ''
const example = (holding: string): string => {
  const blocks = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, body = '']) => body)
  return blocks.find((body) => body.includes(holding)) ?? ''
}

/** Puts the command where an installation puts it. */
function install(root: string): void {
  mkdirSync(`${root}/node_modules/.bin`, { recursive: true })
  symlinkSync(`${repository}/bin/relctl.js`, `${root}/node_modules/.bin/relctl`)
}

describe('the workflow', () => {
  type Used = { readonly uses?: string; readonly with?: Readonly<Record<string, unknown>> }
  const { on, permissions, jobs } = parse(example('ubuntu-latest'))
  const steps = jobs.check.steps as readonly Used[]

  it('names every action by a commit, and may do no more than read', () => {
    for (const { uses } of steps) expect(uses).toMatch(/^[\w./-]+@[0-9a-f]{40}$/)
    expect(permissions).toEqual({ contents: 'read' })
    expect(Object.keys(on)).toEqual(['pull_request', 'push'])
    expect(steps[0]?.with).toEqual({ 'fetch-depth': 0, 'persist-credentials': false })
  })

  it('gives the action inputs that it has, and the page tells of each', () => {
    expect(Object.keys(steps[1]?.with ?? {}).filter((name) => !(name in action.inputs))).toEqual([])
    const told = [...page.matchAll(/^\| (`.*?`) \|/gm)].flatMap(
      ([, names = '']) => names.match(/(?<=`)[\w-]+(?=`)/g) ?? [],
    )
    expect(told).toEqual([...Object.keys(action.inputs), ...Object.keys(action.outputs)])
  })
})

describe('the job for GitLab', () => {
  const { releases: job } = parse(example('merge_request_event'))
  const run = async (root: string) => {
    install(root)
    const npm = scratch({ npm: '#!/bin/sh\n[ "$*" = ci ]\n' }).root
    const env = {
      CI: 'true',
      CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main',
      HOME: npm,
      PATH: `${process.env['PATH']}`,
      npm_config_update_notifier: 'false',
    }
    const script = [`npm() { sh "${npm}/npm" "$@"; }`, ...job.script].join('\n')
    return bash(script, root, env)
  }

  it('passes when the merge request breaks nothing', async () => {
    const { root } = pullRequest({ 'README.md': 'words\n' }, { ...files, 'releases/b.yaml': broken('b') })
    expect(await run(root)).toMatchObject({ code: 0 })
  })

  it('fails when it does, and leaves the two reports that it names', async () => {
    const { root } = pullRequest({ 'releases/b.yaml': broken('b') })
    const { code, log } = await run(root)
    expect(code).toBe(1)
    expect(log).toContain('--> releases/b.yaml:7:1')
    const { codequality, junit } = job.artifacts.reports
    expect(JSON.parse(readFileSync(`${root}/${codequality}`, 'utf8'))).toMatchObject([
      { check_name: 'schema/unknown-key', location: { path: 'releases/b.yaml', lines: { begin: 7 } } },
    ])
    expect(readFileSync(`${root}/${junit}`, 'utf8')).toContain('<failure')
  })
})

it('the configuration of pre-commit names hooks that there are', () => {
  const { repos } = parse(example('repos:'))
  const hooks = parse(readFileSync(`${repository}/.pre-commit-hooks.yaml`, 'utf8'))
  const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id)
  expect(ids(repos[0].hooks)).toEqual(ids(hooks))
})

it('the step with a problem matcher annotates what it finds', async () => {
  const { root } = scratch({ ...files, 'releases/b.yaml': broken('b') }, { git: true })
  install(root)
  const [{ run }] = parse(example('add-matcher'))
  const { code, log } = await bash(run, root, { GITHUB_ACTIONS: 'true', HOME: root })
  expect(code).toBe(1)
  expect(log.split('\n').slice(0, 2)).toEqual([
    '::add-matcher::node_modules/relctl/relctl-matcher.json',
    expect.stringMatching(/^releases\/b\.yaml:7:1: error\[schema\/unknown-key\]: /),
  ])
})
