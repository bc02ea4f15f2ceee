import { chmodSync, existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { scratch } from '../scratch.ts'
import { action, repository, runAction } from './action.ts'
import { broken, files, pullRequest, sound } from './pull-request.ts'

const found = '::error file=releases/b.yaml,line=7,endLine=7,col=1,endColumn=8,title=schema/unknown-key::unknown key'

describe('the steps of the action', () => {
  it('pass on a sound repository', async () => {
    const { root } = scratch(files, { git: true })
    const { code, log, outputs, summary } = await runAction(root)
    expect({ code, log }).toEqual({ code: 0, log: 'ok: 1 release checked, nothing to report\n' })
    expect(outputs).toMatchObject({ 'exit-code': '0', errors: '0', warnings: '0', 'sarif-file': '' })
    expect(JSON.parse(readFileSync(outputs['report'] ?? '', 'utf8'))).toMatchObject({ summary: { files: 1 } })
    expect(summary).toContain('1 release')
  })

  it('annotate, explain and count what a pull request breaks, and write SARIF', async () => {
    const { root } = pullRequest({ 'releases/b.yaml': broken('b') })
    const inputs = { changed: 'true', 'sarif-file': 'relctl.sarif' }
    const { code, log, outputs, summary } = await runAction(root, { inputs, env: { GITHUB_BASE_REF: 'main' } })
    expect(code).toBe(1)
    expect(log).toContain(found)
    expect(log).toContain('error[schema/unknown-key]: unknown key "modlues"\n  --> releases/b.yaml:7:1\n')
    expect(outputs).toMatchObject({ 'exit-code': '1', errors: '1', warnings: '0', 'sarif-file': 'relctl.sarif' })
    expect(JSON.parse(readFileSync(`${root}/relctl.sarif`, 'utf8')).runs[0].results).toHaveLength(1)
    expect(summary).toContain('schema/unknown-key')
  })

  it('say nothing of what the base had already, when only changes are asked for', async () => {
    const base = { ...files, 'releases/b.yaml': broken('b') }
    const change = { 'releases/c.yaml': sound('c').replaceAll('2026-01-10', '2026-01-19') }
    const { root } = pullRequest(change, base)
    const all = await runAction(root)
    expect(all).toMatchObject({ code: 1, outputs: { errors: '1' } })
    const pull = await runAction(root, { inputs: { changed: 'true' }, env: { GITHUB_BASE_REF: 'main' } })
    expect(pull.log).not.toContain('releases/b.yaml')
    const named = await runAction(root, { inputs: { changed: 'origin/main' } })
    expect(named.outputs).toEqual({ ...pull.outputs, report: named.outputs['report'] })
    expect([pull.code, named.code]).toEqual([0, 0])
  })

  it('report on the paths that are given, one per line', async () => {
    const { root } = scratch({ ...files, 'releases/b.yaml': broken('b') }, { git: true })
    expect(await runAction(root, { inputs: { paths: 'releases/a.yaml\n' } })).toMatchObject({ code: 0 })
    const both = await runAction(root, { inputs: { paths: 'releases/a.yaml\nreleases/b.yaml\n' } })
    expect(both).toMatchObject({ code: 1, outputs: { errors: '1' } })
  })

  it('check a folder below the top, with places that hosts can find', async () => {
    const below = Object.fromEntries(Object.entries(files).map(([path, text]) => [`erp/${path}`, text]))
    const { root } = scratch({ ...below, 'erp/releases/b.yaml': broken('b') }, { git: true })
    const { code, log } = await runAction(root, { inputs: { 'working-directory': 'erp' } })
    expect(code).toBe(1)
    expect(log).toContain('::error file=erp/releases/b.yaml,line=7')
  })

  it('fail with the count empty when the call is wrong', async () => {
    const { root } = scratch(files, { git: true })
    const { code, log, outputs } = await runAction(root, { inputs: { 'max-warnings': 'few' } })
    expect({ code, log }).toEqual({ code: 2, log: expect.stringContaining('--max-warnings') })
    expect(outputs).toMatchObject({ 'exit-code': '2', errors: '', report: '' })
  })

  it.each([
    ['paths', '$(touch owned)\n`touch owned`; touch owned\n--output=owned\n'],
    ['changed', 'true; touch owned'],
    ['changed', '--output=owned'],
    ['max-warnings', '0; touch owned'],
    ['sarif-file', 'a.sarif\nerrors=0'],
    ['comment-file', 'a.md\nerrors=0'],
    ['working-directory', '.; touch owned'],
  ])('take %s for data: %j', async (input, value) => {
    const { root } = scratch(files, { git: true })
    const run = runAction(root, { inputs: { [input]: value } })
    // The host itself refuses a folder that does not exist.
    if (input === 'working-directory') await expect(run).rejects.toThrow(/ENOENT/)
    else expect(await run).toMatchObject({ code: 2, outputs: { errors: '' } })
    expect(existsSync(`${root}/owned`)).toBe(false)
  })
})

describe('relctl for the action', () => {
  const shim = (name: string, script: string): string => {
    const { root } = scratch({ [name]: `#!/bin/sh\n${script}\n` })
    chmodSync(`${root}/${name}`, 0o755)
    return `${root}:${process.env['PATH']}`
  }

  it('is built from the commit of the action itself when it has not been built', async () => {
    const actionPath = scratch({ 'package.json': '{}' }).root
    const npm = `echo "npm $*"
case "$*" in *prepare) mkdir dist bin; : > dist/main.cjs; echo 'console.log("checked by the commit")' > bin/relctl.js;; esac`
    const { code, log } = await runAction(scratch(files).root, { actionPath, env: { PATH: shim('npm', npm) } })
    expect({ code, log }).toEqual({
      code: 0,
      log: 'npm ci --ignore-scripts --no-audit --no-fund --loglevel=error\nnpm run --silent prepare\nchecked by the commit\n',
    })
  })

  it('asks for a newer Node where it is too old', async () => {
    const { code, log } = await runAction(scratch(files).root, { env: { PATH: shim('node', 'exit 1') } })
    expect({ code, log }).toEqual({
      code: 2,
      log: expect.stringMatching(/^::error title=relctl::relctl needs Node 20\.19 or newer: .*setup-node/),
    })
  })
})

describe('action.yml', () => {
  const text = readFileSync(`${repository}/action.yml`, 'utf8')
  const { inputs, outputs, runs } = action

  it('brings no expression into a script, and uses no other action', () => {
    expect(runs.using).toBe('composite')
    expect(runs.steps.filter(({ run }) => run.includes('${{'))).toEqual([])
    expect(runs.steps.map(({ shell }) => shell)).toEqual(['bash', 'bash'])
    expect(text).not.toMatch(/^\s*-? *uses:/m)
  })

  it('describes its inputs and outputs, and names nothing that it does not have', () => {
    for (const { description } of [...Object.values(inputs), ...Object.values(outputs)])
      expect(description).toMatch(/\.$/)
    const named = [...text.matchAll(/\$\{\{ (.+?) \}\}/g)].map(([, name = '']) => name)
    const unknown = named.filter((name) => {
      const [context, id = '', , output = ''] = name.split('.')
      if (context === 'inputs') return !(id in inputs)
      const run = runs.steps.find((step) => step.id === id)?.run ?? ''
      return context === 'steps' ? !run.includes(`${output}=`) : name !== 'github.action_path'
    })
    expect(named.length).toBeGreaterThan(10)
    expect(unknown).toEqual([])
  })
})
