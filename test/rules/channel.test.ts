import { describe, expect, it } from 'vitest'
import { exampleConfig, exampleConfigWith, exampleNow, exampleRelease } from '../../src/rules/example.ts'
import { check } from '../world.ts'

async function found(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const all = await check({ now: exampleNow, files: { 'relctl.yaml': exampleConfig, ...files } })
  return all
    .filter(({ rule }) => /^(channel|text)\//.test(rule))
    .map(({ rule, file, path, message }) => `${rule} ${file}${path}: ${message}`)
}

/** A server move that tells so many changes, of so many letters each. */
function server(day: string, { changes = 1, letters = 20, more = '' } = {}): Readonly<Record<string, string>> {
  const words = (word: string) => `${word} `.repeat(Math.ceil(letters / (word.length + 1))).trim()
  const lines = Array.from(
    { length: changes },
    (_, index) =>
      `  - { kind: changed, text: { vi: "${index} ${words('nội dung')}", en: "${index} ${words('content')}" } }`,
  )
  return {
    [`releases/2026-12-${day}-may-chu.yaml`]: `id: 2026-12-${day}-may-chu
created: 2026-11-23T10:00
title: { vi: Chuyển sang máy chủ mới, en: Move to new servers }
class: server
product: office
origin: own
window: { start: 2026-12-${day}T22:00, end: 2026-12-${day}T23:00 }
impact: { mode: downtime, downtime: 30m }
changes:
${lines.join('\n')}
${more}`,
  }
}

/** A step of the server class that goes through one channel. */
function ladder(
  channel: string,
  { kind = 'announcement', audience = 'customer' } = {},
): Readonly<Record<string, string>> {
  return {
    'relctl.yaml': exampleConfigWith('cong-ty'),
    'policies/cong-ty.yaml': `id: cong-ty
extends: 1office
classes:
  server:
    steps:
      - { id: extra, kind: notice, notice: ${kind}, audience: ${audience}, channels: [${channel}], lead: 24h, owner: ptsp, source: house default }
`,
  }
}

describe('channel/too-long', () => {
  it('tells every release that is too long for a chat, whatever releases before and after it say', async () => {
    const told = await found({
      ...ladder('chat'),
      ...server('05'),
      ...server('06', { changes: 50, letters: 800 }),
      ...server('12'),
      ...server('13', { changes: 55, letters: 800 }),
    })
    expect(told.filter((one) => one.includes('teams'))).toEqual([
      expect.stringMatching(
        /^channel\/too-long releases\/2026-12-06-may-chu.yaml\/window\/start: the teams text has \d+ bytes, 28000 at most, in extra \(chat, vi\) and 1 more$/,
      ),
      expect.stringMatching(/^channel\/too-long releases\/2026-12-13-may-chu.yaml/),
    ])
  })

  it('measures each text message, however alike the releases are', async () => {
    const config = `${exampleConfig}channels: { sms: { maxParts: 1 } }\n`
    const told = await found({ 'relctl.yaml': config, ...server('05'), ...server('06') })
    expect(told).toHaveLength(2)
    expect(told[0]).toMatch(/needs 2 parts, 1 at most, in customer-starting \(sms, vi\) and 1 more$/)
  })

  it('names the setting that limits a parameter of Zalo', async () => {
    const zalo = (locale: string) =>
      `      - { id: "30246", locale: ${locale}, parameters: { topic: { from: reference, max: 9 } } }\n`
    const config = `${exampleConfigWith('cong-ty')}channels:\n  zalo:\n    templates:\n${zalo('vi')}${zalo('en')}`
    const files = { ...ladder('zalo'), 'relctl.yaml': config, ...server('05') }
    const [finding] = await check({ now: exampleNow, files })
    expect(finding).toMatchObject({
      rule: 'channel/too-long',
      related: [{ file: 'relctl.yaml', line: 19, message: 'the setting that limits it' }],
    })
  })

  it('says nothing of what has gone out', async () => {
    const more = `log:
  - { event: noticed, at: 2026-11-24T08:00, step: extra, window: { start: 2026-12-06T22:00, end: 2026-12-06T23:00 } }
`
    expect(await found({ ...ladder('chat'), ...server('06', { changes: 50, letters: 800, more }) })).toEqual([])
  })
})

describe('channel/setting', () => {
  it('asks for the sender of mails once mails are set up, and once for all releases', async () => {
    expect(await found(exampleRelease)).toEqual([])
    const config = `${exampleConfig}channels: { email: { unsubscribe: [https://sample.example/leave] } }\n`
    expect(await found({ 'relctl.yaml': config, ...exampleRelease, ...server('06') })).toEqual([
      expect.stringMatching(
        /^channel\/setting relctl.yaml\/organisation\/mailbox: nobody is known whom the mail could come from, for customer-1 \(email, vi\)/,
      ),
    ])
  })

  it('asks for templates of Zalo wherever a ladder sends through Zalo', async () => {
    expect(await found({ ...ladder('zalo'), ...exampleRelease })).toEqual([
      expect.stringContaining('no Zalo template fits the announcement notice of "office" in the language "en"'),
      expect.stringContaining('in the language "vi"'),
    ])
  })
})

describe('channel/unsuitable', () => {
  it('names the step of the policy, once for all releases', async () => {
    expect(await found({ ...ladder('in-app', { audience: 'support' }), ...server('05'), ...server('06') })).toEqual([
      expect.stringMatching(
        /^channel\/unsuitable policies\/cong-ty.yaml\/classes\/server\/steps\/0\/channels: everybody reads the channel in-app/,
      ),
    ])
  })

  it('counts a channel that carries the notice in one of its forms', async () => {
    expect(await found({ ...ladder('status'), ...exampleRelease })).toEqual([])
    expect(await found({ ...ladder('calendar', { kind: 'in-progress' }), ...exampleRelease })).toEqual([])
  })
})

describe('text/unwritable', () => {
  it('leaves to other rules what they tell', async () => {
    const half = Object.fromEntries(
      Object.entries(exampleRelease).map(([file, text]) => [file, text.replace(', en: Move to new servers', '')]),
    )
    expect(await found(half)).toEqual([expect.stringMatching(/^text\/missing-translation /)])
  })

  it('says nothing of what has not happened yet', async () => {
    expect(await found({ ...ladder('email', { kind: 'cancelled' }), ...exampleRelease })).toEqual([])
  })
})
