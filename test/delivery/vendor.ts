import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SendOutput } from '../../src/generated/types/send-output.ts'
import { type RunOptions, relctl } from '../run.ts'
import { expectValid } from '../schema.ts'
import { type Files, type Scratch, scratch } from '../scratch.ts'

/** Where the release of these tests begins; a `tell` is due a day before, `again` half an hour. */
const start = '2026-12-05T22:00'
/** A moment at which `tell` is due. */
export const due = '2026-12-04T21:45+07:00'

export const customers = 'khach-hang@lists.tigo.example'
export const colleagues = 'noi-bo@tigo.example'

const policy = `id: house
extends: default
classes:
  minor:
    source: house default
    steps:
      - { id: tell, kind: notice, notice: announcement, audience: customer, channels: [email], lead: 24h, owner: support, source: house default }
      - { id: inside, kind: notice, notice: announcement, audience: internal, channels: [email], lead: 24h, owner: support, source: house default }
      - { id: again, kind: notice, notice: starting, audience: customer, channels: [email], lead: 30m, owner: support, source: house default }
      - { id: done, kind: notice, notice: completed, audience: customer, channels: [email], after: success, within: 24h, optional: true, owner: support, source: house default }
`

/** `relctl.yaml` with targets, each as one line of YAML. */
function config(channels: Readonly<Record<string, readonly string[]>>): string {
  const lines = Object.entries(channels).map(
    ([channel, targets]) => `  ${channel}:\n    deliver:\n${targets.map((target) => `      - ${target}\n`).join('')}`,
  )
  return `policy: house
timezone: Asia/Ho_Chi_Minh
locales: [vi, en]
organisation:
  name: { vi: Công ty TIGO, en: TIGO }
  brand: TIGO
  domain: tigo.example
  mailbox: thong-bao@tigo.example
  signature: { vi: Bộ phận Chăm sóc khách hàng, en: Customer Care }
  contacts: [{ kind: phone, value: 024 0000 0000, hours: { vi: cả ngày, en: around the clock } }]
products: { office: { name: { vi: Văn phòng, en: Office }, modules: { sales: { vi: Bán hàng, en: Sales } } } }
channels:
${lines.join('')}`
}

export function smtp(port: number, more = ''): string {
  return `{ id: customers, via: smtp, host: 127.0.0.1, port: ${port}, security: plain-loopback, timeout: 2, to: { customer: [${customers}] }${more} }`
}

export function webhook(port: number, more = ''): string {
  return `{ id: hook, via: webhook, audiences: [internal], url: "http://127.0.0.1:${port}/in", security: plain-loopback, timeout: 2${more} }`
}

export function release(id = 'a', log = ''): string {
  return `id: ${id}
created: 2026-11-20T09:00
title: { vi: Sửa báo cáo, en: Fix of a report }
class: minor
product: office
modules: [sales]
window: { start: ${start}, end: 2026-12-05T23:30 }
impact: { mode: rolling, downtime: 5m }
changes:
  - { kind: fixed, text: { vi: Tổng số đúng trở lại, en: Totals are right again } }
${log === '' ? '' : `log: # what happened\n${log}`}`
}

export function vendor(channels: Readonly<Record<string, readonly string[]>>, more: Files = {}): Scratch {
  return scratch({
    'relctl.yaml': config(channels),
    'policies/house.yaml': policy,
    'releases/a.yaml': release(),
    ...more,
  })
}

export type Sent = { readonly code: number; readonly output: SendOutput; readonly stderr: string }

/** `relctl send` with these flags, and what it printed, read and compared with its schema. */
export async function send(
  root: string,
  flags: readonly string[] = ['--send'],
  options: RunOptions = {},
): Promise<Sent> {
  const { code, stdout, stderr } = await relctl(['send', ...flags, '--format', 'json'], {
    cwd: root,
    now: due,
    ...options,
  })
  if (stdout === '') throw new Error(`nothing was printed, but: ${stderr}`)
  const output = JSON.parse(stdout) as SendOutput
  expectValid('send-output', output)
  return { code, output, stderr }
}

/** `tell sent` for each delivery. */
export function states({ output }: Sent): readonly string[] {
  return output.deliveries.map(({ step, state }) => `${step} ${state}`)
}

/** The events of a ledger, each line compared with its schema. */
export function events(root: string, name = 'a'): readonly string[] {
  const text = readFileSync(join(root, `deliveries/${name}.jsonl`), 'utf8')
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const record = JSON.parse(line)
      expectValid('delivery-record', record)
      return `${record.step} ${record.event}`
    })
}
