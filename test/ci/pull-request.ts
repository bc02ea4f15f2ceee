import { execFileSync } from 'node:child_process'
import { cleanEnvironment } from '../environment.ts'
import { type Files, type Scratch, scratch } from '../scratch.ts'

const config = `policy: tigo
timezone: Asia/Ho_Chi_Minh
locales: [vi, en]
organisation:
  name: { vi: Công ty phần mềm Mẫu, en: Sample Software }
  brand: Sample
  domain: sample.example
  contacts:
    - { kind: phone, value: 1900 0000, hours: { vi: 24/7, en: around the clock } }
products:
  erp: { name: { vi: Sample ERP, en: Sample ERP }, modules: { sales: { vi: Bán hàng, en: Sales } } }
`

/** A release that is right at any moment: a repair that has been done. */
export const sound = (id: string): string => `id: ${id}
created: 2026-01-10T08:00
title: { vi: Sửa lỗi in đơn hàng, en: Repair of order printing }
reason: { vi: Không in được đơn hàng, en: Orders could not be printed }
class: hotfix
product: erp
modules: [sales]
issues: [{ ref: BUG-1, source: customer, severity: high }]
fixes: [BUG-1]
window: { start: 2026-01-10T09:00, end: 2026-01-10T09:30 }
retroactive: { reason: recorded afterwards }
changes:
  - { kind: fixed, text: { vi: Đơn hàng in được, en: Orders can be printed } }
log:
  - { event: started, at: 2026-01-10T09:00 }
  - { event: succeeded, at: 2026-01-10T09:20 }
`

/** The same with a misspelt key on line 7. */
export const broken = (id: string): string => sound(id).replace('modules:', 'modlues:')

export const files: Files = { 'relctl.yaml': config, 'releases/a.yaml': sound('a') }

/** A clone with its whole history, as a checkout with `fetch-depth: 0` makes it, on a branch with this change. */
export function pullRequest(change: Files, base: Files = files): Scratch {
  const upstream = scratch(base, { git: true })
  const { root, git, write, commit } = scratch()
  execFileSync('git', ['clone', '--quiet', upstream.root, root], { env: cleanEnvironment(), stdio: 'pipe' })
  git('checkout', '--quiet', '-b', 'change')
  commit('2026-01-20T00:00:00Z', change)
  return { root, git, write, commit }
}
