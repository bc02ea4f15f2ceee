import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import type { PlanOutput } from '../../src/generated/types/plan-output.ts'
import { relctl } from '../run.ts'
import { type Files, scratch } from '../scratch.ts'

/** Expected times from an independent implementation, put into policies of one's own and read back through `plan`. */
type Vectors = {
  readonly lead: readonly { start: string; zone: string; lead: string; due: string }[]
  readonly window: readonly {
    days: readonly string[]
    from: string
    to: string
    zone: string
    start: string
    end: string
    inside: boolean
    occurrence?: readonly [string, string]
  }[]
  readonly cycle: readonly { month: string; plan: readonly [string, string]; announce: readonly [string, string] }[]
}

const vectors = JSON.parse(readFileSync(new URL('../fixtures/vectors/time.json', import.meta.url), 'utf8')) as Vectors

const manifest = (id: string, product: string, window: string) => `id: ${id}
created: 2020-01-01T00:00
title: { en: Work }
class: own
product: ${product}
window: ${window}
changes:
  - { kind: changed, text: { en: Work } }
`

const config = (products: Readonly<Record<string, string>>) =>
  `policy: default\nproducts:\n${Object.entries(products)
    .map(([id, zone]) => `  ${id}: { name: { en: ${id} }, policy: ${id}, timezone: ${zone} }\n`)
    .join('')}`

const policy = (id: string, body: string) => `id: ${id}\nextends: default\n${body}`

async function planOf(files: Files): Promise<PlanOutput> {
  const { stdout, code } = await relctl(['plan', '--all', '--format', 'json'], {
    cwd: scratch(files).root,
    now: '2026-11-24T09:00+07:00',
  })
  expect(code).toBe(0)
  return JSON.parse(stdout) as PlanOutput
}

const same = (a: string | undefined | null, b: string | undefined) =>
  expect(Date.parse(a ?? '')).toBe(Date.parse(b ?? ''))

it('agrees on every lead', async () => {
  const files: Record<string, string> = {}
  const products: Record<string, string> = {}
  for (const [index, { start, zone, lead }] of vectors.lead.entries()) {
    const id = `v${index}`
    products[id] = zone
    const step = `{ id: word, kind: notice, notice: reminder, audience: customer, channels: [email], lead: ${lead}, owner: support }`
    files[`policies/${id}.yaml`] = policy(id, `classes:\n  own:\n    steps:\n      - ${step}\n`)
    const end = `${Number(start.slice(0, 4)) + 1}-06-15T12:00`
    files[`releases/${id}.yaml`] = manifest(id, id, `{ start: ${start}, end: ${end} }`)
  }
  const { releases } = await planOf({ ...files, 'relctl.yaml': config(products) })
  for (const [index, { due }] of vectors.lead.entries()) {
    const release = releases.find(({ id }) => id === `v${index}`)
    same(release?.steps.find(({ id }) => id === 'word')?.due, due)
  }
})

it('agrees on every window', async () => {
  const files: Record<string, string> = {}
  const products: Record<string, string> = {}
  for (const [index, { days, from, to, zone, start, end }] of vectors.window.entries()) {
    const id = `v${index}`
    products[id] = zone
    const window = `windows:\n  own: { days: [${days}], from: "${from}", to: "${to}" }\n`
    files[`policies/${id}.yaml`] = policy(id, `${window}classes:\n  own: { windows: { require: [own] }, steps: [] }\n`)
    files[`releases/${id}.yaml`] = manifest(id, id, `{ start: "${start}", end: "${end}" }`)
  }
  const { releases } = await planOf({ ...files, 'relctl.yaml': config(products) })
  for (const [index, vector] of vectors.window.entries()) {
    const release = releases.find(({ id }) => id === `v${index}`)
    expect(release?.window?.allowed, JSON.stringify(vector)).toBe(vector.inside)
    if (!vector.inside) continue
    same(release?.window?.occurrence?.start, vector.occurrence?.[0])
    same(release?.window?.occurrence?.end, vector.occurrence?.[1])
  }
})

it('agrees on every month', async () => {
  const duty = (id: string, from: number, to: number) =>
    `  - { id: ${id}, days: { from: ${from}, to: ${to} }, owner: support }\n`
  const files: Record<string, string> = {
    'relctl.yaml': config({ one: 'Asia/Ho_Chi_Minh' }),
    'policies/one.yaml': policy(
      'one',
      `cycle:\n${duty('plan', 24, 27)}${duty('announce', 28, 29)}classes:\n  own: { steps: [] }\n`,
    ),
  }
  for (const { month } of vectors.cycle) {
    files[`releases/m-${month}.yaml`] = manifest(
      `m-${month}`,
      'one',
      `{ start: ${month}-15T22:00, end: ${month}-15T23:00 }`,
    )
  }
  const { cycles } = await planOf(files)
  for (const { month, plan, announce } of vectors.cycle) {
    const steps = cycles.find((cycle) => cycle.month === month)?.steps ?? []
    const days = (id: string) =>
      steps.filter((step) => step.id === id).flatMap(({ opens, due }) => [opens?.slice(0, 10), due?.slice(0, 10)])
    expect([days('plan'), days('announce')]).toEqual([plan, announce])
  }
})
