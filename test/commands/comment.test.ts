import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { htmlOf, tagsOf } from '../markdown.ts'
import { pullRequest } from '../pull-request.ts'
import { relctl } from '../run.ts'
import { type Files, scratch } from '../scratch.ts'

/** What a comment on a pull request says of plans and notices. */

const now = '2026-11-24T09:00+07:00'
const config = `policy: 1office
timezone: Asia/Ho_Chi_Minh
locales: [vi, en]
organisation:
  name: { vi: Công ty Mẫu, en: Sample }
  brand: Sample
  contacts: [{ kind: phone, value: 1900 0000 }]
`
const release = (id: string, { day = '19', kind = 'feature', log = '' } = {}) => `id: ${id}
created: 2026-11-16T10:00
title: { vi: Bảng điều khiển mới, en: New dashboard }
class: ${kind}
drivers: [customer-feedback]
window: { start: 2026-12-${day}T22:00, end: 2026-12-${day}T23:00 }
changes:
  - { kind: added, text: { vi: Bảng điều khiển mới, en: A new dashboard } }
${log}`
const told = `log:
  - event: noticed
    at: 2026-11-17T09:00
    step: customer-1
    window: { start: 2026-12-19T22:00, end: 2026-12-19T23:00 }
    revision: 0
`
const moved = `${told}  - event: rescheduled
    at: 2026-11-24T08:30
    from: { start: 2026-12-19T22:00, end: 2026-12-19T23:00 }
    to: { start: 2026-12-26T22:00, end: 2026-12-26T23:00 }
    reason: { vi: Cần thêm một tuần kiểm thử, en: One more week of tests }
`
/** Like no other, so that nothing else is taken for it under a new name. */
const old = `id: old
title:
  vi: Chuyển máy chủ
  en: Move of a server
class: server
created: 2026-11-01T09:00
window:
  start: 2026-12-12T20:00
  end: 2026-12-12T20:45
impact:
  mode: downtime
  downtime: 30m
changes:
  - kind: infrastructure
    text:
      vi: Máy chủ mới
      en: A new server
`
const base = { 'releases/old.yaml': old, 'relctl.yaml': config, 'releases/a.yaml': release('a', { log: told }) }

async function comment(change: Files, { removed = [] as readonly string[], args = [] as readonly string[] } = {}) {
  const { clone } = pullRequest(base)
  for (const path of removed) rmSync(join(clone.root, path))
  clone.commit('2026-11-24T01:00:00Z', change)
  const all = ['check', '--changed', 'origin/main', '--format', 'markdown', ...args]
  return (await relctl(all, { cwd: clone.root, now })).stdout
}

describe('the plans', () => {
  it('show what moved, from when to when, and the notice that is due at once', async () => {
    const text = await comment({ 'releases/a.yaml': release('a', { day: '26', log: moved }) })
    expect(text).toContain(
      '#### a: New dashboard\n\n| | before | now |\n|---|---|---|\n| window | Sat 2026-12-19 22:00 –',
    )
    expect(text).toContain('| **Sat 2026-12-26 22:00 – 23:00 Asia/Ho\\_Chi\\_Minh (GMT+7), 1 h** |')
    expect(text).toContain('| revision | 0 | **1** |')
    expect(text).toContain(
      '| ● due | Tue 2026-11-24 10:30 | new | Rescheduling notice to customers (rescheduled-1-customer) | marketing |',
    )
    expect(text).toContain('| Thu 2026-12-24 22:00 | Thu 2026-12-17 22:00 | Reminder to customers (customer-2)')
    expect(text).toContain('| ✓ done | Wed 2026-12-09 22:00 |  | Announcement to customers (customer-1, of revision 0)')
    expect(text).toContain('due Tue 2026-11-24 10:30, vi<br>[Sample] Thay đổi lịch nâng cấp')
    expect(text).toContain('\n22h00 – 23h00, thứ Bảy, ngày 26/12/2026 (giờ Việt Nam, GMT+7)\n')
    expect(text).not.toContain('Dear customer')
    expect(tagsOf(htmlOf(text)).filter((tag) => /a |img|href/.test(tag))).toEqual([])
    expect(htmlOf(text).match(/<table>/g)).toHaveLength(3)
  })

  it('say what is new, what is gone, and what cannot be planned', async () => {
    const text = await comment(
      { 'releases/b.yaml': release('b', { day: '20' }), 'releases/c.yaml': 'id: c\n' },
      { removed: ['releases/old.yaml'] },
    )
    expect(text).toContain('#### b: New dashboard\n\n| | new |\n|---|---|\n| window | Sun 2026-12-20 22:00 – 23:00')
    expect(text).toContain('#### releases/c.yaml\n\nIt cannot be planned before its errors are mended.\n')
    expect(text).toContain('#### old: Move of a server\n\nRemoved. It was planned for Sat 2026-12-12 20:00 – 20:45')
    expect(text).toContain('<b>b</b>: Announcement to customers (customer-1), due Thu 2026-12-10 22:00, vi<br>')
  })

  it('show which duties another class takes away', async () => {
    const text = await comment({ 'releases/a.yaml': release('a', { kind: 'minor', log: told }) })
    expect(text).toContain('| class | feature of 1office | **minor of 1office** |')
    expect(text).toMatch(/^No duty any more: .*Reminder to customers \(customer-2\); /m)
  })

  it('show what a change of the policy moves, though no manifest has changed', async () => {
    const files = {
      'relctl.yaml': config.replace('1office', 'own'),
      'policies/own.yaml': `id: own
extends: 1office
title: { vi: Riêng, en: Own }
classes:
  feature:
    steps: [{ id: customer-2, lead: 3d, source: agreed with customers }]
`,
    }
    const text = await comment(files)
    expect(text).toContain('### What changes since origin/main\n\npolicies/own.yaml, relctl.yaml changed as well.\n')
    expect(text).toContain('| Wed 2026-12-16 22:00 | Thu 2026-12-17 22:00 | Reminder to customers (customer-2) |')
    const same = await comment({ 'relctl.yaml': `${config}# no more than a comment\n` })
    expect(same).toContain('No plan is another one than in origin/main. relctl.yaml changed as well.\n')
    expect(same).not.toContain('<details>')
  })

  it('are limited by paths, and left out without --changed', async () => {
    const change = { 'releases/b.yaml': release('b', { day: '20' }), 'releases/c.yaml': release('c', { day: '13' }) }
    const text = await comment(change, { args: ['releases/c.yaml'], removed: ['releases/old.yaml'] })
    expect(text.match(/^#### .*/gm)).toEqual(['#### c: New dashboard'])
    const { root } = scratch({ ...base, ...change })
    const plain = await relctl(['check', '--format', 'markdown'], { cwd: root, now })
    expect(plain.stdout).toMatch(/^<!-- relctl:check -->\n### relctl check: /)
    expect(plain.stdout).not.toContain('####')
  })
})

describe('the notices', () => {
  it('are cut where the comment is full, after findings and plans, and say how many are left', async () => {
    const names = Array.from({ length: 28 }, (_, index) => `r${index}`)
    const line =
      '  - { kind: added, important: true, text: { vi: Một thay đổi trong báo cáo bán hàng, en: A change } }\n'
    const lines = line.repeat(40).trimEnd()
    const many = names.map((id, index) => [
      `releases/${id}.yaml`,
      release(id, { day: String(1 + index).padStart(2, '0'), kind: 'minor' }).replace(/ {2}- .*/, lines),
    ])
    const text = await comment(Object.fromEntries(many))
    expect(text.length).toBeLessThanOrEqual(65_000)
    expect(text.match(/^#### /gm)?.length).toBe(28)
    const written = text.match(/<details>/g)?.length ?? 0
    expect(written).toBeGreaterThan(0)
    expect(text).toContain(`${28 - written} more notices not shown here; \`relctl render\` writes each of them.`)
    expect(text.match(/<\/details>/g)).toHaveLength(written)
  })

  it('tell what keeps one from being written', async () => {
    const own = 'templates/email/notice.txt.hbs'
    const text = await comment({ [own]: '{{#if', 'releases/b.yaml': release('b', { day: '20' }) })
    expect(text).toMatch(
      /^- \*\*b\*\*: Announcement to customers \(customer-1\), due Thu 2026-12-10 22:00: cannot be written: /m,
    )
  })
})

describe('beside the comment', () => {
  it('the summary of the step says the same, without a token', async () => {
    const { clone } = pullRequest(base)
    clone.commit('2026-11-24T01:00:00Z', { 'releases/a.yaml': release('a', { day: '26', log: moved }) })
    const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: join(clone.root, 'summary.md') }
    const args = ['check', '--changed', 'origin/main', '--format', 'markdown']
    const { stdout } = await relctl(args, { cwd: clone.root, now, env })
    expect(`<!-- relctl:check -->\n${readFileSync(env.GITHUB_STEP_SUMMARY, 'utf8')}`).toBe(stdout)
  })

  it('a check that fails for its warnings alone says why', async () => {
    const files = {
      'relctl.yaml': config,
      'releases/a.yaml': release('a', { kind: 'server' }).replaceAll('T22:00', 'T12:00').replaceAll('T23:00', 'T12:40'),
    }
    const { root } = scratch(files)
    for (const format of ['pretty', 'markdown']) {
      const { code, stdout } = await relctl(['check', '--max-warnings', '0', '--quiet', '--format', format], {
        cwd: root,
        now,
      })
      expect(code).toBe(1)
      expect(stdout).toMatch(/failed/)
      expect(stdout).toContain('1 warning where --max-warnings allows 0')
    }
    const { code, stdout } = await relctl(['check', '--max-warnings', '1'], { cwd: root, now })
    expect({ code, end: stdout.trim().split('\n').at(-1) }).toEqual({
      code: 0,
      end: 'ok: 1 release checked, 1 warning',
    })
  })
})
