import { describe, expect, it } from 'vitest'
import { relctl } from '../run.ts'
import { scratch } from '../scratch.ts'

const now = '2026-11-24T09:00+07:00'
const config = `policy: 1office
timezone: Asia/Ho_Chi_Minh
locales: [en]
organisation: { contacts: [{ kind: phone, value: 1900 0000 }] }
products: { office: { name: { en: Office }, modules: { tasks: { en: Tasks } } } }
`
const manifest = (id: string, rest = '') => `id: ${id}
created: 2026-11-20T09:00
title: { en: Fix of a report }
class: minor
product: office
modules: [tasks]
window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }
changes:
  - { kind: fixed, text: { en: Totals are right again } }
${rest}`
type Told = { readonly rule: string; readonly message: string; readonly file: string; readonly line: number }
const check = async (files: Record<string, string>): Promise<readonly Told[]> => {
  const { root } = scratch({ 'relctl.yaml': config, ...files })
  return JSON.parse((await relctl(['check', '--format', 'json'], { cwd: root, now })).stdout).diagnostics
}
const crowd = (size: number) =>
  Object.fromEntries(
    Array.from({ length: size }, (_, index) => `r${String(index).padStart(4, '0')}`).map((id) => [
      `releases/${id}.yaml`,
      manifest(id),
    ]),
  )

describe('very much at one hour', () => {
  it('is told by a few releases and a number', async () => {
    const told = (await check(crowd(60))).filter(({ rule }) => rule === 'window/overlap')
    const last = told.filter(({ file }) => file === 'releases/r0059.yaml')
    expect(last.length).toBe(3)
    expect(last.filter(({ message }) => message.endsWith('; 56 more releases do so at that time')).length).toBe(1)
    expect(told.length).toBeLessThan(60 * 3)
  })

  it('costs in proportion', async () => {
    const { root } = scratch({ 'relctl.yaml': config, ...crowd(3000) })
    const { code, stdout } = await relctl(['check'], { cwd: root, now })
    expect(code).toBe(1)
    // All pairs would be 4.5 million.
    const [, left] = /^… and (\d+) more findings; --format json lists them all$/m.exec(stdout) ?? []
    expect(Number(left)).toBeLessThan(12_000)
    expect(stdout).toMatch(/^failed: 3000 releases checked, \d+ errors/m)
    expect(stdout.length).toBeLessThan(2_000_000)
  })
})

it('a file with very many findings of one kind tells the first ones and counts the rest', async () => {
  const notes = Array.from({ length: 40 }, (_, index) => `n${index}: x`).join('\n')
  const told = (await check({ 'releases/a.yaml': manifest('a', notes) })).filter(
    ({ rule }) => rule === 'schema/unknown-key',
  )
  expect(told.length).toBe(26)
  expect(told.at(-1)).toMatchObject({ message: '15 more findings like the 25 above begin here', line: 35 })
})
