import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { cleanEnvironment } from '../environment.ts'
import { relctl } from '../run.ts'
import type { Scratch } from '../scratch.ts'
import { mailServer, webServer } from './post-office.ts'
import { release, send, smtp, vendor, webhook } from './vendor.ts'

const command = fileURLToPath(new URL('../../bin/relctl.js', import.meta.url))

/** Numbers from 0 to 1, the same in every run of the tests. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** Starts a delivery and ends it with a signal that no program can hear, after some milliseconds. */
function killed(root: string, milliseconds: number): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [command, '--now', due, 'send', ...flags], {
      cwd: root,
      env: cleanEnvironment(),
      stdio: 'ignore',
    })
    const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds)
    child.on('close', (_, signal) => {
      clearTimeout(timer)
      resolve(signal === 'SIGKILL')
    })
  })
}

const flags = ['--send', '--due', '4h']
/** Some time before the first of them is due. */
const due = '2026-12-04T19:00+07:00'
const ids = ['a', 'b', 'c']
const kills = 200
const repositories = 4

/** What each server took, by notice. */
type Taken = Map<string, number>

async function office(): Promise<{ readonly taken: Taken; readonly world: Scratch }> {
  const taken: Taken = new Map()
  const count = (name: string) => taken.set(name, (taken.get(name) ?? 0) + 1)
  const mail = await mailServer()
  const mails = mail.mails
  const push = mails.push.bind(mails)
  mails.push = (...added) => {
    for (const one of added) count(`${one.mail.messageId?.match(/<([a-z]+)\./)?.[1]} mail`)
    return push(...added)
  }
  const web = await webServer(({ body }, response) => {
    count(`${JSON.parse(body).release} hook`)
    response.end('ok')
  })
  // One after the other, for releases that collide are held back.
  const releases = Object.fromEntries(
    ids.map((id, index) => [
      `releases/${id}.yaml`,
      release(id).replace(/window: .*/, `window: { start: 2026-12-05T2${index}:00, end: 2026-12-05T2${index}:30 }`),
    ]),
  )
  return { taken, world: vendor({ email: [smtp(mail.port), webhook(web.port)] }, releases) }
}

it(`loses nothing and sends nothing twice when it is killed ${kills} times`, { timeout: 1_800_000 }, async () => {
  const random = seeded(20_261_205)
  const { world } = await office()
  const started = performance.now()
  await killed(world.root, 600_000)
  const whole = performance.now() - started
  const most = kills / repositories
  const deaths = await Promise.all(
    Array.from({ length: repositories }, async () => {
      let dead = 0
      while (dead < most) dead += await oneLife(random, whole, most - dead)
      return dead
    }),
  )
  expect(deaths.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(kills)
})

/** One repository, killed until everything is sent or in doubt; then what arrived is compared with what is on record. */
async function oneLife(random: () => number, whole: number, most: number): Promise<number> {
  const { taken, world } = await office()
  const { root } = world
  let dead = 0
  while (dead < most && !isSettled(root)) dead += Number(await killed(root, random() * whole * 1.1))
  // What was claimed without an outcome is in doubt, everything else must now arrive.
  await send(root, flags, { now: due })
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
    }
  }
  const { code, stdout } = await relctl(['check'], { cwd: root, now: due })
  expect(stdout).toContain('nothing to report')
  expect(code).toBe(0)
  expect(readdirSync(root).filter((name) => name.endsWith('.tmp'))).toEqual([])
  return dead
}

function isSettled(root: string): boolean {
  return ids.every((id) =>
    ['tell', 'inside'].every((step) => ['sent', 'unknown'].includes(lastEvent(root, id, step) ?? '')),
  )
}

function lastEvent(root: string, id: string, step: string): string | undefined {
  const file = `${root}/deliveries/${id}.jsonl`
  if (!existsSync(file)) return undefined
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines.flatMap((line) => (/}$/.test(line) ? [JSON.parse(line)] : [])).findLast((record) => record.step === step)
    ?.event
}
