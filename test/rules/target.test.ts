import { expect, it } from 'vitest'
import { exampleConfig, exampleNow } from '../../src/rules/example.ts'
import { relctl } from '../run.ts'
import { scratch } from '../scratch.ts'
import { check } from '../world.ts'

function withTarget(channel: string, target: string, config = exampleConfig): string {
  return `${config}channels:\n  ${channel}:\n    deliver:\n      - ${target}\n`
}

const mailbox = exampleConfig.replace('  domain:', '  mailbox: thong-bao@sample.example\n  domain:')

async function found(channel: string, target: string, config = exampleConfig): Promise<readonly string[]> {
  const files = { 'relctl.yaml': withTarget(channel, target, config) }
  const diagnostics = await check({ now: exampleNow, files })
  return diagnostics.map(({ rule, path, message }) => `${rule} ${path.split('/').at(-1)}: ${message}`)
}

const to = 'to: { customer: [khach-hang@lists.sample.example] }'

const wrong = [
  ['email', '{ id: x, via: webhook }', /^target\/unusable via: the webhook has no address/],
  ['email', '{ id: x, via: webhook, urlFrom: HOOK }', /unusable urlFrom: the address in HOOK may have any host/],
  ['email', '{ id: x, via: webhook, url: "https://a.example", urlFrom: HOOK, host: a.example }', /two addresses/],
  [
    'status',
    '{ id: x, via: statuspage, pageId: a, apiKeyFrom: KEY, url: "http://127.0.0.1" }',
    /url: found .* http:\/\//,
  ],
  ['email', '{ id: x, via: webhook, url: "https://127.0.0.1", security: plain-loopback }', /security: .* https:\/\//],
  [
    'email',
    '{ id: x, via: webhook, url: "http://a.example", security: plain-loopback }',
    /for a\.example, expected this/,
  ],
  ['chat', '{ id: x, via: slack, urlFrom: HOOK, security: plain-loopback }', /"plain-loopback" for another machine/],
  ['chat', '{ id: x, via: slack, urlFrom: HOOK, security: starttls }', /"starttls", which is for mail/],
  [
    'email',
    `{ id: x, via: smtp, host: a.example, ${to}, user: relctl }`,
    /user: the target has a user and no password/,
  ],
  [
    'email',
    `{ id: x, via: smtp, host: a.example, ${to}, passwordFrom: PASS }`,
    /passwordFrom: .* a password and no user/,
  ],
  ['email', `{ id: x, via: smtp, host: a.example, security: plain-loopback, ${to} }`, /plain-loopback" for a\.example/],
  ['sms', `{ id: x, via: smtp, host: a.example, ${to} }`, /^target\/unknown-form via: found "smtp", which takes eml/],
  ['email', '{ id: x, via: files, folder: out, products: [ofice] }', /^policy\/unknown-product 0: .* target "x"/],
  ['email', '{ id: x, via: files, folder: out, locales: [lo] }', /^policy\/unknown-locale 0: /],
  ['email', '{ id: x, via: slack, urlFrom: hook }', /^schema\/\S+ urlFrom: /],
  ['mail', '{ id: x, via: files, folder: out }', /^schema\/\S+ mail: /],
] as const

it.each(wrong)('below %s, %s is told', async (channel, target, message) => {
  expect(await found(channel, target, mailbox)).toEqual([expect.stringMatching(message)])
})

it.each([
  ['email', `{ id: x, via: smtp, host: 127.0.0.1, security: plain-loopback, ${to} }`],
  ['email', '{ id: x, via: webhook, urlFrom: HOOK, host: a.example, products: [office], locales: [en] }'],
  ['status', '{ id: x, via: statuspage, pageId: a, apiKeyFrom: KEY }'],
  ['sms', '{ id: x, via: webhook, url: "http://[::1]:8080/sms", security: plain-loopback }'],
])('below %s, %s is fine', async (channel, target) => {
  expect(await found(channel, target, mailbox)).toEqual([])
})

it('stops send with the place, and no other command', async () => {
  const { root } = scratch({ 'relctl.yaml': withTarget('email', '{ id: x, via: webhook }') })
  const sent = await relctl(['send'], { cwd: root, now: exampleNow })
  expect([sent.code, sent.stderr]).toEqual([2, expect.stringMatching(/relctl\.yaml:\d+: the webhook has no address/)])
  expect((await relctl(['plan'], { cwd: root, now: exampleNow })).code).toBe(0)
  expect((await relctl(['check'], { cwd: root, now: exampleNow })).code).toBe(1)
})
