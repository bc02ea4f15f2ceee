import type { Duty, Internal, Rollback } from '../generated/types/notice-view.ts'
import { isPending, type Step } from '../policy/step.ts'
import { formatInstant } from '../schedule/instant.ts'
import { sayMoment, sayShortMoment } from './clock-words.ts'
import { listItem } from './content.ts'
import { embargoEnd } from './embargo.ts'
import { say } from './messages.ts'
import type { NoticeInput } from './subject.ts'
import { linesOf, oneLine, sentence, type Translator } from './translate.ts'
import { sayList } from './words.ts'

/** What colleagues read beside the facts for customers. Support gets what it answers with, not how the work is done. */
export function internalOf(input: NoticeInput, translate: Translator): Internal {
  const { outlook, messages, audience } = input
  const { release, life, steps } = outlook
  const { data, zone } = release
  const team = audience === 'internal'
  const pending = team
    ? steps.filter((step) => step.kind !== 'event' && step.id !== input.step?.id && isPending(step))
    : []
  const until = embargoEnd(input)
  const embargoed = until !== undefined && until > input.now
  return {
    state: { id: life.state, name: say(messages, `states.${life.state}`) },
    summary: linesOf(data.internal?.summary).map(sentence),
    owners: [...new Set(pending.flatMap((step) => step.owners))].map((role) => roleName(role, input, translate)),
    checklist: pending.map((step) => duty(step, input, translate)),
    rollback: team ? rollbackOf(input) : null,
    support: (data.internal?.support ?? []).map(oneLine).map(listItem),
    servers: team ? (data.impact?.servers ?? []).map(oneLine) : [],
    runbook: team ? (data.internal?.runbook ?? null) : null,
    changes: data.changes.flatMap((change, index) =>
      change.internal === true ? [listItem(translate.pick(change.text, `changes/${index}/text`))] : [],
    ),
    segments: data.audience?.segments ?? [],
    customers: data.audience?.customers ?? [],
    embargo: embargoed ? say(messages, 'embargo', { time: sayMoment(until, zone, messages) }) : null,
  }
}

function duty(step: Step, input: NoticeInput, translate: Translator): Duty {
  const { messages, outlook } = input
  const { zone } = outlook.release
  const owners = step.owners.map((role) => roleName(role, input, translate))
  return {
    id: step.id,
    title: titleOf(step, input, translate),
    kind: step.kind,
    owners: owners.length === 0 ? null : sayList(owners, messages),
    due: step.due === undefined ? null : formatInstant(step.due, zone),
    dueText: step.due === undefined ? null : sayMoment(step.due, zone, messages),
    dueShort: step.due === undefined ? null : sayShortMoment(step.due, zone, messages),
    state: step.state as Duty['state'],
    stateName: say(messages, `steps.${step.state}`),
  }
}

/** A step of one batch among several is named with it. */
function titleOf(step: Step, { outlook, messages }: NoticeInput, translate: Translator): string {
  const title = translate.pick(step.title, `steps/${step.id}/title`)
  const batch = outlook.release.data.batches?.find(({ id }) => id === step.batch)
  if (!batch || outlook.release.parts.length < 2 || step.kind !== 'notice') return title
  const note = batch.title ? translate.pick(batch.title, `batches/${batch.id}/title`) : batch.id
  return say(messages, 'labels.aside', { value: title, note })
}

function rollbackOf({ outlook, messages }: NoticeInput): Rollback | null {
  const { data, decideBy, zone } = outlook.release
  if (!data.rollback) return null
  return {
    plan: linesOf(data.rollback.plan).map(listItem),
    trigger: linesOf(data.rollback.trigger).map(listItem),
    decideBy: decideBy === undefined ? null : sayMoment(decideBy, zone, messages),
  }
}

function roleName(role: string, { outlook }: NoticeInput, translate: Translator): string {
  const name = outlook.policy.roles.get(role)
  return name ? translate.pick(name, `roles/${role}`) : role
}
