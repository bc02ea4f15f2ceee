import type { PlanOutput, Step as StepOutput, Window as WindowOutput } from '../generated/types/plan-output.ts'
import type { Release } from '../manifest/release.ts'
import { formatInstant, type Instant } from '../schedule/instant.ts'
import type { Interval } from '../schedule/interval.ts'
import { sayDay, sayInstant } from '../schedule/say.ts'
import type { Lang } from '../words/lang.ts'
import { promiseWords } from '../words/promises.ts'
import type { Conflict } from './conflicts.ts'
import type { Cycle } from './cycle.ts'
import type { Contradiction } from './feasibility.ts'
import type { Outlook, ReleaseOutlook } from './outlook.ts'
import { sayPart } from './scope.ts'
import type { Step } from './step.ts'
import type { Verdict } from './verdict.ts'
import { describeVerdict } from './verdict-words.ts'

/**
 * The plan as data that obeys its schema; every other format is made from it, so that two of them cannot disagree.
 * @param lang of its sentences; what machines read is in English
 */
export function planOutput(outlook: Outlook, zone: string, tzdata: string, lang: Lang = 'en'): PlanOutput {
  return {
    $schema: 'plan-output.schema.json',
    version: 1,
    now: formatInstant(outlook.now, zone),
    tzdata,
    cycles: outlook.cycles.map((cycle) => cycleOutput(cycle, lang)),
    releases: outlook.releases.map((item) => releaseOutput(item, lang)),
    conflicts: outlook.conflicts
      .filter(({ scope }) => scope.length > 0)
      .map((conflict) => conflictOutput(conflict, lang)),
  }
}

function cycleOutput(cycle: Cycle, lang: Lang): PlanOutput['cycles'][number] {
  const steps = cycle.steps.map((step) => stepOutput(step, cycle.zone, lang))
  return { month: cycle.month, product: cycle.product ?? null, steps }
}

function releaseOutput(item: ReleaseOutlook, lang: Lang): PlanOutput['releases'][number] {
  const { release, life, policy, verdicts } = item
  const { zone, data } = release
  const [first] = verdicts
  const batches = release.parts.flatMap((part) => {
    const verdict = verdicts.find((candidate) => candidate.part === part)
    return part.batch !== undefined && verdict ? [{ id: part.batch, window: windowOutput(verdict, zone, lang) }] : []
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
    window: first ? windowOutput(first, zone, lang) : null,
    ...(batches.length > 0 ? { batches } : {}),
    ...exceptionsOutput(data.exception),
    advice: item.contradictions.map((contradiction) => adviceOutput(contradiction, release, lang)),
    steps: item.steps.map((step) => stepOutput({ ...step, note: noteOf(step, release, lang) }, zone, lang)),
  }
}

type Excused = NonNullable<PlanOutput['releases'][number]['exceptions']>

function exceptionsOutput(exceptions: Excused | undefined): { readonly exceptions?: Excused } {
  if (exceptions === undefined) return {}
  return { exceptions: exceptions.map(({ rule, reason, approvedBy }) => ({ rule, reason, approvedBy })) }
}

/** What a reader should know about the deadline of a step, or about its being left out. */
function noteOf(step: Step, { data }: Release, lang: Lang): string | undefined {
  const waiver = step.state === 'waived' ? data.waive?.find((one) => one.step === step.id) : undefined
  const words = promiseWords[lang]
  if (waiver) return words.waived(waiver.approvedBy, waiver.reason)
  const missed = step.missedAtCreation && (step.state === 'late' || step.state === 'missed')
  if (!missed) return step.note
  return words.deadlinePassed(words.passed[step.revision > 0 ? 'changed' : 'recorded'])
}

function windowOutput(verdict: Verdict, zone: string, lang: Lang): WindowOutput {
  const { judged } = verdict
  const occurrence = judged?.inside ? { window: judged.window, ...span(judged.occurrence, zone) } : undefined
  return {
    ...span(verdict.window, zone),
    timezone: zone,
    allowed: verdict.allowed,
    verdict: describeVerdict(verdict, zone, lang),
    ...(occurrence ? { occurrence } : {}),
  }
}

function adviceOutput(contradiction: Contradiction, { zone }: Release, lang: Lang) {
  const { step, due, cycle, month, announced, firstFeasible } = contradiction
  const message = promiseWords[lang].tooEarly(
    { step: step.id, due: sayInstant(due, zone, lang) },
    { month, cycle: cycle.id, from: sayDay(announced, zone, lang) },
  )
  return { message, ...(firstFeasible ? { firstFeasible: span(firstFeasible, zone) } : {}) }
}

function stepOutput(step: Step, zone: string, lang: Lang): StepOutput {
  const instant = (value: Instant | undefined) => (value === undefined ? null : formatInstant(value, zone))
  return {
    id: step.id,
    kind: step.kind,
    title: titleIn(step, lang),
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

/** Titles that a policy gives in another language alone stand in English only as the id. */
function titleIn({ title, id }: Step, lang: Lang): string {
  return title[lang] ?? title.en ?? id
}

function conflictOutput({ a, b, scope, overlap }: Conflict, lang: Lang): PlanOutput['conflicts'][number] {
  return { releases: [a.id, b.id], scope: scope.map((part) => sayPart(part, lang)), ...span(overlap, a.zone) }
}

function span({ start, end }: Interval, zone: string): { start: string; end: string } {
  return { start: formatInstant(start, zone), end: formatInstant(end, zone) }
}
