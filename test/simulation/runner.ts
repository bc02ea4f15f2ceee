import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { PlanOutput } from '../../src/generated/types/plan-output.ts'
import type { SendOutput } from '../../src/generated/types/send-output.ts'
import { relctl } from '../run.ts'
import { expectValid } from '../schema.ts'
import type { Scratch } from '../scratch.ts'
import type { World } from './servers.ts'
import type { Deed, Story } from './story.ts'
import { products, secrets } from './vendor.ts'
import { outages } from './year.ts'

const minute = 60_000
const hour = 60 * minute

/** An instant of a product's wall clock. */
export function instant(local: string, { product }: Pick<Story, 'product'>): number {
  return Date.parse(`${local}:00${products[product].offset}`)
}

export function stamp(at: number): string {
  return new Date(at).toISOString().replace('.000Z', 'Z')
}

export type Office = Scratch & {
  readonly world: World
  /** When a run of `send` is worth while. */
  moments: Set<number>
  /** What every run of `send` has told, and with which exit code. */
  readonly runs: { readonly at: number; readonly code: number; readonly output: SendOutput }[]
}

/** Runs a command at an instant. @throws when it ends with another code than 0 */
export async function command(office: Office, at: number, ...args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await relctl(args, { cwd: office.root, now: stamp(at) })
  expect({ at: stamp(at), args, code, said: code === 0 ? '' : stdout + stderr }).toEqual({
    at: stamp(at),
    args,
    code: 0,
    said: '',
  })
  return stdout
}

/** One run of the job that a scheduler starts every few minutes. */
async function send(office: Office, at: number): Promise<SendOutput> {
  const { state } = office.world
  state.now = stamp(at)
  state.down = outages
    .filter(({ from, to }) => at >= Date.parse(from) && at < Date.parse(to))
    .map(({ target }) => target)
  const { code, stdout, stderr } = await relctl(['send', '--send', '--format', 'json'], {
    cwd: office.root,
    now: state.now,
    env: secrets(office.world.ports),
  })
  if (stdout === '') throw new Error(`send at ${state.now}: ${stderr}`)
  const output = JSON.parse(stdout) as SendOutput
  expectValid('send-output', output)
  office.runs.push({ at, code, output })
  return output
}

/** Events after which somebody has to be told something, or at other times than before. */
const telling = ['rescheduled', 'postponed', 'cancelled', 'extended', 'rolled-back', 'succeeded', 'note']

/** Lets time pass, with a run of `send` whenever a deadline of the plan is near, and as long as something is not settled. */
export async function pass(office: Office, from: number, until: number, event: string | undefined): Promise<void> {
  const soon = from + 5 * minute
  if (event === undefined || telling.includes(event)) {
    const [{ deliveries }, plan] = await Promise.all([
      send(office, soon),
      command(office, soon, 'plan', '--all', '--format', 'json'),
    ])
    office.moments = new Set([...momentsIn(JSON.parse(plan)), ...retries(deliveries, soon)])
  }
  for (let at = next(office.moments, from, until); at !== undefined; at = next(office.moments, at, until)) {
    const { deliveries } = await send(office, at)
    for (const again of retries(deliveries, at)) office.moments.add(again)
  }
}

function retries(deliveries: SendOutput['deliveries'], at: number): readonly number[] {
  return deliveries.some(({ state }) => state === 'deferred') ? [at + hour] : []
}

function momentsIn({ cycles, releases }: PlanOutput): readonly number[] {
  return [...releases, ...cycles].flatMap(({ steps }) => steps).flatMap(momentsOf)
}

/** A deadline is met a quarter of an hour before it; the plan of a month goes out on the first morning on which it may. */
function momentsOf({
  kind,
  notice,
  due,
  opens,
  state,
}: PlanOutput['releases'][number]['steps'][number]): readonly number[] {
  if (notice === undefined || due === undefined || due === null || !['upcoming', 'open', 'due'].includes(state))
    return []
  if (kind === 'cycle') return opens === undefined || opens === null ? [] : [Date.parse(opens) + 9 * hour]
  return [Date.parse(due) - 15 * minute]
}

function next(moments: ReadonlySet<number>, after: number, until: number): number | undefined {
  const ahead = [...moments].filter((moment) => moment > after && moment < until)
  return ahead.length === 0 ? undefined : Math.min(...ahead)
}

/** Somebody plans a release. */
export async function begin(office: Office, story: Story): Promise<void> {
  const { id, product, module, flags = [], writes } = story
  const [vi, en] = [`vi=Đợt nâng cấp ${id}`, `en=Upgrade ${id}`]
  const args = ['--id', id, '--title', vi, '--title', en, '--class', story.class, '--product', product]
  await command(office, instant(story.begins, story), 'new', ...args, '--module', module, ...flags)
  const file = join(office.root, `releases/${id}.yaml`)
  const before = readFileSync(file, 'utf8')
  writeFileSync(file, written(before, writes, story))
}

function written(before: string, writes: string | undefined, { batches }: Story): string {
  if (batches) {
    const lines = Object.entries(batches).map(
      ([id, span]) => `  - { id: ${id}, window: ${spanText(span)}, segments: [${id}] }\n`,
    )
    return before.replace(/^window: .*\n/m, `batches:\n${lines.join('')}`)
  }
  if (writes === undefined) return before
  if (writes === 'important') return before.replace(/^( +)(text:\n)/m, '$1important: true\n$1$2')
  return before.replace(/^# What really happens/m, `${writes}# What really happens`)
}

function spanText(span: string): string {
  const [start = '', end = ''] = span.split('/')
  return `{ start: ${start}, end: ${start.slice(0, 11)}${end} }`
}

/** Somebody records what has happened. Work starts when the gate says so, or by force when it says no. */
export async function record(office: Office, story: Story, { at, event, args }: Deed): Promise<void> {
  const now = instant(at, story)
  if (event === 'started') {
    const { code } = await relctl(['gate', story.id], { cwd: office.root, now: stamp(now) })
    expect([story.id, code]).toEqual([story.id, args.includes('--force') ? 1 : 0])
  }
  await command(office, now, 'record', story.id, event, ...args)
}
