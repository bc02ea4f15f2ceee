import { describe, expect, it } from 'vitest'
import { relctl } from '../run.ts'
import { scratch } from '../scratch.ts'

const now = '2026-11-24T09:00+07:00'
const wide = (text: string, columns: number) =>
  text.split('\n').filter((line) => [...line.normalize('NFC')].length > columns)

describe('a narrow terminal', () => {
  it('has two lines for each step of a plan', async () => {
    const args = ['plan', '2026-12-05-work-dashboard']
    const { stdout } = await relctl(args, { now, env: { COLUMNS: '40' } })
    expect(wide(stdout, 40)).toEqual([])
    expect(stdout).toMatch(/^ {4}state {6}due\n {6}when · step · owner$/m)
    expect(stdout).toMatch(/^ {2}\S [a-z-]+ +\S+ \d{4}-\d\d-\d\d \d\d:\d\d\??\n {6}\S.* · /m)
    const { stdout: usual } = await relctl(args, { now, env: { COLUMNS: '80' } })
    expect(wide(usual, 80)).toEqual([])
    expect(usual).toMatch(/state +due +when +step · owner/)
  })

  it('has what a second place says on lines of its own', async () => {
    const manifest = (id: string) => `id: ${id}
created: 2026-11-20T09:00
title: { en: Fix of a report }
class: minor
product: office
modules: [tasks]
window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }
changes:
  - { kind: fixed, text: { en: Totals are right again } }
`
    const names = ['2026-12-05-a-rather-long-name-of-a-release', '2026-12-05-another-long-name-of-a-release']
    const { root } = scratch({
      'relctl.yaml': `policy: 1office
timezone: Asia/Ho_Chi_Minh
locales: [en]
organisation: { contacts: [{ kind: phone, value: 1900 0000 }] }
products: { office: { name: { en: Office }, modules: { tasks: { en: Tasks } } } }
`,
      ...Object.fromEntries(names.map((name) => [`releases/${name}.yaml`, manifest(name)])),
    })
    const { stdout } = await relctl(['check'], { cwd: root, now })
    expect(stdout).toMatch(/^ {2}--> \S+:7:18\n {6}the window of 2026-12-05-a-rather-long-name-of-a-release,/m)
    expect(wide(stdout, 80)).toEqual([])
  })
})
