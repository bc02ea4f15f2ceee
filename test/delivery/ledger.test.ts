import { expect, it } from 'vitest'
import { relctl } from '../run.ts'
import { webServer } from './post-office.ts'
import { due, events, send, states, vendor, webhook } from './vendor.ts'

const claim = JSON.stringify({
  ...{ version: 1, at: '2026-12-04T14:30:00Z', event: 'claimed', digest: '0'.repeat(16) },
  ...{ step: 'inside', revision: 0, channel: 'email', target: 'hook', locale: 'vi' },
})
const outcome = claim.replace('"claimed"', '"deferred","message":"it said \\"{no}\\" \\\\{1}"')

/** A repository whose ledger was written up to here. */
function written(port: number, text: string) {
  const { root, write } = vendor({ email: [webhook(port)] })
  write({ 'deliveries/a.jsonl': text })
  return root
}

const cuts = [
  ['in the middle of a name', claim.slice(0, 20)],
  ['behind a brace inside a text', outcome.slice(0, outcome.indexOf('{no}') + 4)],
  ['behind the escape of a quotation mark', outcome.slice(0, outcome.indexOf('\\"{no}') + 1)],
  ['behind a backslash that is none', outcome.slice(0, outcome.indexOf('\\\\{1}') + 2)],
  ['after its last value', claim.slice(0, -1)],
] as const

it.each(cuts)('a claim that was cut off %s has claimed nothing', async (_, cut) => {
  const { port, requests } = await webServer()
  const root = written(port, cut)
  expect(states(await send(root))).toEqual(['inside sent'])
  expect(requests).toHaveLength(1)
  expect(states(await send(root)), 'read once more').toEqual([])
})

it('an outcome that was cut off behind a brace is not known', async () => {
  const { port, requests } = await webServer()
  const cut = outcome.slice(0, outcome.indexOf('{no}') + 4)
  const root = written(port, `${claim}\n${cut}`)
  expect(states(await send(root))).toEqual(['inside unknown'])
  expect(requests).toEqual([])
})

it('a whole line without its end counts', async () => {
  const { port, requests } = await webServer()
  const root = written(port, claim)
  expect(states(await send(root))).toEqual(['inside unknown'])
  expect(events(root)).toEqual(['inside claimed', 'inside unknown'])
  expect(requests).toEqual([])
})

it.each([
  ['marks of a merge', `${claim}\n<<<<<<< HEAD\n`],
  ['two records in a line', `${claim}${claim}\n`],
  ['an object that is no record', '{"version":1}\n'],
])('nothing is sent when it holds %s', async (_, text) => {
  const { port, requests } = await webServer()
  const { code, stderr } = await relctl(['send', '--send'], { cwd: written(port, text), now: due })
  expect([code, stderr]).toEqual([2, expect.stringMatching(/line \d of deliveries\/a\.jsonl is no record/)])
  expect(requests).toEqual([])
})
