import type { PlanOutput, Step as StepOutput, Window as WindowOutput } from '../generated/types/plan-output.ts'
import type { Release } from '../manifest/release.ts'
import { formatInstant, type Instant } from '../schedule/instant.ts'
import type { Interval } from '../schedule/interval.ts'
import { sayDay, sayInstant } from '../schedule/say.ts'
import type { Conflict } from './conflicts.ts'
import type { Cycle } from './cycle.ts'
import type { Contradiction } from './feasibility.ts'
import type { Outlook, ReleaseOutlook } from './outlook.ts'
import type { Step } from './step.ts'
import type { Verdict } from './verdict.ts'
import { describeVerdict } from './verdict-words.ts'

/** The plan as data that obeys its schema; every other format is made from it, so that two of them cannot disagree. */
export function planOutput(outlook: Outlook, zone: string, tzdata: string): PlanOutput {
  return {
    $schema: 'plan-output.schema.json',
    version: 1,
    now: formatInstant(outlook.now, zone),
    tzdata,
    cycles: outlook.cycles.map(cycleOutput),
    releases: outlook.releases.map(releaseOutput),
    conflicts: outlook.conflicts.filter(({ scope }) => scope.length > 0).map(conflictOutput),
  }
}

function cycleOutput(cycle: Cycle): PlanOutput['cycles'][number] {
  const steps = cycle.steps.map((step) => stepOutput(step, cycle.zone))
  return { month: cycle.month, product: cycle.product ?? null, steps }
}

function releaseOutput(item: ReleaseOutlook): PlanOutput['releases'][number] {
  const { release, life, policy, verdicts } = item
  const { zone, data } = release
  const [first] = verdicts
  const batches = release.parts.flatMap((part) => {
    const verdict = verdicts.find((candidate) => candidate.part === part)
    return part.batch !== undefined && verdict ? [{ id: part.batch, window: windowOutput(verdict, zone) }] : []
  })
  return {
    id: release.id,
    file: release.file,
    title: data.title,
    class: data.class,
    product: data.product ?? null,
    policy: policy.id,
    state: life.state,
    ...(life.outcomeMissing ? { outcomeMissing: true } : {}),
    revision: life.revision,
    window: first ? windowOutput(first, zone) : null,
    ...(batches.length > 0 ? { batches } : {}),
    ...exceptionsOutput(data.exception),
    advice: item.contradictions.map((contradiction) => adviceOutput(contradiction, release)),
    steps: item.steps.map((step) => stepOutput({ ...step, note: noteOf(step, release) }, zone)),
  }
}

type Excused = NonNullable<PlanOutput['releases'][number]['exceptions']>

function exceptionsOutput(exceptions: Excused | undefined): { readonly exceptions?: Excused } {
  if (exceptions === undefined) return {}
  return { exceptions: exceptions.map(({ rule, reason, approvedBy }) => ({ rule, reason, approvedBy })) }
}

/** What a reader should know about the deadline of a step, or about its being left out. */
function noteOf(step: Step, { data }: Release): string | undefined {
  const waiver = step.state === 'waived' ? data.waive?.find((one) => one.step === step.id) : undefined
  if (waiver) return `waived by ${waiver.approvedBy}: ${waiver.reason}`
  const missed = step.missedAtCreation && (step.state === 'late' || step.state === 'missed')
  if (!missed) return step.note
  return `its deadline had passed when the release was ${step.revision > 0 ? 'changed' : 'recorded'}`
}

function windowOutput(verdict: Verdict, zone: string): WindowOutput {
  const { judged } = verdict
  const occurrence = judged?.inside ? { window: judged.window, ...span(judged.occurrence, zone) } : undefined
  return {
    ...span(verdict.window, zone),
    timezone: zone,
    allowed: verdict.allowed,
    verdict: describeVerdict(verdict, zone),
    ...(occurrence ? { occurrence } : {}),
  }
}

function adviceOutput({ step, due, cycle, month, announced, firstFeasible }: Contradiction, { zone }: Release) {
  const message = `${step.id} is due ${sayInstant(due, zone)}, before the plan of ${month} is announced (${cycle.id}, from ${sayDay(announced, zone)})`
  return { message, ...(firstFeasible ? { firstFeasible: span(firstFeasible, zone) } : {}) }
}

function stepOutput(step: Step, zone: string): StepOutput {
  const instant = (value: Instant | undefined) => (value === undefined ? null : formatInstant(value, zone))
  return {
    id: step.id,
    kind: step.kind,
    title: step.title.en ?? step.id,
    ...(step.notice ? { notice: step.notice } : {}),
    ...(step.audience ? { audience: step.audience } : {}),
    ...(step.channels.length > 0 ? { channels: step.channels as NonNullable<StepOutput['channels']> } : {}),
    owner: step.owners.join(', '),
    ...(step.batch === undefined ? {} : { batch: step.batch }),
    revision: step.revision,
    ...(step.optional && step.kind !== 'event' ? { optional: true } : {}),
    opens: instant(step.opens),
    due: instant(step.due),
    ...(step.dueRaw === undefined ? {} : { dueRaw: formatInstant(step.dueRaw, zone) }),
    ...(step.estimated ? { estimated: true } : {}),
    state: step.state,
    ...(step.doneAt === undefined ? {} : { doneAt: formatInstant(step.doneAt, zone) }),
    ...(step.note === undefined ? {} : { note: step.note }),
    source: step.source,
  }
}

function conflictOutput({ a, b, scope, overlap }: Conflict): PlanOutput['conflicts'][number] {
  return { releases: [a.id, b.id], scope, ...span(overlap, a.zone) }
}

function span({ start, end }: Interval, zone: string): { start: string; end: string } {
  return { start: formatInstant(start, zone), end: formatInstant(end, zone) }
}
