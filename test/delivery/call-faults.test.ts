import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { type Request, webServer } from './post-office.ts'
import { events, send, vendor } from './vendor.ts'

/** What the server does at each address, and what the delivery comes to. */
const faults = {
  '/fine': { status: 200, state: 'sent' },
  '/busy': { status: 429, headers: { 'retry-after': '3600' }, state: 'deferred' },
  '/away': { status: 503, state: 'deferred' },
  '/broken': { status: 500, state: 'unknown' },
  '/gateway': { status: 502, state: 'unknown' },
  '/moved': { status: 307, headers: { location: '/fine' }, state: 'rejected' },
  '/wrong': { status: 400, state: 'rejected' },
  '/secret': { status: 401, state: 'deferred' },
  '/dropped': { status: 0, state: 'unknown' },
  '/silent': { status: -1, state: 'unknown' },
} as const

type Path = keyof typeof faults

it('judges each answer by what the target may have done', { timeout: 120_000 }, async () => {
  const { port, requests } = await webServer(({ path }, response) => {
    const { status, ...rest } = faults[path as Path]
    if (status === 0) response.destroy()
    else if (status > 0) response.writeHead(status, 'headers' in rest ? rest.headers : {}).end('said')
  })
  const targets = Object.keys(faults).map(
    (path) =>
      `{ id: ${path.slice(1)}, via: webhook, audiences: [internal], url: "http://127.0.0.1:${port}${path}", security: plain-loopback, timeout: 1 }`,
  )
  const { root } = vendor({ email: targets })
  const { code, output } = await send(root)
  expect(code).toBe(1)
  const found = Object.fromEntries(output.deliveries.map(({ target, state }) => [`/${target}`, state]))
  expect(found).toEqual(Object.fromEntries(Object.entries(faults).map(([path, { state }]) => [path, state])))
  const counts = (path: string) => requests.filter((request) => request.path === path).length
  expect(counts('/away'), 'tried again within the run').toBe(4)
  expect(counts('/busy'), 'an hour is too long to wait').toBe(1)
  expect(counts('/broken'), 'it may have been taken').toBe(1)
  expect(counts('/fine'), 'redirects are not followed').toBe(1)
  await send(root, ['--send'], { now: '2026-12-04T21:59+07:00' })
  expect(counts('/fine') + counts('/broken') + counts('/wrong') + counts('/busy')).toBe(4)
})

it('signs what it sends, and shows neither key nor address of the environment', async () => {
  const { port, requests } = await webServer()
  const url = `http://127.0.0.1:${port}/hooks/very-secret-path`
  const target =
    '{ id: hook, via: webhook, audiences: [internal], urlFrom: HOOK_URL, host: 127.0.0.1, secretFrom: HOOK_KEY, security: plain-loopback }'
  const { root } = vendor({ email: [target] })
  const sent = await send(root, ['--send'], { env: { HOOK_URL: url, HOOK_KEY: 'key-of-the-hook' } })
  expect(sent.output.deliveries.map(({ state }) => state)).toEqual(['sent'])
  const [request] = requests as [Request]
  const signature = createHmac('sha256', 'key-of-the-hook').update(request.body).digest('hex')
  expect(request.headers['x-relctl-signature']).toBe(`sha256=${signature}`)
  expect(request.headers['idempotency-key']).toBe('a.inside.internal.r0.vi')
  const told = JSON.stringify(sent) + readFileSync(`${root}/deliveries/a.jsonl`, 'utf8')
  expect(told).not.toMatch(/very-secret|key-of-the-hook/)
})

it('goes to no other host than relctl.yaml names', async () => {
  const { port, requests } = await webServer()
  const target =
    '{ id: hook, via: webhook, audiences: [internal], urlFrom: HOOK_URL, host: localhost, security: plain-loopback }'
  const { root } = vendor({ email: [target] })
  const sent = await send(root, ['--send'], { env: { HOOK_URL: `http://127.0.0.1:${port}/in` } })
  expect(sent.output.deliveries[0]).toMatchObject({ state: 'deferred', why: expect.stringContaining('another host') })
  expect(requests).toEqual([])
})

it('makes a campaign of listmonk and starts it', async () => {
  const { port, requests } = await webServer(({ method }, response) => {
    response.end(method === 'POST' ? '{"data":{"id":42}}' : '{"data":true}')
  })
  const target = `{ id: news, via: listmonk, url: "http://127.0.0.1:${port}", security: plain-loopback, user: relctl, passwordFrom: LISTMONK_TOKEN, lists: { customer: [3] } }`
  const { root } = vendor({ email: [target] })
  const sent = await send(root, ['--send'], { env: { LISTMONK_TOKEN: 'token-of-listmonk' } })
  expect(sent.code).toBe(0)
  expect(events(root)).toEqual(['tell claimed', 'tell sent'])
  const [made, started] = requests as [Request, Request]
  expect(made.headers.authorization).toBe('token relctl:token-of-listmonk')
  expect(JSON.parse(made.body)).toMatchObject({ name: 'a.tell.customer.r0.vi', lists: [3], content_type: 'html' })
  expect([started.method, started.path, JSON.parse(started.body)]).toEqual([
    'PUT',
    '/api/campaigns/42/status',
    { status: 'running' },
  ])
})
