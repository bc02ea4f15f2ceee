import { mkdirSync, readdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Example } from '#rules/rule.ts'
import { tooLong } from '../../src/rules/channel/too-long.ts'
import { relctl } from '../run.ts'
import { type Files, scratch } from '../scratch.ts'

const now = '2026-11-24T09:00+07:00'
const config = `policy: 1office
timezone: Asia/Ho_Chi_Minh
locales: [en]
organisation: { contacts: [{ kind: phone, value: 1900 0000 }] }
products: { office: { name: { en: Office }, modules: { tasks: { en: Tasks } } } }
`
const manifest = `id: tasks
created: 2026-11-20T09:00
title: { en: Fix of a report }
class: minor
product: office
modules: [tasks]
window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }
changes:
  - { kind: fixed, text: { en: Totals are right again } }
`
const repository = () => scratch({ 'relctl.yaml': config, 'releases/tasks.yaml': manifest }, { git: true })
const check = (cwd: string, ...args: string[]) => relctl(['check', '--format', 'json', ...args], { cwd, now })
const cacheOf = (root: string) => {
  const folder = join(root, '.git/relctl')
  return readdirSync(folder).map((name) => join(folder, name))
}

describe('what was read before', () => {
  it('is taken from .git/relctl and changes nothing', async () => {
    const { root, write, git } = repository()
    const first = await check(root)
    expect(first.code).toBe(0)
    const [file = ''] = cacheOf(root)
    expect(readFileSync(file, 'utf8')).toContain('"title":{"en":"Fix of a report"}')
    expect(await check(root)).toEqual(first)
    expect(git('status', '--porcelain')).toBe('')

    write({ 'releases/tasks.yaml': manifest.replace('modules: [tasks]', 'modules: [taks]') })
    const { code, stdout } = await check(root)
    expect(code).toBe(1)
    expect(JSON.parse(stdout).diagnostics).toMatchObject([{ rule: 'release/unknown-module', line: 6, column: 11 }])
    expect(await check(root)).toEqual({ code, stdout, stderr: '' })
    expect(await check(root, '--no-cache')).toEqual({ code, stdout, stderr: '' })
  })

  it('counts by content: a proof that the cache is used, and that --no-cache does not', async () => {
    const { root } = repository()
    await check(root)
    const [file = ''] = cacheOf(root)
    writeFileSync(file, readFileSync(file, 'utf8').replace('"modules":["tasks"]', '"modules":["other"]'))
    expect((await check(root)).stdout).toContain('release/unknown-module')
    expect((await check(root, '--no-cache')).code).toBe(0)
  })

  it('names in data find nothing that the file does not say', async () => {
    const { root, write } = repository()
    write({ 'releases/tasks.yaml': manifest.replace('product: office', 'product: constructor') })
    const first = await check(root)
    expect(first.stdout).toContain('release/unknown-product')
    expect(await check(root)).toEqual(first)
  })
})

describe('texts that were tried before', () => {
  it('are told again, and tried again when the configuration allows more', async () => {
    const files = (example: Example) => (typeof example === 'string' ? {} : (example.files as Files))
    const { root, write } = scratch(files(tooLong.bad), { git: true })
    const first = await check(root)
    expect(JSON.parse(first.stdout).diagnostics).toMatchObject([{ rule: 'channel/too-long' }])
    expect(await check(root)).toEqual(first)
    expect(await check(root, '--no-cache')).toEqual(first)
    write(files(tooLong.good))
    expect((await check(root)).code).toBe(0)
  })
})

describe('a cache that cannot be used', () => {
  it.each<[string, (root: string) => void]>([
    ['is noise', (root) => writeFileSync(cacheOf(root)[0] ?? '', 'x y z\n\n \n{{{\n')],
    [
      'was cut off',
      (root) => {
        const [file = ''] = cacheOf(root)
        writeFileSync(file, readFileSync(file, 'utf8').slice(0, 200))
      },
    ],
    [
      'holds lines that are no JSON',
      (root) => {
        const [file = ''] = cacheOf(root)
        writeFileSync(file, readFileSync(file, 'utf8').replaceAll('{', '['))
      },
    ],
    [
      'is a link',
      (root) => {
        const [file = ''] = cacheOf(root)
        renameSync(file, join(root, 'elsewhere'))
        symlinkSync(join(root, 'elsewhere'), file)
      },
    ],
    [
      'is a folder',
      (root) => {
        const [file = ''] = cacheOf(root)
        renameSync(file, `${file}.old`)
        mkdirSync(file)
      },
    ],
  ])('%s, and is done without', async (_, spoil) => {
    const { root } = repository()
    const first = await check(root)
    spoil(root)
    expect(await check(root)).toEqual(first)
  })

  it('does not exist outside git, and nothing is written there', async () => {
    const { root } = scratch({ 'relctl.yaml': config, 'releases/tasks.yaml': manifest })
    expect((await check(root)).code).toBe(0)
    expect(readdirSync(root).sort()).toEqual(['releases', 'relctl.yaml'].sort())
  })
})
