import { quoted } from '../report/safe-text.ts'
import { sayInstant, sayRelative } from '../schedule/say.ts'
import { missingRoles } from './approvals.ts'
import { isExcepted } from './exceptions.ts'
import type { Condition } from './gate-reason.ts'
import { isUnsettled, pendingNotices } from './gate-times.ts'
import type { ReleaseOutlook } from './outlook.ts'
import type { Step } from './step.ts'

/** What must be on record before work starts. */

/** Every gate is passed, whenever it is due. */
export const evidence: Condition = ({ item, outlook: { now } }) =>
  openGates(item, 'evidence').map((step) => ({
    code: 'gate',
    message: `${nameStep(step)} is not passed`,
    hint: `put its evidence and its time under "gates" as "${step.id}"`,
    changes: 'record',
    at: now,
  }))

/** Everyone whose approval is needed has given it. */
export const approvals: Condition = ({ item, outlook: { now } }) =>
  openGates(item, 'approval').map((step) => {
    const roles = missingRoles(step, item.release)
    return {
      code: 'approval',
      message: `${nameStep(step)} lacks ${roles.map((role) => quoted(role)).join(' and ')}`,
      hint: `put an "approved" event${roles.length > 1 ? ' of each' : ''} with "step: ${step.id}" on record`,
      changes: 'record',
      at: now,
    }
  })

/** Every notice that is due by now was sent. */
export const notices: Condition = ({ item, outlook: { now } }) => {
  const { zone } = item.release
  return pendingNotices(item).flatMap((step) => {
    if (step.due === undefined || step.due > now) return []
    const since = `was due ${sayInstant(step.due, zone)} (${zone}), ${sayRelative(step.due, now)}`
    return [
      {
        code: 'notice',
        message: `${nameStep(step)} ${since}, and is not on record`,
        hint: `send it and put a "noticed" event with "step: ${step.id}" on record`,
        changes: 'record',
        at: now,
      },
    ]
  })
}

const rules = { evidence: 'gate/missing-evidence', approval: 'gate/approval-missing' } as const

function openGates(item: ReleaseOutlook, wanted: keyof typeof rules): readonly Step[] {
  if (isExcepted(item.release, rules[wanted])) return []
  return item.steps.filter((step) => {
    const kind = item.class.approvals.some(({ id }) => id === step.id) ? 'approval' : 'evidence'
    return step.kind === 'gate' && !step.optional && isUnsettled(step) && kind === wanted
  })
}

/** A step by its id and in words: `"customer-1" (Announcement to customers)`. */
function nameStep({ id, title }: Step): string {
  const words = title.en ?? Object.values(title)[0]
  return words === undefined || words === id ? quoted(id) : `${quoted(id)} (${words})`
}
