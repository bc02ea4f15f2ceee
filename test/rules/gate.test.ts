import { expect, test } from 'vitest'
import { findings, ids, manifest } from './manifests.ts'

const house = `id: house
extends: default
classes:
  minor:
    source: house default
    steps:
      - id: sandbox
        kind: gate
        title: { vi: Kiểm thử, en: Sandbox test }
        lead: 1d
        owner: qa
        source: house default
    approvals:
      - { id: production, roles: [qa, it], lead: 1d, source: house default }
`
const options = { policy: 'house', files: { 'policies/house.yaml': house } }
const planned = 'created: 2026-11-16T09:00\nwindow: { start: 2026-11-24T22:00, end: 2026-11-24T23:00 }\n'
const evidence = (time: string) => `gates:\n  sandbox: { evidence: TEST-12, passedAt: 2026-11-${time} }\n`
const approved = (role: string, time: string) =>
  `  - { event: approved, at: 2026-11-${time}, role: ${role}, step: production }\n`

const judged = (rest: string, now?: string) =>
  findings({ a: manifest('a', 'minor', `${planned}${rest}`) }, { ...options, ...(now && { now }) })

test('a gate and an approval are open until their deadline, and told one by one after it', async () => {
  expect(await judged('', '2026-11-23T22:00:00+07:00')).toEqual([])
  const found = await judged('')
  expect(ids(found)).toEqual(['gate/approval-missing', 'gate/missing-evidence'])
  expect(found[0]?.message).toContain('lacks "qa" and "it"')
})

test('an approval names the roles that are missing, also those that the manifest adds', async () => {
  const rest = `approvals: { production: [support] }\n${evidence('20T09:00')}log:\n${approved('qa', '20T10:00')}${approved('it', '20T11:00')}`
  const found = await judged(rest)
  expect(ids(found)).toEqual(['gate/approval-missing'])
  expect(found[0]?.message).toContain('lacks "support"')
})

test('evidence may stand in the log', async () => {
  const log = `log:\n  - { event: gate-passed, at: 2026-11-20T09:00, step: sandbox }\n${approved('qa', '20T10:00')}${approved('it', '20T11:00')}`
  expect(await judged(log)).toEqual([])
})

test('a missing gate is shown among the gates when there are any', async () => {
  const log = `log:\n${approved('qa', '20T10:00')}${approved('it', '20T11:00')}`
  expect(await judged(log)).toMatchObject([{ rule: 'gate/missing-evidence', path: '/window/start' }])
  const other = `gates:\n  production: { evidence: BOARD-4, passedAt: 2026-11-20T09:00 }\n`
  expect(await judged(other)).toMatchObject([{ rule: 'gate/missing-evidence', path: '/gates' }])
})

test('a start before the gates is told once, and evidence from afterwards does not mend it', async () => {
  const started = '  - { event: started, at: 2026-11-24T22:00 }\n'
  const found = await judged(`log:\n${started}`, '2026-11-24T22:30:00+07:00')
  expect(ids(found)).toEqual(['gate/skipped'])
  expect(found[0]?.message).toMatch(/"sandbox".* and "production".* were passed/)
  const after = await judged(
    `${evidence('24T22:10')}log:\n${approved('qa', '20T10:00')}${approved('it', '20T11:00')}${started}`,
    '2026-11-24T22:30:00+07:00',
  )
  expect(ids(after)).toEqual(['gate/skipped'])
})

test('a roll-back does not make skipped gates good, and a new date opens them again', async () => {
  const log = `log:
  - { event: started, at: 2026-11-24T22:00 }
  - { event: rolled-back, at: 2026-11-24T22:40, reason: { vi: Lỗi dữ liệu, en: Data was wrong } }
`
  expect(ids(await judged(log, '2026-11-25T09:00:00+07:00'))).toEqual(['gate/skipped'])
  const moved = `${log}  - event: rescheduled
    at: 2026-11-25T08:00
    from: { start: 2026-11-24T22:00, end: 2026-11-24T23:00 }
    to: { start: 2026-11-28T22:00, end: 2026-11-28T23:00 }
    reason: { vi: Làm lại, en: Another attempt }
`
  const again = manifest('a', 'minor', `${planned.replaceAll('24T', '28T')}${moved}`)
  const at = (now: string) => findings({ a: again }, { ...options, now })
  expect(ids(await at('2026-11-25T09:00:00+07:00'))).toEqual([])
  expect(ids(await at('2026-11-28T09:00:00+07:00'))).toEqual(['gate/approval-missing', 'gate/missing-evidence'])
})

test('waived gates never bind', async () => {
  const rest = `waive:
  - { step: sandbox, reason: Only a text changes, approvedBy: qa }
  - { step: production, reason: Only a text changes, approvedBy: qa }
`
  expect(await judged(rest)).toEqual([])
})

test('an approval of no known name is told, with what the class has', async () => {
  const rest = `approvals: { release: [qa] }\n${evidence('20T09:00')}log:\n${approved('qa', '20T10:00')}${approved('it', '20T11:00')}`
  expect(await judged(rest)).toMatchObject([
    { rule: 'gate/unknown', path: '/approvals/release', hint: 'use "production"' },
  ])
})

test('a class without gates says so', async () => {
  const a = manifest('a', 'minor', `${planned}${evidence('20T09:00')}`)
  const found = await findings({ a }, { policy: 'default' })
  expect(found).toMatchObject([{ rule: 'gate/unknown', hint: 'remove it: the class has no gates' }])
})

test('a step of a project is told at its day, and its twin of the ladder only once', async () => {
  const project = (survey: string) => `created: 2026-11-02T09:00
window: { start: 2026-11-28T22:00, end: 2026-11-28T23:00 }
project:
  kind: upgrade
  growth: vertical
  steps:
    - { id: survey, due: 2026-11-20 }
warranty: { until: 2027-11-28 }
training:
  - { title: { vi: Đối chiếu công nợ, en: Reconciling debts }, at: 2026-12-01T09:00, owner: deployment }
log:
${survey}  - { event: noticed, at: 2026-11-16T09:00, step: customer-1, window: { start: 2026-11-28T22:00, end: 2026-11-28T23:00 } }
`
  const found = (rest: string, now?: string) =>
    findings({ a: manifest('a', 'feature', rest) }, { policy: 'tigo', ...(now && { now }) })
  expect(await found(project(''))).toMatchObject([{ rule: 'gate/task-late', path: '/project/steps/0/due' }])
  const done = project('  - { event: task-done, at: 2026-11-12T09:00, step: project.survey }\n')
  expect(ids(await found(done))).toEqual([])
  const twins = (await found(done, '2026-11-27T23:00:00+07:00')).filter(({ rule }) => rule.startsWith('gate/'))
  expect(twins.map(({ rule }) => rule).sort()).toEqual([
    'gate/missing-evidence',
    'gate/missing-evidence',
    'gate/task-late',
  ])
})
