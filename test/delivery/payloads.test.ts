import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { relctl } from '../run.ts'
import type { Scratch } from '../scratch.ts'
import { type Request, webServer } from './post-office.ts'
import { due, events, send, states, vendor } from './vendor.ts'

/** A vendor whose notices of one step go to one channel, and nothing else. */
function telling(channel: string, audience: string, target: string): Scratch {
  const step = `{ kind: notice, audience: ${audience}, channels: [${channel}], owner: support, source: house default`
  return vendor(
    { [channel]: [target] },
    {
      'policies/house.yaml': `id: house
extends: default
classes:
  minor:
    source: house default
    steps:
      - ${step}, id: tell, notice: announcement, lead: 24h }
      - ${step}, id: begin, notice: starting, lead: 30m }
`,
    },
  )
}

/** What `render` shows beforehand; once a notice is on record, the release stands otherwise. */
async function rendered(root: string, notice: string, channel: string, format: string, now = due): Promise<string> {
  const args = ['render', 'a', '--notice', notice, '--channel', channel, '--format', format, '--locale', 'vi']
  const { code, stdout, stderr } = await relctl(args, { cwd: root, now })
  if (code !== 0) throw new Error(stderr)
  return stdout
}

it.each(['slack', 'teams', 'google-chat'])('%s gets what render writes', async (via) => {
  const { port, requests } = await webServer()
  const address = `http://127.0.0.1:${port}/services/secret-path?key=k1`
  const target = `{ id: team, via: ${via}, urlFrom: CHAT_URL, host: 127.0.0.1, security: plain-loopback }`
  const { root } = telling('chat', 'internal', target)
  const text = await rendered(root, 'tell', 'chat', via)
  const sent = await send(root, ['--send'], { env: { CHAT_URL: address } })
  expect(states(sent)).toEqual(['tell sent'])
  const [request] = requests as [Request]
  expect(requests).toHaveLength(1)
  expect(request.method).toBe('POST')
  expect(request.headers['content-type']).toMatch(/^application\/json/)
  expect(JSON.parse(request.body)).toEqual(JSON.parse(text))
  const url = new URL(request.path, 'http://127.0.0.1')
  expect([url.pathname, url.searchParams.get('key')]).toEqual(['/services/secret-path', 'k1'])
  expect(url.searchParams.has('requestId')).toBe(via === 'google-chat')
  expect(JSON.stringify(sent)).not.toContain('secret-path')
})

it('Google Chat gets the same request id for every attempt, so that an unclear answer is no harm', async () => {
  const { port, requests } = await webServer((_, response, index) => {
    if (index === 1) response.destroy()
    else response.end('{}')
  })
  const target = '{ id: team, via: google-chat, urlFrom: CHAT_URL, host: 127.0.0.1, security: plain-loopback }'
  const { root } = telling('chat', 'internal', target)
  const sent = await send(root, ['--send'], { env: { CHAT_URL: `http://127.0.0.1:${port}/v1` } })
  expect(states(sent)).toEqual(['tell sent'])
  const ids = requests.map(({ path }) => new URL(path, 'http://127.0.0.1').searchParams.get('requestId'))
  expect(ids).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/), ids[0]])
})

it('Statuspage gets an incident first, and later notices as updates of the same one', async () => {
  const { port, requests } = await webServer(({ method }, response) => {
    response.writeHead(method === 'POST' ? 201 : 200).end('{"id":"p31zjtct2jer"}')
  })
  const page = `{ id: page, via: statuspage, pageId: kctbh9vrtdwd, apiKeyFrom: PAGE_KEY, url: "http://127.0.0.1:${port}", security: plain-loopback }`
  const { root } = telling('status', 'website', page)
  const env = { PAGE_KEY: 'key-of-the-page' }
  const first = await rendered(root, 'tell', 'status', 'statuspage')
  expect(states(await send(root, ['--send'], { env }))).toEqual(['tell sent'])
  const begin = '2026-12-05T21:40+07:00'
  const second = await rendered(root, 'begin', 'status', 'statuspage', begin)
  expect(states(await send(root, ['--send'], { env, now: begin }))).toEqual(['begin sent'])

  const [made, changed] = requests as [Request, Request]
  expect(requests).toHaveLength(2)
  expect([made.method, made.path]).toEqual(['POST', '/v1/pages/kctbh9vrtdwd/incidents'])
  expect([changed.method, changed.path]).toEqual(['PATCH', '/v1/pages/kctbh9vrtdwd/incidents/p31zjtct2jer'])
  expect(made.headers.authorization).toBe('OAuth key-of-the-page')
  expect(JSON.parse(made.body)).toEqual(JSON.parse(first))
  expect(JSON.parse(changed.body)).toEqual(JSON.parse(second))
  expect(events(root)).toEqual(['tell claimed', 'tell sent', 'begin claimed', 'begin sent'])
})

it('listmonk gets the HTML and the text of render, and starts nothing that it could not make', async () => {
  const { port, requests } = await webServer((_, response, index) => {
    if (index === 1) response.writeHead(503).end()
    else response.end('{"data":{"id":7}}')
  })
  const news = `{ id: news, via: listmonk, url: "http://127.0.0.1:${port}/", security: plain-loopback, user: relctl, passwordFrom: TOKEN, lists: { customer: [3, 4] } }`
  const { root } = telling('email', 'customer', news)
  expect(states(await send(root, ['--send'], { env: { TOKEN: 'token-of-listmonk' } }))).toEqual(['tell sent'])
  expect(requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
    'POST /api/campaigns',
    'POST /api/campaigns',
    'PUT /api/campaigns/7/status',
  ])
  const campaign = JSON.parse(requests[1]?.body ?? '')
  expect(campaign.body).toBe(await rendered(root, 'tell', 'email', 'html'))
  expect(campaign.altbody).toBe(await rendered(root, 'tell', 'email', 'txt'))
  expect(campaign).toMatchObject({ lists: [3, 4], subject: expect.stringMatching(/^\[TIGO\]/) })
})

it('a folder gets every form of the notice, once', async () => {
  const { root } = telling('website', 'website', '{ id: site, via: files, folder: public/notices }')
  expect(states(await send(root))).toEqual(['tell sent'])
  const folder = join(root, 'public/notices/a')
  const names = readdirSync(folder).sort()
  expect(names).toContain('tell.website.site.vi.html')
  for (const name of names) {
    const format = name.split('.').at(-1) ?? ''
    expect(readFileSync(join(folder, name), 'utf8')).toBe(await rendered(root, 'tell', 'website', format))
  }
  expect(states(await send(root))).toEqual([])
  expect(events(root)).toEqual(['tell claimed', 'tell sent'])
})

it('--out writes what would be sent, and records nothing', async () => {
  const page = '{ id: page, via: statuspage, pageId: kctbh9vrtdwd, apiKeyFrom: PAGE_KEY }'
  const { root } = telling('status', 'website', page)
  const { code, output } = await send(root, ['--out', 'outbox'])
  expect([code, output.mode]).toEqual([0, 'files'])
  expect(output.deliveries).toMatchObject([{ state: 'written', file: 'outbox/a/tell.status.page.vi.json' }])
  const written = readFileSync(join(root, 'outbox/a/tell.status.page.vi.json'), 'utf8')
  expect(JSON.parse(written)).toEqual(JSON.parse(await rendered(root, 'tell', 'status', 'statuspage')))
  expect(readdirSync(root)).not.toContain('deliveries')
})
