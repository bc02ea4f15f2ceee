import type { LogEntry } from '../manifest/log.ts'
import { type Messages, say } from '../notices/messages.ts'
import { sentence } from '../notices/translate.ts'
import { sayDuration } from '../notices/words.ts'
import { isPending, type Step } from '../policy/step.ts'
import { downtimeMinutes } from '../schedule/duration.ts'
import type { Instant } from '../schedule/instant.ts'
import type { Facts } from './facts.ts'
import { isForEverybody } from './openness.ts'
import type { Event } from './page.ts'
import { shortTime } from './page-time.ts'
import type { Tone } from './state.ts'

type Dated = Event & { readonly at: Instant }

/** What was told and done, and what is still to come, earliest first. Only what everybody may know is in it. */
export function chronicleOf(facts: Facts): readonly Event[] {
  const { outlook, now } = facts
  const past = outlook.release.log.flatMap((entry) => recorded(entry, facts))
  const ahead = facts.span === undefined ? [] : [...noticesAhead(facts), ...workAhead(facts)]
  return [...past, ...ahead.filter(({ at }) => at > now)]
    .sort((a, b) => a.at - b.at)
    .map(({ at: _, ...event }) => event)
}

const toneOfEvent: Partial<Record<LogEntry['event'], Tone>> = {
  started: 'active',
  extended: 'trouble',
  succeeded: 'done',
  'rolled-back': 'trouble',
  rescheduled: 'trouble',
  postponed: 'off',
  cancelled: 'off',
}

function recorded(entry: LogEntry, facts: Facts): readonly Dated[] {
  const { messages } = facts
  if (entry.event === 'noticed') return told(entry, facts)
  if (entry.event === 'note') {
    return entry.data.scopeChange === true ? [event(entry.at, say(messages, 'site.events.scope'), 'plan', facts)] : []
  }
  const tone = toneOfEvent[entry.event]
  if (tone === undefined) return []
  return [
    {
      ...event(entry.at, titleOfEvent(entry, messages), tone, facts),
      ...changeOf(entry, facts),
      reason: reasonOf(entry, facts),
    },
  ]
}

function told(entry: LogEntry, facts: Facts): readonly Dated[] {
  const step = facts.outlook.steps.find(({ id, kind }) => kind === 'notice' && id === entry.data.step)
  return step && isForEverybody(step) ? [event(entry.at, titleOf(step, facts), 'plan', facts)] : []
}

function titleOf(step: Step, { translate, outlook, messages }: Facts): string {
  const title = translate.pick(step.title, `steps/${step.id}/title`)
  const batch = outlook.release.data.batches?.find(({ id }) => id === step.batch)
  return batch?.title && outlook.release.parts.length > 1
    ? say(messages, 'labels.aside', { value: title, note: translate.pick(batch.title, `batches/${batch.id}/title`) })
    : title
}

function changeOf(
  { event: name, from, to }: LogEntry,
  { outlook, messages }: Facts,
): Pick<Event, 'former' | 'current'> {
  const { zone } = outlook.release
  const moved = name === 'rescheduled'
  return {
    former: moved && from ? shortTime(from, zone, messages) : null,
    current: to && (moved || name === 'extended') ? shortTime(to, zone, messages) : null,
  }
}

/** Why the plan changed: the same that the notice of the change tells. */
function reasonOf({ event: name, data, index }: LogEntry, { translate, withheld }: Facts): string | null {
  const speaks = ['extended', 'rescheduled', 'postponed', 'cancelled', 'rolled-back'].includes(name)
  return speaks && data.reason && !withheld ? sentence(translate.pick(data.reason, `log/${index}/reason`)) : null
}

function titleOfEvent({ event: name, data }: LogEntry, messages: Messages): string {
  const minutes = name === 'succeeded' ? downtimeMinutes(data.downtime ?? '') : undefined
  if (minutes === undefined) return say(messages, `site.events.${name}`)
  if (minutes === 0) return say(messages, 'site.events.succeededWithout')
  return say(messages, 'site.events.succeededAfter', { downtime: sayDuration(minutes, messages) })
}

function noticesAhead(facts: Facts): readonly Dated[] {
  return facts.outlook.steps
    .filter((step) => isForEverybody(step) && isPending(step) && step.due !== undefined && !step.estimated)
    .map((step) => event(step.due as Instant, titleOf(step, facts), 'plan', facts))
}

function workAhead(facts: Facts): readonly Dated[] {
  const { messages, span, outlook } = facts
  if (!span || facts.state === 'completed' || facts.state === 'monitored') return []
  const started = [...outlook.life.work.values()].some((part) => part.started !== undefined)
  const end = event(span.end, say(messages, 'site.events.end'), 'plan', facts)
  return started ? [end] : [event(span.start, say(messages, 'site.events.start'), 'plan', facts), end]
}

function event(at: Instant, text: string, tone: Tone, { outlook, messages, now }: Facts): Dated {
  const when = shortTime({ start: at, end: at }, outlook.release.zone, messages)
  return { at, text, when, past: at <= now, tone, former: null, current: null, reason: null }
}
