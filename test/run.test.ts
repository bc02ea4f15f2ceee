import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { cleanEnvironment } from './environment.ts'
import { relctl } from './run.ts'
import { scratch } from './scratch.ts'

test('the built command starts in a folder of its own', async () => {
  const { root } = scratch()
  expect(await relctl(['--version'], { cwd: root })).toMatchObject({ code: 0, stderr: '' })
})

test('nothing of the host leaks into the environment but the search path', () => {
  process.env.GITHUB_ACTIONS = 'true'
  process.env.NO_COLOR = '1'
  const environment = cleanEnvironment({ TZ: 'Asia/Ho_Chi_Minh', LANG: undefined })
  expect(environment).toMatchObject({ PATH: process.env.PATH, TZ: 'Asia/Ho_Chi_Minh' })
  for (const name of ['GITHUB_ACTIONS', 'NO_COLOR', 'LANG']) expect(environment).not.toHaveProperty(name)
})

describe('a scratch folder', () => {
  test('holds the files given', () => {
    const { root, write } = scratch({ 'releases/a.yaml': 'id: a\n' })
    write({ 'relctl.yaml': '' })
    expect(['releases/a.yaml', 'relctl.yaml'].filter((path) => existsSync(`${root}/${path}`))).toHaveLength(2)
  })

  test('can be a git repository with commits at fixed instants', () => {
    const { commit, git } = scratch({ 'a.txt': 'a' }, { git: '2026-02-03T04:05:06+07:00' })
    commit('2026-03-01T00:00:00Z', { 'b.txt': 'b' })
    const log = git('log', '--format=%aI %cI', '--name-only', '--reverse')
    expect(log.split('\n').filter(Boolean)).toEqual([
      '2026-02-03T04:05:06+07:00 2026-02-03T04:05:06+07:00',
      'a.txt',
      expect.stringMatching(/^2026-03-01T00:00:00(Z|\+00:00) /),
      'b.txt',
    ])
  })
})
