import type { Match } from '../generated/types/common.ts'
import type { Class as ClassOutput, ExplainOutput, Row } from '../generated/types/explain-output.ts'
import { sayMinutes } from '../schedule/say.ts'
import { joined } from './one-or-many.ts'
import type { LadderStep, Policy, UpdateClass } from './policy.ts'
import { approvalTitle, noticeTitle } from './titles.ts'
import { describeWindows } from './verdict-words.ts'

/** A policy as rows of words, every row with its source. */
export function explainPolicy(policy: Policy): NonNullable<ExplainOutput['policy']> {
  return {
    id: policy.id,
    title: policy.title.en ?? policy.id,
    summary: policy.summary?.en ?? '',
    extends: policy.layers.slice(1).map(({ id }) => id),
    timezone: policy.timezone,
    locales: policy.locales,
    classes: [...policy.classes.values()].map((updateClass) => explainClass(policy, updateClass)),
    cycle: policy.cycle.map((step) => ({
      id: step.id,
      what: step.title?.en ?? step.id,
      when: `day ${step.days.from} to ${step.days.to} of ${step.of === 'month' ? 'the month' : 'the month before'}${step.months ? `, months ${step.months.join(', ')}` : ''}`,
      who: step.owners.join(', '),
      how: step.channels.join(', '),
      source: step.source,
    })),
    project: policy.project.map((step, index) => ({
      id: step.id,
      what: step.title?.en ?? step.id,
      when: `step ${index + 1}`,
      who: step.owners.join(', '),
      how: step.gate === undefined ? '' : `same as ${step.gate}`,
      source: step.source,
    })),
    facts: policyFacts(policy),
  }
}

function policyFacts({ freezes, grace, customerNoticesPerDay, contactsRequired, data }: Policy): readonly Fact[] {
  const limit = { name: 'customer notices a day', value: `${customerNoticesPerDay} without a warning` }
  return [
    ...freezes.map(({ id, from, to, classes, source }) => ({
      name: `freeze ${id}`,
      value: `${from} to ${to}${classes ? ` for ${classes.join(', ')}` : ''}`,
      source: joined(source),
    })),
    { name: 'grace', value: sayMinutes(grace), source: joined(data.grace?.source) },
    ...(customerNoticesPerDay === undefined ? [] : [{ ...limit, source: joined(data.limits?.source) }]),
    ...(contactsRequired
      ? [{ name: 'contacts', value: 'in every customer notice', source: joined(data.contacts?.source) }]
      : []),
  ]
}

type Fact = ClassOutput['facts'][number]

export function explainClass(policy: Policy, updateClass: UpdateClass): ClassOutput {
  return {
    policy: policy.id,
    id: updateClass.id,
    title: updateClass.title.en ?? updateClass.id,
    summary: updateClass.summary?.en ?? '',
    source: updateClass.source,
    facts: classFacts(updateClass),
    duties: [
      ...updateClass.steps.map(stepRow),
      ...updateClass.approvals.map((approval) => ({
        id: approval.id,
        what: approvalTitle(approval.id).en ?? approval.id,
        when: `${sayLength(approval.lead)} before the start`,
        who: approval.roles.join(', '),
        how: 'approval',
        source: approval.source,
      })),
    ],
    requires: updateClass.requires.map(({ field, why, when, source }) => ({
      id: field,
      what: why?.en ?? field,
      when: 'in the manifest',
      who: '',
      how: sayMatch(when),
      source,
    })),
  }
}

function classFacts({ immediate, windows, downtime }: UpdateClass): readonly Fact[] {
  const required = windows.require.length > 0 ? `required: ${describeWindows(windows.require)}` : ''
  const preferred = windows.prefer.length > 0 ? `preferred: ${describeWindows(windows.prefer)}` : ''
  const unless = windows.unless ? `not judged when ${sayMatch(windows.unless).slice(5)}` : ''
  const window = [required, preferred, unless].filter((part) => part !== '').join('; ')
  const usual = downtime.usual ? `usually ${sayMinutes(downtime.usual.from)} to ${sayMinutes(downtime.usual.to)}` : ''
  const rolling = downtime.max === undefined ? '' : `at most ${sayMinutes(downtime.max)} when rolling`
  const stop = [usual, rolling].filter((part) => part !== '').join('; ')
  return [
    { name: 'work window', value: window === '' ? 'any time' : window, source: windows.source },
    ...(stop === '' ? [] : [{ name: 'downtime', value: stop, source: downtime.source }]),
    ...(immediate === 'never' ? [] : [{ name: 'immediate', value: immediateWords[immediate], source: '' }]),
  ]
}

const immediateWords = {
  urgent: 'with "urgent: true": no window and no leads, but a reason',
  always: 'no window and no leads, but a reason',
} as const

function stepRow(step: LadderStep): Row {
  const conditions = [
    sayMatch(step.when),
    step.optional ? 'optional' : '',
    step.sendAt ? `at ${step.sendAt}` : '',
    step.businessDay ? 'on a working day' : '',
  ]
  return {
    id: step.id,
    what: (step.title ?? noticeTitle(step)).en ?? step.id,
    when: sayWhen(step),
    who: step.owners.join(', '),
    how: [step.kind === 'gate' ? 'gate' : step.channels.join(', '), ...conditions]
      .filter((part) => part !== '')
      .join('; '),
    source: step.source,
  }
}

function sayWhen({ lead, after }: LadderStep): string {
  if (after) return `within ${sayLength(after.within)} after ${after.event === 'success' ? 'success' : 'the start'}`
  if (!lead) return 'at any time'
  return 'from' in lead
    ? `${sayLength(lead.from)} to ${sayLength(lead.to)} before the start`
    : `${sayLength(lead)} before the start`
}

function sayLength(duration: { unit: 'elapsed'; minutes: number } | { unit: 'calendar'; days: number }): string {
  if (duration.unit === 'elapsed')
    return duration.minutes % 60 === 0 ? `${duration.minutes / 60} h` : `${duration.minutes} min`
  return duration.days === 1 ? '1 day' : `${duration.days} days`
}

function sayMatch(match: Match | undefined): string {
  if (!match) return ''
  return `when ${Object.entries(match)
    .map(([name, value]) => (value === true ? name : value === false ? `not ${name}` : `${name} is ${value}`))
    .join(' and ')}`
}
