import { describe, expect, it } from 'vitest'
import { run } from '../../src/commands/run/gate.ts'
import type { GateOutput } from '../../src/generated/types/gate-output.ts'
import type { Host } from '../../src/host.ts'
import { relctl } from '../run.ts'
import { expectValid } from '../schema.ts'
import { scratch } from '../scratch.ts'
import { memoryHost } from '../world.ts'

const config = `policy: house
timezone: Asia/Ho_Chi_Minh
locales: [en]
organisation: { contacts: [{ kind: phone, value: 1900 0000 }] }
products: { office: { name: { en: Office }, modules: { sales: { en: Sales }, tasks: { en: Tasks } } } }
`
const policy = `id: house
extends: default
classes:
  minor:
    source: house default
    approvals:
      - { id: production, roles: [qa, it], lead: 1d, source: house default }
    steps:
      - { id: tell, kind: notice, notice: announcement, audience: customer, channels: [email], lead: 24h, owner: support, source: house default }
      - { id: staging, kind: gate, lead: 2d, owner: qa, source: house default }
`
const start = '2026-12-05T22:00'
const end = '2026-12-05T23:30'
const inside = '2026-12-05T22:10+07:00'

/** A release with everything on record; `without` drops lines, `more` is added to the log. */
function release(id = 'a', { module = 'sales', without = '', log = '', more = '' } = {}): string {
  const text = `id: ${id}
created: 2026-11-20T09:00
title: { en: Fix of a report }
class: minor
product: office
modules: [${module}]
window: { start: ${start}, end: ${end} }
changes: [{ kind: fixed, text: { en: Totals are right again } }]
gates: { staging: { evidence: https://ci.sample.example/412, passedAt: 2026-12-01T10:00 } }
${more}log:
  - { event: noticed, at: 2026-12-01T09:00, step: tell, window: { start: ${start}, end: ${end} } }
  - { event: approved, at: 2026-12-02T16:00, role: qa, step: production }
  - { event: approved, at: 2026-12-02T17:00, role: it, step: production }
${log}`
  if (without === '') return text
  return text
    .split('\n')
    .filter((line) => !line.includes(without))
    .join('\n')
}

const world = (files: Readonly<Record<string, string>>) => ({
  'relctl.yaml': config,
  'policies/house.yaml': policy,
  ...files,
})

async function ask(files: Readonly<Record<string, string>>, now = inside, ...more: readonly string[]) {
  const { root } = scratch(world(files))
  const { code, stdout, stderr } = await relctl(['gate', 'a', '--format', 'json', ...more], { cwd: root, now })
  const output = JSON.parse(stdout) as GateOutput
  expectValid('gate-output', output)
  expect(code).toBe(output.answer === 'yes' ? 0 : 1)
  return { ...output, codes: output.reasons.map(({ code: reason }) => reason), stderr }
}

const a = (text: string) => ({ 'releases/a.yaml': text })

describe('a yes', () => {
  it('says up to when it holds', async () => {
    const { answer, until, nextOpening, window, state } = await ask(a(release()))
    expect({ answer, state, nextOpening }).toEqual({ answer: 'yes', state: 'announced', nextOpening: null })
    expect(until).toBe('2026-12-05T23:30:00+07:00')
    expect(window?.start).toBe('2026-12-05T22:00:00+07:00')
  })

  it('holds from the first moment of the window to the one before its end', async () => {
    expect((await ask(a(release()), '2026-12-05T22:00+07:00')).answer).toBe('yes')
    expect((await ask(a(release()), '2026-12-05T21:59:59+07:00')).codes).toEqual(['window'])
    expect((await ask(a(release()), '2026-12-05T23:29:59+07:00')).answer).toBe('yes')
    expect((await ask(a(release()), '2026-12-05T23:30+07:00')).codes).toEqual(['window'])
  })

  it('ends when the next notice falls due', async () => {
    const starting =
      '      - { id: late-word, kind: notice, notice: in-progress, audience: internal, channels: [chat], after: start, within: 30m, owner: it, source: house default }\n'
    const { until } = await ask({
      ...a(release('a', { log: '  - { event: started, at: 2026-12-05T22:05 }\n' })),
      'policies/house.yaml': policy + starting,
    })
    expect(until).toBe('2026-12-05T22:35:00+07:00')
  })

  it('reaches as far as the window was extended', async () => {
    const log = `  - { event: started, at: 2026-12-05T22:05 }
  - { event: extended, at: 2026-12-05T23:20, to: { start: ${start}, end: 2026-12-06T00:30 }, reason: { en: Slow disks } }
  - { event: noticed, at: 2026-12-05T23:25, step: extended-1-customer }
`
    const { answer, until } = await ask(a(release('a', { log })), '2026-12-06T00:10+07:00')
    expect({ answer, until }).toEqual({ answer: 'yes', until: '2026-12-06T00:30:00+07:00' })
  })
})

describe('a no names', () => {
  it('the window that is to come, with the moment at which it opens', async () => {
    const { reasons, nextOpening } = await ask(a(release()), '2026-12-05T20:00+07:00')
    expect(reasons).toEqual([
      {
        code: 'window',
        message: 'its window opens Sat 2026-12-05 22:00 (Asia/Ho_Chi_Minh), in 2 h',
        changes: 'time',
        at: '2026-12-05T22:00:00+07:00',
      },
    ])
    expect(nextOpening).toBe('2026-12-05T22:00:00+07:00')
  })

  it('the window that is over, which takes a new plan', async () => {
    const { reasons, nextOpening } = await ask(a(release()), '2026-12-06T01:00+07:00')
    expect(reasons).toMatchObject([{ code: 'window', changes: 'plan', at: null }])
    expect(nextOpening).toBeNull()
  })

  it('a freeze, and opens after the last of several in a row', async () => {
    const long = release().replaceAll(end, '2026-12-08T23:30')
    const freezes = `freezes:
  - { id: two, from: 2026-12-07, to: 2026-12-07 }
  - { id: one, from: 2026-12-05, to: 2026-12-06 }
`
    const { reasons, nextOpening } = await ask({ ...a(long), 'relctl.yaml': config + freezes })
    expect(reasons).toMatchObject([{ code: 'freeze', changes: 'time', at: '2026-12-08T00:00:00+07:00' }])
    expect(nextOpening).toBe('2026-12-08T00:00:00+07:00')
    const exception = 'exception: [{ rule: window/freeze, reason: The law changes, approvedBy: management }]\n'
    const excepted = long.replace('log:', `${exception}log:`)
    expect((await ask({ ...a(excepted), 'relctl.yaml': config + freezes })).answer).toBe('yes')
  })

  it.each([
    ['staging', 'gate', '"staging" is not passed'],
    ['role: it', 'approval', '"production" (Approval: production) lacks "it"'],
    ['step: tell', 'notice', '"tell" (Announcement to customers) was due Fri 2026-12-04 22:00'],
  ])('what is not on record: %s', async (without, code, message) => {
    const { reasons, nextOpening, now } = await ask(a(release('a', { without })))
    expect(reasons).toMatchObject([{ code, changes: 'record', at: now }])
    expect(reasons[0]?.message).toContain(message)
    expect(nextOpening).toBe(now)
  })

  it('what is recorded only for a later moment', async () => {
    const text = release().replace('2026-12-02T17:00', '2026-12-05T22:30')
    expect((await ask(a(text))).codes).toEqual(['approval'])
    expect((await ask(a(text), '2026-12-05T22:31+07:00')).answer).toBe('yes')
  })

  it('everything at once, and the opening when all of it can be there', async () => {
    const bare = release('a', { without: 'role:' })
      .replace(/gates:.*\n/, '')
      .replace(/ {2}- \{ event: noticed.*\n/, '')
    const { codes, nextOpening } = await ask(a(bare.replace('log:', 'log: []')), '2026-12-05T09:00+07:00')
    expect(codes).toEqual(['window', 'gate', 'approval', 'notice'])
    expect(nextOpening).toBe('2026-12-05T22:00:00+07:00')
  })

  it('another release in progress that touches the same things, and no other', async () => {
    const other = (module: string, log = '  - { event: started, at: 2026-12-05T19:05 }\n') => ({
      'releases/b.yaml': release('b', { module, log })
        .replaceAll(start, '2026-12-05T19:00')
        .replaceAll(end, '2026-12-05T21:00'),
    })
    const { reasons } = await ask({ ...a(release()), ...other('sales') })
    expect(reasons).toMatchObject([
      { code: 'release', message: '"b" is in progress and touches module sales as well', changes: 'record' },
    ])
    expect((await ask({ ...a(release()), ...other('tasks') })).answer).toBe('yes')
    const over = '  - { event: started, at: 2026-12-05T19:05 }\n  - { event: succeeded, at: 2026-12-05T20:00 }\n'
    expect((await ask({ ...a(release()), ...other('sales', over) })).answer).toBe('yes')
  })

  it.each([
    ['cancelled', '  - { event: cancelled, at: 2026-12-04T09:00, reason: { en: Not wanted } }\n'],
    ['postponed', '  - { event: postponed, at: 2026-12-04T09:00, reason: { en: Tests take longer } }\n'],
    ['completed', '  - { event: started, at: 2026-12-05T22:01 }\n  - { event: succeeded, at: 2026-12-05T22:05 }\n'],
    [
      'rolled-back',
      '  - { event: started, at: 2026-12-05T22:01 }\n  - { event: rolled-back, at: 2026-12-05T22:05, reason: { en: Wrong totals } }\n',
    ],
  ])('a release that is %s, and nothing else', async (state, log) => {
    const answer = await ask(a(release('a', { log })))
    expect(answer).toMatchObject({ state, codes: ['state'], nextOpening: null })
    expect(answer.reasons[0]).toMatchObject({ changes: 'plan', at: null })
  })

  it('what check finds wrong with the manifest', async () => {
    const { reasons } = await ask(a(release().replace('modules: [sales]', 'modules: [sale]')))
    expect(reasons).toMatchObject([{ code: 'check', rule: 'release/unknown-module', changes: 'record' }])
  })

  it('a manifest that cannot be planned, even when its file is no YAML at all', async () => {
    expect((await ask(a(release().replace('class: minor', 'class: monor')))).codes).toEqual(['manifest', 'check'])
    const { codes, state } = await ask(a('id: a\n\t- x\n'))
    expect({ codes, state }).toEqual({ codes: ['manifest', 'check'], state: null })
  })

  it('two manifests of one name', async () => {
    const { codes } = await ask({ ...a(release()), 'releases/old/a.yaml': release() })
    expect(codes).toContain('check')
  })
})

describe('work at once', () => {
  const hotfix = (reason: string) => `id: a
created: 2026-12-07T09:00
title: { en: Repair of sign-in }
class: hotfix
product: office
modules: [sales]
${reason}issues: [{ ref: INC-7, source: monitoring, severity: critical }]
fixes: [b]
changes: [{ kind: fixed, text: { en: Everybody can sign in again } }]
`
  const b = {
    'releases/b.yaml': release('b', {
      log: '  - { event: started, at: 2026-12-05T22:01 }\n  - { event: succeeded, at: 2026-12-05T22:05 }\n',
    }),
  }

  it('needs no window but a reason', async () => {
    const now = '2026-12-07T10:00+07:00'
    const told = await ask({ ...b, ...a(hotfix('reason: { en: Nobody can sign in }\n')) }, now)
    expect(told).toMatchObject({ answer: 'yes', until: null, window: null })
    expect((await ask({ ...b, ...a(hotfix('')) }, now)).codes).toEqual(['reason'])
  })
})

describe('batches', () => {
  const batches = release().replace(
    /window: .*\n/,
    `batches:
  - { id: first, segments: [north], window: { start: ${start}, end: ${end} } }
  - { id: second, segments: [south], window: { start: 2026-12-12T22:00, end: 2026-12-12T23:30 } }
`,
  )
  it('open one after the other, each with its own notice', async () => {
    expect((await ask(a(batches))).window?.batch).toBe('first')
    const between = await ask(a(batches), '2026-12-06T09:00+07:00')
    expect(between.window?.batch).toBe('second')
    expect(between.nextOpening).toBe('2026-12-12T22:00:00+07:00')
    const second = await ask(a(batches), '2026-12-12T22:10+07:00')
    expect(second.codes).toEqual(['notice'])
    expect(second.reasons[0]?.message).toContain('"second.tell"')
  })
})

describe('--wait', () => {
  it('ends with the first yes', async () => {
    const { answer, now, stderr } = await ask(a(release()), '2026-12-05T20:59+07:00', '--wait', '2h')
    expect({ answer, now: now.slice(0, 16) }).toEqual({ answer: 'yes', now: '2026-12-05T22:00' })
    expect(stderr).toBe('note: not now, for 1 reason; next opening 2026-12-05T22:00:00+07:00; waiting up to 2 h\n')
  })

  it('ends with a no when the time is over, as things stand then', async () => {
    const { answer, now } = await ask(a(release()), '2026-12-05T20:59+07:00', '--wait', '1h')
    expect({ answer, now }).toEqual({ answer: 'no', now: '2026-12-05T21:59:00+07:00' })
  })

  it('sees what is on record by then', async () => {
    const text = release().replace('2026-12-02T17:00', '2026-12-05T22:30')
    const { answer, now } = await ask(a(text), inside, '--wait', '1h')
    expect({ answer, now: now.slice(0, 16) }).toEqual({ answer: 'yes', now: '2026-12-05T22:30' })
  })

  it('reads the repository anew each time, and bears with one that is just being written', async () => {
    const files: Record<string, string> = world(a(release('a', { without: 'role: it' })))
    const host = memoryHost({ now: inside, files })
    const printed: string[] = []
    let naps = 0
    const sleep = async (minutes: number) => {
      naps += 1
      if (naps === 1) files['relctl.yaml'] = 'policy: ['
      if (naps === 2) Object.assign(files, world(a(release())))
      await host.clock.sleep(minutes)
    }
    const waiting: Host = {
      ...host,
      clock: { now: host.clock.now, sleep },
      out: (text) => printed.push(text),
      err: (text) => printed.push(text),
    }
    const options = { format: 'text', wait: '30m' }
    expect(await run(waiting, { args: ['a'], options, lists: {} })).toBe(0)
    expect(printed.join('')).toMatch(
      /^note: not now.*\nnote: the repository cannot be read just now: .*\nyes: work on a/,
    )
  })
})

describe('wrong use', () => {
  it.each([
    [['gate', 'aa'], 'there is no release "aa"\nhelp: use "a"'],
    [['gate', 'a', '--wait', 'soon'], '--wait is "soon", expected a duration'],
    [['gate'], '<id> is missing'],
  ])('%j', async (args, message) => {
    const { root } = scratch(world(a(release())))
    const { code, stdout, stderr } = await relctl(args, { cwd: root, now: inside })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(message)
  })

  it('a configuration that cannot be used is no yes', async () => {
    const { root } = scratch({ ...world(a(release())), 'relctl.yaml': 'policy: hous\n' })
    expect((await relctl(['gate', 'a'], { cwd: root, now: inside })).code).toBe(2)
  })
})

it('says it in words that fit the terminal', async () => {
  const { root } = scratch(world(a(release('a', { without: 'role:' }))))
  const { stdout } = await relctl(['gate', 'a'], { cwd: root, now: '2026-12-05T20:00+07:00' })
  expect(stdout).toBe(`no: work on a may not start at Sat 2026-12-05 20:00 (+07:00)
  ✗ its window opens Sat 2026-12-05 22:00 (Asia/Ho_Chi_Minh), in 2 h
  ✗ "production" (Approval: production) lacks "qa" and "it"
    help: put an "approved" event of each with "step: production" on record
next opening: Sat 2026-12-05 22:00, in 2 h, once the records are there
`)
})
