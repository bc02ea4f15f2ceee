import { describe, expect, it } from 'vitest'
import { exampleConfig, exampleConfigWith } from '../../src/rules/example.ts'
import { check } from '../world.ts'

const now = '2026-11-24T09:00:00+07:00'

const manifest = (id: string, more = '', cls = 'minor') => `id: ${id}
created: 2026-11-23T10:00
title: { vi: Sửa lỗi, en: Fixes }
class: ${cls}
product: office
changes:
  - { kind: fixed, text: { vi: Sửa lỗi in, en: Printing works } }
${more}`

const found = async (files: Record<string, string>, config = exampleConfig) =>
  (await check({ now, files: { 'relctl.yaml': config, ...files } })).map(({ rule, path, file, message, related }) => ({
    rule,
    path,
    file,
    message,
    related: related?.map((place) => place.file),
  }))

const rulesOf = async (files: Record<string, string>, config?: string) =>
  (await found(files, config)).map(({ rule, path }) => `${rule} ${path}`)

describe('references', () => {
  const at = (day: number) => `window: { start: 2026-12-${day}T22:00, end: 2026-12-${day}T23:00 }\n`

  it('tells a circle of follows once, with every other file of it', async () => {
    const all = await found({
      'releases/a.yaml': manifest('a', `${at(12)}follows: b`),
      'releases/b.yaml': manifest('b', `${at(13)}follows: c`),
      'releases/c.yaml': manifest('c', `${at(19)}follows: b`),
    })
    expect(all).toMatchObject([
      { rule: 'release/unknown-reference', file: 'releases/b.yaml', related: ['releases/c.yaml'] },
    ])
  })

  it('accepts a release, an own issue and an issue of another release', async () => {
    const issue = 'issues: [{ ref: BUG-1, source: customer, severity: low }]\n'
    const fixing = `reason: { vi: Không in được, en: Printing fails }\nissues: [{ ref: BUG-2, source: customer, severity: low }]\n`
    const files = {
      'releases/a.yaml': manifest('a', at(12) + issue),
      'releases/b.yaml': manifest('b', `${fixing}fixes: [a, BUG-1, BUG-2]\nfollows: a`, 'hotfix'),
    }
    expect(await rulesOf(files)).toEqual([])
  })

  it('does not blame a reference for mistakes of the file that it names', async () => {
    const files = {
      'releases/a.yaml': manifest('a', 'colour: red'),
      'releases/b.yaml': 'id: [',
      'releases/c.yaml': manifest('c', `${at(12)}follows: a`),
      'releases/d.yaml': manifest('d', `${at(13)}follows: b`),
    }
    expect((await rulesOf(files)).filter((text) => text.startsWith('release/'))).toEqual([])
  })

  it('refuses a release that follows or repairs itself', async () => {
    const fixing = `${at(12)}fixes: [a]\nfollows: a`
    expect(await rulesOf({ 'releases/a.yaml': manifest('a', fixing) })).toEqual([
      'release/unknown-reference /fixes/0',
      'release/unknown-reference /follows',
    ])
  })
})

describe('names', () => {
  const window = 'window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }\n'

  it('gives a copied file one finding, which does not propose a name that is taken', async () => {
    const later = manifest('a', 'window: { start: 2026-12-12T22:00, end: 2026-12-12T23:00 }\n')
    const world = {
      now,
      files: { 'relctl.yaml': exampleConfig, 'releases/a.yaml': manifest('a', window), 'releases/b.yaml': later },
    }
    expect(await check(world)).toMatchObject([
      { rule: 'release/id-is-file-name', hint: 'write "id: b"', related: [{ file: 'releases/a.yaml' }] },
    ])
  })

  it('tells one unknown module in four places once', async () => {
    const more = `${window}modules: [sale]
impact: { mode: rolling, affected: [{ module: sale, level: degraded }], unaffected: [hr] }
`
    const [first, second, ...others] = await found({ 'releases/a.yaml': manifest('a', more) })
    expect(others).toEqual([])
    expect(first).toMatchObject({ rule: 'release/unknown-module', path: '/modules/0', related: ['releases/a.yaml'] })
    expect(second).toMatchObject({ rule: 'release/unknown-module', path: '/impact/unaffected/0', related: undefined })
  })

  it('takes modules on trust where relctl.yaml lists none', async () => {
    const config = exampleConfig.replace(/ {4}modules:\n.*\n.*\n/, '')
    expect(await rulesOf({ 'releases/a.yaml': manifest('a', `${window}modules: [anything]`) }, config)).toEqual([])
  })

  it('says nothing about products while relctl.yaml is broken', async () => {
    const config = exampleConfig.replace('organisation:', 'organization:')
    expect(await rulesOf({ 'releases/a.yaml': manifest('a', window) }, config)).toEqual([
      'schema/unknown-key /organization',
    ])
  })

  it('finds roles wherever a manifest names them', async () => {
    const more = `${window}issues: [{ ref: B-1, source: user, severity: low, owner: r1 }]
escalation: [{ to: r2, area: code, task: Find the cause }]
tasks: [{ id: mail, title: { vi: Gửi thư, en: Send mail }, owner: [support, r3], lead: 1h }]
monitoring: { owners: r4, metrics: [{ id: uptime, unit: percent }] }
training: [{ title: { vi: Đào tạo, en: Training }, at: 2026-12-08T09:00, owner: r5 }]
waive: [{ step: affected-done, reason: Nobody is affected, approvedBy: r6 }]
log: [{ event: note, at: 2026-11-23T11:00, by: r7, text: Checked }]
`
    expect(await rulesOf({ 'releases/a.yaml': manifest('a', more) })).toEqual([
      'release/unknown-role /issues/0/owner',
      'release/unknown-role /escalation/0/to',
      'release/unknown-role /tasks/0/owner/1',
      'release/unknown-role /monitoring/owners',
      'release/unknown-role /training/0/owner',
      'release/unknown-role /waive/0/approvedBy',
      'release/unknown-role /log/0/by',
    ])
  })

  it('refuses two batches with one id', async () => {
    const batches = `batches:
  - { id: north, window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 } }
  - { id: north, window: { start: 2026-12-06T22:00, end: 2026-12-06T23:00 } }
`
    expect(await rulesOf({ 'releases/a.yaml': manifest('a', batches) })).toEqual([
      'release/window-and-batches /batches/1/id',
    ])
  })

  it('tells a waiver of a step that does not apply from a misspelt one', async () => {
    const waive = `${window}waive: [{ step: customer-news, reason: Not needed, approvedBy: support }]`
    const world = { now, files: { 'relctl.yaml': exampleConfig, 'releases/a.yaml': manifest('a', waive) } }
    expect(await check(world)).toMatchObject([
      { rule: 'release/unknown-step', hint: 'remove the waiver: the step does not apply here' },
    ])
  })
})

describe('what a class demands', () => {
  it('asks an immediate release only once for what the policy demands as well', async () => {
    expect(await rulesOf({ 'releases/a.yaml': manifest('a', '', 'hotfix') })).toEqual([
      'release/required-by-policy /fixes',
      'release/required-by-policy /reason',
    ])
  })

  it('asks a security release for a reason only when it is urgent', async () => {
    const issues = 'issues: [{ ref: SEC-1, source: audit, severity: high }]\n'
    expect(await rulesOf({ 'releases/a.yaml': manifest('a', `${issues}urgent: true`, 'security') })).toEqual([
      'release/immediate-without-reason /reason',
    ])
    const planned = `${issues}window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }`
    expect(await rulesOf({ 'releases/a.yaml': manifest('a', planned, 'security') })).toEqual([])
  })

  it('respects the conditions of a requirement', async () => {
    const config = exampleConfigWith('tigo')
    const planned = `created: 2026-11-01T10:00\nwindow: { start: 2026-12-19T22:00, end: 2026-12-19T23:00 }\ndrivers: [market]\n`
    const feature = (more: string) => manifest('a', more, 'feature').replace(/^created.*\n/m, '')
    expect(await rulesOf({ 'releases/a.yaml': feature(planned) }, config)).toEqual([])
    expect(await rulesOf({ 'releases/a.yaml': feature(`${planned}project: { kind: upgrade }`) }, config)).toEqual([
      'release/required-by-policy /training',
      'release/required-by-policy /warranty',
      'release/required-by-policy /project/growth',
    ])
  })
})

describe('leave that is not needed', () => {
  const exception = (rule: string) => `exception: [{ rule: ${rule}, reason: Agreed, approvedBy: ceo }]\n`
  const on = (day: string, more = '') =>
    rulesOf({
      'releases/a.yaml': manifest('a', `window: { start: ${day}T22:00, end: ${day}T23:00 }\n${more}`),
    })

  it('is told for windows while the work is ahead', async () => {
    expect(await on('2026-12-08', exception('window/not-preferred'))).toEqual([])
    expect(await on('2026-12-05', exception('window/not-preferred'))).toEqual([
      'release/unused-exception /exception/0/rule',
    ])
  })

  it('is not told while a deadline may still need it, nor once the work is called off', async () => {
    expect(await on('2026-12-05', exception('gate/task-late'))).toEqual([])
    const off = 'log: [{ event: cancelled, at: 2026-11-24T08:00, reason: { vi: Thôi, en: Not needed } }]\n'
    expect(await on('2026-12-05', exception('window/freeze') + off)).toEqual([])
  })

  it('is no finding beside a rule that is off', async () => {
    const config = `${exampleConfig}rules: { window/freeze: off }\n`
    const window = 'window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }\n'
    expect(await rulesOf({ 'releases/a.yaml': manifest('a', window + exception('window/freeze')) }, config)).toEqual([])
  })
})

it('asks for a reason in the languages of the product alone', async () => {
  const config = exampleConfig.replace('locales: [vi, en]', 'locales: [vi]')
  const files = {
    'relctl.yaml': config,
    'releases/a.yaml': manifest('a', 'fixes: [B-1]\nissues: [{ ref: B-1, source: user, severity: low }]\n', 'hotfix'),
  }
  expect(await check({ now, files })).toMatchObject([{ hint: 'add "reason: { vi: … }"' }])
})
