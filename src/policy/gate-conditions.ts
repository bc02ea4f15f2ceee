import type { ReleaseState } from '../manifest/life.ts'
import type { Diagnostic } from '../report/diagnostic.ts'
import { quoted } from '../report/safe-text.ts'
import type { Instant } from '../schedule/instant.ts'
import { sayInstant, sayRelative } from '../schedule/say.ts'
import type { Condition, GateReason } from './gate-reason.ts'
import { approvals, evidence, notices } from './gate-records.ts'
import { afterFreezes, freezesOf, holds, windowAt } from './gate-times.ts'
import type { ReleaseOutlook } from './outlook.ts'
import { type Scope, scopeOf, sharedScope } from './scope.ts'

/** Once a release is called off or done nothing else matters: a new plan brings new windows, notices and gates. */
export const settled: Condition = ({ item }) => {
  const words = settledWords[item.life.state]
  return words ? [{ code: 'state', ...words, changes: 'plan', at: undefined }] : []
}

const newDate = 'name another date and put a "rescheduled" event on record'

const settledWords: Partial<Record<ReleaseState, Pick<GateReason, 'message' | 'hint'>>> = {
  verifying: { message: 'its work is done, and its figures are being watched' },
  completed: { message: 'it is completed' },
  'rolled-back': { message: 'it was rolled back', hint: newDate },
  postponed: { message: 'it is postponed and has no other date yet', hint: newDate },
  cancelled: { message: 'it is cancelled', hint: 'write a new manifest if the work is wanted after all' },
}

/** Now lies in its window, or it goes out at once and says why. */
const window: Condition = ({ item, outlook: { now } }) => {
  const { zone, data } = item.release
  const found = windowAt(item, now)
  if (found && holds(found, now)) return []
  if (item.immediate) {
    if (data.reason !== undefined) return []
    const message = `work of class ${quoted(item.class.id)} may start at once only with a reason, and has none`
    return [{ code: 'reason', message, hint: 'write it as "reason:" in the manifest', changes: 'record', at: now }]
  }
  if (!found) return [{ code: 'window', message: 'it has no window', hint: 'plan one', changes: 'plan', at: undefined }]
  const of = found.batch === undefined ? 'its window' : `the window of batch ${quoted(found.batch)}`
  const say = (at: Instant) => `${sayInstant(at, zone)} (${zone}), ${sayRelative(at, now)}`
  return found.start > now
    ? [{ code: 'window', message: `${of} opens ${say(found.start)}`, changes: 'time', at: found.start }]
    : [{ code: 'window', message: `${of} ended ${say(found.end)}`, hint: newDate, changes: 'plan', at: undefined }]
}

const freeze: Condition = ({ item, outlook: { now } }) =>
  freezesOf(item)
    .filter((span) => holds(span, now))
    .map(({ freeze: { id, from, to } }) => ({
      code: 'freeze',
      message: `now lies in the freeze ${quoted(id)} (${from === to ? from : `${from} to ${to}`})`,
      hint: 'wait for its end, or give an exception from "window/freeze" with the reason',
      changes: 'time',
      at: afterFreezes(item, now),
    }))

/** No other release in progress touches the same things. */
const others: Condition = ({ item, outlook: { now, releases } }) => {
  const busy = releases.filter(({ release, life }) => release !== item.release && life.state === 'in-progress')
  if (busy.length === 0) return []
  const own = scopeAtWork(item, now)
  return busy.flatMap((other) => {
    const shared = own.flatMap((a) => scopeAtWork(other, now).flatMap((b) => sharedScope(a, b)))
    if (shared.length === 0) return []
    return [
      {
        code: 'release',
        message: `${quoted(other.release.id)} is in progress and touches ${[...new Set(shared)].join(', ')} as well`,
        hint: 'wait until its outcome is on record',
        changes: 'record',
        at: now,
      },
    ]
  })
}

/** What the parts touch that are being worked on, or may be now; those of the whole release when none stands out. */
function scopeAtWork({ release, life }: ReleaseOutlook, now: Instant): readonly Scope[] {
  const open = release.parts.filter((part) => life.work.get(part)?.succeeded === undefined)
  const started = open.filter((part) => life.work.get(part)?.started !== undefined)
  const due = open.filter((part) => part.window && holds(part.window, now))
  const parts = [started, due, open].find(({ length }) => length > 0) ?? release.parts
  return parts.map((part) => scopeOf(release, part))
}

/** A manifest that check refuses is no ground to work on. What another condition tells already is left out. */
const checked: Condition = ({ errors, item, outlook: { now } }) =>
  errors
    .filter(
      ({ rule, path }) => !toldOtherwise.has(rule) && !(path === '/reason' && item.release.data.reason === undefined),
    )
    .map((error) => ({ ...checkReason(error), changes: 'record', at: now }))

/** An error of check as a reason. */
export function checkReason({
  rule,
  message,
  hint,
}: Diagnostic): Pick<GateReason, 'code' | 'rule' | 'message' | 'hint'> {
  return { code: 'check', rule, message, ...(hint === undefined ? {} : { hint }) }
}

/** Rules that judge what a condition above judges too. What is on record for later does not count yet for any of them. */
const toldOtherwise: ReadonlySet<string> = new Set([
  'gate/approval-missing',
  'gate/missing-evidence',
  'log/in-future',
  'log/outcome-missing',
  'notice/late',
  'notice/missed-at-creation',
  'time/in-future',
  'window/freeze',
])

/** Everything that must hold, in the order in which reasons are told. */
export const conditions: readonly Condition[] = [window, freeze, evidence, approvals, notices, others, checked]
