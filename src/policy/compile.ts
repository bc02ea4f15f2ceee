import type { Class as ClassFile, Policy as PolicyFile, Step as StepFile } from '../generated/types/policy.ts'
import type { Place } from '../report/finding.ts'
import type { HolidayCalendar } from '../schedule/calendar.ts'
import { durationMinutes, parseDuration } from '../schedule/duration.ts'
import { parseLead } from '../schedule/lead.ts'
import { datedFreezes } from './freezes.ts'
import { joined, listOf } from './one-or-many.ts'
import { originOf } from './origin.ts'
import type { Approval, CycleStep, LadderStep, Layer, Policy, PolicyWindow, UpdateClass } from './policy.ts'

/**
 * Parses a merged policy. Entries that lack what they need (an owner, a lead, both dates) are left out: the policy
 * rules report them.
 * @param chosenAt the place that chose this policy, for what stands only in a preset
 */
export function compilePolicy(
  data: PolicyFile,
  layers: readonly [Layer, ...Layer[]],
  chosenAt: Place,
  calendarsOf: (country: string) => readonly HolidayCalendar[],
): Policy {
  const windows = new Map(Object.entries(data.windows ?? {}).flatMap(([id, window]) => compileWindow(id, window)))
  return {
    id: layers[0].id,
    title: data.title ?? { en: layers[0].id },
    summary: data.summary,
    layers,
    data,
    timezone: data.timezone ?? 'UTC',
    locales: data.locales ?? ['en'],
    roles: new Map(Object.entries(data.roles ?? {})),
    windows,
    classes: new Map(Object.entries(data.classes ?? {}).map(([id, file]) => [id, compileClass(id, file, windows)])),
    project: (data.project ?? []).map(({ id, title, owner, gate, lasting, source }) => ({
      id,
      title,
      owners: listOf(owner),
      gate,
      lasting: lasting ?? false,
      source: joined(source),
    })),
    cycle: (data.cycle ?? []).flatMap(compileCycle),
    freezes: datedFreezes(data.freezes),
    calendars: data.calendar === undefined ? [] : calendarsOf(data.calendar),
    grace: minutes(data.grace?.value) ?? 0,
    customerNoticesPerDay: data.limits?.customerNoticesPerDay,
    contactsRequired: data.contacts?.required ?? false,
    place: (path, at) => originOf(layers, chosenAt, path, at),
  }
}

function compileWindow(id: string, window: NonNullable<PolicyFile['windows']>[string]): [string, PolicyWindow][] {
  const { days, from, to, weeks, title, source } = window
  if (!days || from === undefined || to === undefined) return []
  return [[id, { id, days, from, to, ...(weeks ? { weeks } : {}), title, source: joined(source) }]]
}

function compileClass(id: string, file: ClassFile, known: ReadonlyMap<string, PolicyWindow>): UpdateClass {
  const named = (ids: readonly string[] | undefined) => (ids ?? []).flatMap((name) => known.get(name) ?? [])
  const usual = file.downtime?.usual
  return {
    id,
    title: file.title ?? { en: id },
    summary: file.summary,
    work: file.work ?? 'upgrade',
    immediate: file.immediate ?? 'never',
    windows: {
      require: named(file.windows?.require),
      prefer: named(file.windows?.prefer),
      unless: file.windows?.unless,
      source: joined(file.windows?.source),
    },
    downtime: {
      usual: usual && { from: minutes(usual.from) ?? 0, to: minutes(usual.to) ?? Number.POSITIVE_INFINITY },
      max: minutes(file.downtime?.max),
      source: joined(file.downtime?.source),
    },
    requires: (file.requires ?? []).map(({ field, why, when, source }) => ({
      field,
      why,
      when,
      source: joined(source),
    })),
    approvals: (file.approvals ?? []).flatMap(compileApproval),
    steps: (file.steps ?? []).flatMap(compileStep),
    source: joined(file.source),
  }
}

function compileApproval(file: NonNullable<ClassFile['approvals']>[number]): Approval[] {
  const lead = parseDuration(file.lead ?? '')
  return lead && file.roles ? [{ id: file.id, roles: file.roles, lead, source: joined(file.source) }] : []
}

function compileStep(file: StepFile): LadderStep[] {
  const lead = file.lead === undefined ? undefined : parseLead(file.lead)
  const within = parseDuration(file.within ?? '')
  const after = file.after && within ? { event: file.after, within } : undefined
  if (!file.kind || !file.owner || (!lead && !after)) return []
  return [
    {
      id: file.id,
      kind: file.kind,
      title: file.title,
      notice: file.notice,
      audience: file.audience,
      channels: file.channels ?? [],
      lead: after ? undefined : lead,
      after,
      doneBy: file.doneBy,
      owners: listOf(file.owner),
      optional: file.optional ?? false,
      when: file.when,
      sendAt: file.sendAt,
      businessDay: file.roll === 'business-day',
      source: joined(file.source),
    },
  ]
}

function compileCycle(file: NonNullable<PolicyFile['cycle']>[number]): CycleStep[] {
  if (!file.days || !file.owner) return []
  const { id, title, days, months, audience } = file
  const of = file.of ?? 'previous-month'
  return [
    {
      id,
      title,
      days,
      of,
      months,
      owners: listOf(file.owner),
      audience,
      channels: file.channels ?? [],
      source: joined(file.source),
    },
  ]
}

function minutes(text: string | undefined): number | undefined {
  const duration = parseDuration(text ?? '')
  return duration && durationMinutes(duration)
}
