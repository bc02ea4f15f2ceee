import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { type Fate, livedUntil, openSigns, type Signs, seeded } from '../mortal.ts'
import { relctl } from '../run.ts'
import { type Files, scratch } from '../scratch.ts'
import { mailServer, webServer } from './post-office.ts'
import { release, smtp, vendor, webhook } from './vendor.ts'

/** Some time before the first of them is due. */
const due = '2026-12-04T19:00+07:00'
const call = ['--now', due, 'send', '--send', '--due', '4h']
const ids = ['a', 'b', 'c', 'd', 'e']

const releases: Files = Object.fromEntries(
  // One after the other, for releases that collide are held back.
  ids.map((id, index) => {
    const at = (minutes: number) =>
      `2026-12-05T${20 + Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
    const window = `window: { start: ${at(index * 40)}, end: ${at(index * 40 + 30)} }`
    return [`releases/${id}.yaml`, release(id).replace(/window: .*/, window)]
  }),
)

/**
 * Everything that a delivery can be seen to do, here and at both servers: in an order in which one vendor can go
 * through all of it, for the webhook is called before any mail is sent.
 */
const signs = [
  ['lock', 1],
  ['ledger', 1],
  ['ledger', 2],
  ['request', 1],
  ['answer', 1],
  ['ledger', 3],
  ['ledger', 4],
  ['draft', 1],
  ['manifest', 1],
  ['connection', 1],
  ['sender', 1],
  ['reader', 1],
  ['mail', 1],
] as const
const lanes = 2
const roundsOfLane = 2
const inBetween = 5
const total = lanes * roundsOfLane * (signs.length + inBetween)

/** Servers for one vendor after another, and what they took of the present one, by notice. */
async function office() {
  const taken = new Map<string, number>()
  let told: Signs['give'] = () => {}
  const count = (name: string) => taken.set(name, (taken.get(name) ?? 0) + 1)
  const hears = (sign: string) => (_: unknown, __: unknown, done: (error?: Error) => void) => {
    told(sign)
    done()
  }
  const onConnect = (_: unknown, done: (error?: Error) => void) => hears('connection')(_, _, done)
  const mail = await mailServer(
    { onConnect, onMailFrom: hears('sender'), onRcptTo: hears('reader') },
    ({ mail: one }) => {
      count(`${one.messageId?.match(/<([a-z]+)\./)?.[1]} mail`)
      told('mail')
    },
  )
  const web = await webServer(({ body }, response) => {
    count(`${JSON.parse(body).release} hook`)
    told('request')
    response.on('finish', () => told('answer'))
    response.end('ok')
  })
  const model = vendor({ email: [smtp(mail.port), webhook(web.port)] }, releases)
  model.git('init', '--quiet') // its cache spares every run the same judgement of relctl.yaml
  mkdirSync(join(model.root, 'deliveries'))
  return {
    taken,
    /** A vendor that has sent nothing yet. */
    open() {
      const { root } = scratch()
      cpSync(model.root, root, { recursive: true })
      taken.clear()
      const here = openSigns(root, {
        deliveries: (file) => (file.endsWith('.jsonl') ? 'ledger' : 'lock'),
        releases: (file) => (file.endsWith('.tmp') ? 'draft' : 'manifest'),
      })
      told = here.give
      return { root, signs: here }
    },
  }
}

type Office = Awaited<ReturnType<typeof office>>

it(`loses nothing and sends nothing twice when it is killed ${total} times`, { timeout: 1_800_000 }, async () => {
  const random = seeded(20_261_205)
  const deaths = await Promise.all(
    Array.from({ length: lanes }, async () => {
      const place = await office()
      const { root, signs: seen } = place.open()
      const { worked } = await livedUntil(undefined, call, { cwd: root, signs: seen })
      const ahead = Array.from({ length: roundsOfLane }, () => fatesOf(random, worked)).flat()
      let count = 0
      while (ahead.length > 0) {
        const more = await lifeOf(place, ahead)
        count += more
      }
      return count
    }),
  )
  expect(deaths.reduce((sum, count) => sum + count, 0)).toBe(total)
})

/** A death at each sign, and some at any time. @param worked milliseconds that a whole run takes */
function fatesOf(random: () => number, worked: number): readonly Fate[] {
  return [
    ...Array.from({ length: inBetween }, () => ({ sign: 'lock', nth: 1, milliseconds: random() * worked })),
    ...signs.map(([sign, nth]) => ({ sign, nth, milliseconds: random() * 3 })),
  ]
}

/**
 * One vendor, killed until everything is sent or in doubt; then what arrived is compared with what is on record.
 * @param ahead fates from which it takes its own; one that did not come to pass is left to the next vendor
 * @returns how often it was killed
 */
async function lifeOf({ taken, open }: Office, ahead: Fate[]): Promise<number> {
  const { root, signs: here } = open()
  let deaths = 0
  for (let isAlive = false; !isAlive; ) {
    const fate = ahead.shift()
    const { killed } = await livedUntil(fate, call, { cwd: root, signs: here })
    if (killed) deaths += 1
    else if (fate) ahead.unshift({ ...fate, milliseconds: fate.milliseconds / 2 })
    isAlive = !killed
  }
  for (const id of ids) {
    for (const [step, kind] of [
      ['tell', 'mail'],
      ['inside', 'hook'],
    ] as const) {
      const state = lastEvent(root, id, step)
      const arrived = taken.get(`${id} ${kind}`) ?? 0
      expect(['sent', 'unknown'], `${id} ${step}`).toContain(state)
      if (state === 'sent') expect(arrived, `${id} ${step} sent`).toBe(1)
      else expect(arrived, `${id} ${step} in doubt`).toBeLessThanOrEqual(1)
      const recorded = readFileSync(`${root}/releases/${id}.yaml`, 'utf8').split(`step: ${step}\n`).length - 1
      expect(recorded, `${id} ${step} on record`).toBe(state === 'sent' ? 1 : 0)
    }
  }
  const { code, stdout } = await relctl(['check'], { cwd: root, now: due })
  expect([code, stdout]).toEqual([0, expect.stringContaining('5 releases checked')])
  return deaths
}

function lastEvent(root: string, id: string, step: string): string | undefined {
  const file = `${root}/deliveries/${id}.jsonl`
  if (!existsSync(file)) return undefined
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines.flatMap((line) => (/}$/.test(line) ? [JSON.parse(line)] : [])).findLast((record) => record.step === step)
    ?.event
}
