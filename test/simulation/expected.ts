import { ladders, type Rung } from './promises.ts'
import { instant } from './runner.ts'
import type { Deed, Span, Story } from './story.ts'
import { targets } from './vendor.ts'

/** One notice to one target in one language, worked out from the story of the year by plain arithmetic. */
export type Expected = {
  readonly story: Story
  /** When it goes out. */
  readonly at: number
  /** Until when it is in time. */
  readonly due: number
  readonly step: string
  readonly kind: string
  readonly revision: number
  readonly audience: Rung['audience']
  readonly channel: string
  readonly target: string
  readonly locale: 'vi' | 'en'
  readonly span: Span | undefined
}

const minute = 60_000
const hour = 60 * minute
/** After which an event is told, and how long before its deadline a notice goes out: so the runner wakes up. */
const [soon, early] = [5 * minute, 15 * minute]
/** In which a change has to be told. */
const grace = 2 * hour

/** A plan that held for a while. */
type Era = { readonly since: number; readonly until: number; readonly revision: number; readonly span: Span }

type Told = Omit<Expected, 'target' | 'locale' | 'channel'> & {
  readonly channels: readonly string[]
  readonly batch: string
}

export function expectedOf(story: Story): readonly Expected[] {
  const rungs = ladders[`${story.product} ${story.class}`] ?? []
  const parts = Object.entries(story.batches ?? { '': story.window })
  const before = parts.flatMap(([batch, span], index) =>
    erasOf(story, span).flatMap((era) => rungs.flatMap((rung) => ahead({ story, rung, batch, index }, era))),
  )
  const after = parts.flatMap(([batch, span], index) =>
    rungs.flatMap((rung) => afterwards({ story, rung, batch, index }, span)),
  )
  return [...before, ...changes(story, rungs, before), ...after].flatMap(copies)
}

/** A rung for the customers of one batch; releases without batches have one, whose name is empty. */
type Subject = { readonly story: Story; readonly rung: Rung; readonly batch: string; readonly index: number }

/** Steps of later batches carry its name. */
function stepOf({ rung, batch, index }: Subject): string {
  return index === 0 ? rung.step : `${batch}.${rung.step}`
}

function revises({ event, args }: Deed): boolean {
  return ['rescheduled', 'postponed', 'cancelled'].includes(event) || args.includes('--scope-change')
}

function erasOf(story: Story, first: Span | undefined): readonly Era[] {
  if (first === undefined) return []
  const changes = story.life.filter(revises)
  let span = first
  let on = true
  const begins = [{ since: instant(story.begins, story), revision: 0, span, on }]
  for (const [index, { at, event, args }] of changes.entries()) {
    if (event === 'rescheduled') span = args[args.indexOf('--to') + 1] ?? span
    on = event !== 'postponed' && event !== 'cancelled'
    begins.push({ since: instant(at, story), revision: index + 1, span, on })
  }
  return begins.flatMap((era, index) => {
    const until = Math.min(begins[index + 1]?.since ?? Number.POSITIVE_INFINITY, startOf(era.span, story))
    return era.on ? [{ ...era, until }] : []
  })
}

function startOf(span: Span, story: Story): number {
  return instant(span.split('/')[0] ?? '', story)
}

/** A word before the work: promised unless its time had passed when its plan was made, or its plan was given up first. */
function ahead(subject: Subject, { since, until, revision, span }: Era): readonly Told[] {
  const { story, rung, batch } = subject
  if (rung.hours === undefined || (rung.step === 'customer-news' && story.writes !== 'important')) return []
  const due = startOf(span, story) - rung.hours * hour
  const isProviders = story.flags?.includes('origin=provider') === true && rung.step === 'customer-1'
  const at = isProviders ? since + soon : due - early
  if (due < since || at >= until) return []
  return [{ ...rung, story, at, due, step: stepOf(subject), revision, span, batch }]
}

/** A word after success. */
function afterwards(subject: Subject, first: Span | undefined): readonly Told[] {
  const { story, rung, batch } = subject
  const success = story.life.find(({ event, args }) => event === 'succeeded' && (batch === '' || args.includes(batch)))
  if (rung.hours !== undefined || !success) return []
  const at = instant(success.at, story)
  const span = erasOf(story, first).findLast(({ since }) => since <= at)?.span
  const revision = revisionAt(story, at)
  return [{ ...rung, story, at: at + soon, due: at + 24 * hour, step: stepOf(subject), revision, span, batch }]
}

function revisionAt(story: Story, at: number): number {
  return story.life.filter((deed) => revises(deed) && instant(deed.at, story) <= at).length
}

const kinds: Readonly<Record<string, string>> = { note: 'announcement' }
const changing = ['rescheduled', 'postponed', 'cancelled', 'extended', 'rolled-back', 'note']

/** Whoever was told one thing is told the other, on every channel on which the first had come. */
function changes(story: Story, rungs: readonly Rung[], before: readonly Told[]): readonly Told[] {
  return story.life
    .filter(({ event }) => changing.includes(event))
    .flatMap(({ at: time, event, args }) => {
      const at = instant(time, story)
      const reached = before.filter((notice) => notice.at < at)
      const audiences = new Set(reached.map(({ audience }) => audience))
      const planned = erasOf(story, story.window).findLast(({ since }) => since <= at)?.span
      const end = event === 'extended' ? args[args.indexOf('--to') + 1] : undefined
      const span = end === undefined ? planned : planned?.replace(/[^/]+$/, end)
      return [...audiences].map((audience): Told => {
        const steps = new Set(reached.map(({ step }) => step))
        const channels = new Set(
          rungs.filter((rung) => rung.audience === audience && steps.has(rung.step)).flatMap((rung) => rung.channels),
        )
        const step = `${event === 'note' ? 'scope-change' : event}-1-${audience}`
        const kind = kinds[event] ?? event
        const revision = revisionAt(story, at)
        const due = at + grace
        return { story, at: at + soon, due, step, kind, audience, channels: [...channels], revision, span, batch: '' }
      })
    })
}

function copies({ batch, ...notice }: Told): readonly Expected[] {
  return notice.channels.flatMap((channel) => {
    const { target, locales } = targets[channel] ?? { target: 'by hand', locales: ['vi'] as const }
    const list = channel === 'email' && batch !== '' ? batch : target
    return locales.map((locale) => ({ ...notice, channel, locale, target: list }))
  })
}
