import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { exampleConfig, exampleConfigWith } from '../../src/rules/example.ts'
import { check } from '../world.ts'

const now = '2026-11-24T09:00:00+07:00'

const rulesOf = async (files: Record<string, string>, config = exampleConfig) =>
  (await check({ now, files: { 'relctl.yaml': config, ...files } })).map(
    ({ rule, file, path }) => `${rule} ${file.replace('policies/', '')} ${path}`,
  )

it('is silent about the shipped presets when they stand in the repository as its own', async () => {
  const folder = new URL('../../policies/', import.meta.url)
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'))
  const files = names.map((name) => [`policies/${name}`, readFileSync(new URL(name, folder), 'utf8')])
  expect(names.length).toBeGreaterThan(4)
  expect(await rulesOf(Object.fromEntries(files))).toEqual([])
})

it('tells a mistake once, where it stands, however many policies inherit it', async () => {
  const base = `id: base
extends: default
classes:
  minor:
    steps:
      - { id: mail, kind: notice, notice: announcement, audience: customer, lead: 1d, owner: nobody, source: M2 }
`
  const files = {
    'policies/base.yaml': base,
    'policies/child.yaml': 'id: child\nextends: base\n',
    'policies/grandchild.yaml': 'id: grandchild\nextends: child\n',
  }
  expect(await rulesOf(files)).toEqual(['policy/unknown-role base.yaml /classes/minor/steps/0/owner'])
})

it('is silent about what an heir repairs or supplies', async () => {
  const base = 'id: base\nextends: default\nfreezes:\n  - { id: tet, source: house default }\n'
  const child = 'id: child\nextends: base\nfreezes:\n  - { id: tet, from: 2027-02-04, to: 2027-02-10 }\n'
  expect(await rulesOf({ 'policies/base.yaml': base, 'policies/child.yaml': child })).toEqual([
    'policy/incomplete-freeze base.yaml /freezes/0',
  ])
})

it('shows a circle of several policies once, and nothing of what hangs on it', async () => {
  const files = {
    'policies/a.yaml': 'id: a\nextends: b\n',
    'policies/b.yaml': 'id: b\nextends: c\n',
    'policies/c.yaml': 'id: c\nextends: b\n',
  }
  const config = exampleConfigWith('a')
  expect(await rulesOf(files, config)).toEqual(['policy/extends-cycle b.yaml /extends'])
})

it('finds a circle that leads through a preset', async () => {
  expect(await rulesOf({ 'policies/default.yaml': 'id: default\nextends: 1office\n' })).toEqual([
    'policy/extends-cycle default.yaml /extends',
  ])
})

it('tells the removal of a window once, with every class that relies on it', async () => {
  const child = 'id: child\nextends: 1office\nwindows:\n  weekend-night: { remove: true }\n'
  const found = await check({ now, files: { 'relctl.yaml': exampleConfig, 'policies/child.yaml': child } })
  expect(found).toMatchObject([{ rule: 'policy/unknown-window', path: '/windows/weekend-night/remove' }])
  expect(found[0]?.message).toMatch(/class "feature".* and class "\w+" still rely$/)
})

it('does not hold a requirement that nobody can meet against releases', async () => {
  const own = 'id: own\nextends: 1office\nclasses:\n  minor:\n    requires: [{ field: impact/modes, source: S7 }]\n'
  const release = `id: a
created: 2026-11-20T09:00
title: { vi: Sửa lỗi in, en: Printing fixes }
class: minor
product: office
window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }
changes:
  - { kind: fixed, text: { vi: In đủ cột, en: All columns print } }
`
  const files = { 'relctl.yaml': exampleConfigWith('own'), 'policies/own.yaml': own, 'releases/a.yaml': release }
  expect(await check({ now, files })).toMatchObject([
    {
      rule: 'policy/unknown-field',
      path: '/classes/minor/requires/0/field',
      hint: 'did you mean "mode"?',
    },
  ])
})

it('finds a step that is due before the start and after an event, own or inherited', async () => {
  const own = (step: string) => `id: own\nextends: 1office\nclasses:\n  feature:\n    steps: [${step}]\n`
  const inherited = own('{ id: customer-2, after: success, within: 24h }')
  const files = { 'relctl.yaml': exampleConfig, 'policies/own.yaml': inherited }
  const [found, ...others] = await check({ now, files })
  expect(others).toEqual([])
  expect(found).toMatchObject({ rule: 'policy/contradictory-entry', path: '/classes/feature/steps/0/after' })
  expect(found?.hint).toContain('remove "customer-2" with "remove: true"')
  const both = own('{ id: mail, kind: task, owner: ptsp, lead: 1d, after: success, within: 24h, source: M2 }')
  expect(await rulesOf({ 'policies/own.yaml': both })).toEqual([
    'policy/contradictory-entry own.yaml /classes/feature/steps/0/after',
  ])
})

it('finds entries that are removed and changed, wherever they stand', async () => {
  const own = `id: own
extends: 1office
windows:
  weekend-night: { remove: true, from: "19:00" }
cycle:
  - { id: plan, remove: true, owner: ptsp }
`
  const found = await rulesOf({ 'policies/own.yaml': own })
  expect(found.filter((text) => text.startsWith('policy/contradictory'))).toEqual([
    'policy/contradictory-entry own.yaml /windows/weekend-night/remove',
    'policy/contradictory-entry own.yaml /cycle/0/remove',
  ])
})

it.each(['work-end', 'rollback-decision', 'cycle.plan', 'project.survey'])(
  'keeps the name %s for itself',
  async (id) => {
    const step = `{ id: ${id}, kind: task, lead: 1h, owner: ptsp, source: house default }`
    const own = `id: own\nextends: 1office\nclasses:\n  minor:\n    steps: [${step}]\n`
    expect(await rulesOf({ 'policies/own.yaml': own })).toEqual([
      'policy/reserved-id own.yaml /classes/minor/steps/0/id',
    ])
  },
)

it('says where to add what a bare policy lacks', async () => {
  const own = 'id: own\nclasses:\n  minor:\n    source: M2\n    windows: { require: [night], source: M2 }\n'
  const found = await check({ now, files: { 'relctl.yaml': exampleConfig, 'policies/own.yaml': own } })
  expect(found.map(({ hint }) => hint)).toEqual(['add "night" under "windows" of the policy'])
})

it('does not call a policy unknown whose file has other mistakes', async () => {
  const config = exampleConfigWith('own')
  expect(await rulesOf({ 'policies/own.yaml': 'id: own\ncolour: red\n' }, config)).toEqual([
    'schema/unknown-key own.yaml /colour',
  ])
})

it('lists everything that a duty lacks in one finding', async () => {
  const own = `id: own
extends: default
classes:
  minor:
    approvals: [{ id: go, source: M2 }]
    steps: [{ id: mail, source: M2 }, { id: mail-2, kind: notice, after: success, owner: support, source: M2 }]
cycle: [{ id: plan, source: O10 }]
project: [{ id: survey, source: T3 }]
`
  const found = await check({ now, files: { 'relctl.yaml': exampleConfig, 'policies/own.yaml': own } })
  expect(found.map(({ rule }) => rule)).toEqual(Array(5).fill('policy/incomplete-step'))
  expect(found.map(({ message }) => message.replace(/^.* without /, ''))).toEqual([
    'roles and lead',
    'kind, owner and lead',
    'within, notice and audience',
    'owner and days',
    'owner',
  ])
})

it('compares leads of different units and only for the same readers', async () => {
  const steps = (second: string) => `id: own
extends: default
classes:
  minor:
    steps:
      - { id: first, kind: notice, notice: announcement, audience: customer, lead: 1d, owner: support, source: M2 }
      - { id: second, kind: notice, notice: final-reminder, ${second}, owner: support, source: M2 }
`
  const ladder = (second: string) => rulesOf({ 'policies/own.yaml': steps(second) })
  expect(await ladder('audience: customer, lead: 24h')).toEqual([
    'policy/ladder-order own.yaml /classes/minor/steps/1/lead',
  ])
  expect(await ladder('audience: customer, lead: 23h')).toEqual([])
  expect(await ladder('audience: internal, lead: 2d')).toEqual([])
})

it('reads every band', async () => {
  const own = `id: own
extends: default
classes:
  server:
    downtime: { usual: { from: 2h, to: 90m }, source: M2 }
    steps: [{ id: customer-1, lead: { from: 24h, to: 1d } }]
cycle:
  - { id: plan, days: { from: 27, to: 24 }, owner: support, source: O10 }
`
  expect(await rulesOf({ 'policies/own.yaml': own })).toEqual([
    'policy/reversed-band own.yaml /classes/server/downtime/usual',
    'policy/reversed-band own.yaml /classes/server/steps/0/lead',
    'policy/reversed-band own.yaml /cycle/0/days',
  ])
})

it('refuses two files with one policy', async () => {
  const files = { 'policies/own.yaml': 'id: own\nextends: default\n', 'policies/own.yml': 'id: own\nextends: tigo\n' }
  expect(await rulesOf(files)).toEqual(['policy/duplicate-id own.yml /id'])
})
