import { isDeepStrictEqual } from 'node:util'
import type { Release as ReleaseFile } from '#generated/types/release.ts'
import { isCalledOff } from '#manifest/life.ts'
import type { ReleaseOutlook } from '#policy/outlook.ts'
import { isWaived } from '#policy/records.ts'
import type { Step } from '#policy/step.ts'
import { type ComparedRelease, comparedReleases, isHistory } from '#rules/compared.ts'
import { exampleConfigWith } from '#rules/example.ts'
import { flow, sayValue } from '#rules/flow.ts'
import type { Rule } from '#rules/rule.ts'
import { nameStep } from '#rules/standing.ts'
import { sayInstant } from '#schedule/say.ts'

const release = (updateClass: string, start: string) => `id: 2026-12-cong-no
created: 2026-11-16T09:00
title: { vi: Đối chiếu công nợ, en: Reconciliation of debts }
class: ${updateClass}
product: office
modules: [sales]
drivers: [customer-feedback]
window: { start: ${start}T22:00, end: ${start}T23:00 }
changes:
  - { kind: changed, module: sales, text: { vi: Đối chiếu công nợ với khách hàng, en: Debts are reconciled with customers } }
`

const files = (text: string) => ({ 'relctl.yaml': exampleConfigWith('tigo'), 'releases/2026-12-cong-no.yaml': text })

export const classChanged: Rule = {
  id: 'release/class-changed',
  severity: 'error',
  summary: {
    en: 'The class of a release stays once a notice has gone out or a duty of it is overdue.',
    vi: 'Loại của đợt nâng cấp giữ nguyên từ khi đã gửi thông báo hoặc có việc quá hạn.',
  },
  why: 'The class is what was promised: how early customers hear of the work and what is tested before it. Another class would drop the duties that were missed, and customers were told of the old one. Compares class, urgency, origin, product and retroactive records with the base. Checked with --changed.',
  bad: {
    base: files(release('feature', '2026-11-28')),
    files: files(release('minor', '2026-11-28')),
  },
  good: {
    base: files(release('feature', '2026-12-19')),
    files: files(release('minor', '2026-12-19')),
  },
  *check(facts) {
    for (const compared of comparedReleases(facts)) {
      const { item, was } = compared
      if (isHistory(was.life) || isCalledOff(was.life)) continue
      const key = selectors.find((name) => differs(compared, name))
      const overdue = was.steps.find((step) => isOverdue(step) && !isWaived(step, item.release))
      const told = item.life.revision === was.life.revision ? was.steps.find(isTold) : undefined
      const cause = overdue ?? told
      if (!key || !cause) continue
      const { zone } = was.release
      const when = sayInstant(cause.doneAt ?? cause.due ?? facts.outlook.now, zone)
      const reason = overdue ? `was due on ${when}` : `went out on ${when}`
      yield {
        file: item.release.file,
        path: [key],
        at: 'value',
        message: `"${key}" was ${sayValue(was.release.data[key])} in ${facts.comparison?.name}, found ${sayValue(item.release.data[key])}, but ${nameStep(cause)} ${reason} (${zone})`,
        hint: overdue
          ? `${restore(was, key)}; waive ${cause.id} with a reason, or cancel the release and plan a new one`
          : `${restore(was, key)}, or add an event "note" with "scopeChange: true" that says why to the log`,
      }
    }
  },
}

/** The fields that choose which duties a release has. A product counts when it has another policy. */
const selectors = [
  'class',
  'urgent',
  'origin',
  'retroactive',
  'product',
] as const satisfies readonly (keyof ReleaseFile)[]

type Selector = (typeof selectors)[number]

function differs({ item, was }: ComparedRelease, key: Selector): boolean {
  if (isDeepStrictEqual(item.release.data[key], was.release.data[key])) return false
  return key !== 'product' || item.policy.id !== was.policy.id
}

/** A duty that was not done in time and that nobody waived. */
function isOverdue({ kind, state, optional }: Step): boolean {
  return kind !== 'event' && kind !== 'cycle' && !optional && (state === 'late' || state === 'missed')
}

function isTold({ kind, doneAt }: Step): boolean {
  return kind === 'notice' && doneAt !== undefined
}

function restore({ release }: ReleaseOutlook, key: Selector): string {
  const value = release.data[key]
  return value === undefined ? `remove "${key}"` : `write "${key}: ${flow(value)}" again`
}
