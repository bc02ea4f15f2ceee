import { UsageError } from '#exit.ts'
import type { LogEntry } from '#generated/types/release.ts'
import { suggest } from '#manifest/suggest.ts'
import { eventFor, idsOf, kindsFor, kindsOf } from '#policy/logged-steps.ts'
import { downtimeMinutes } from '#schedule/duration.ts'
import { type Instant, parseInstant } from '#schedule/instant.ts'
import { writeLocal } from '#schedule/local.ts'
import { sayInstant } from '#schedule/say.ts'
import { announcement } from './record-notice.ts'
import { windowChange } from './record-window.ts'
import { readTexts } from './said-texts.ts'
import { readMoment } from './said-times.ts'
import { partConcerned, type Telling } from './telling.ts'

/** The entry that a call tells of. @throws UsageError for values that cannot be right */
export function entryOf(telling: Telling): LogEntry {
  const { event, options, lists } = telling
  const text = (name: string) => options[name]?.toString()
  const step = stepOf(telling)
  const reason = lists['reason']
  const entry: LogEntry = {
    event,
    at: written(momentOf(telling), telling),
    by: text('by'),
    ...step,
    batch: text('batch'),
    role: text('role'),
    author: text('author'),
    ...windowChange(telling, partConcerned(telling)),
    downtime: downtimeOf(text('downtime')),
    evidence: text('evidence'),
    metrics: metricsOf(lists['metric']),
    scopeChange: options['scopeChange'] === true ? true : undefined,
    reason: reason && readTexts(reason, { option: '--reason', locales: telling.locales, locale: text('locale') }),
    text: text('text'),
  } as LogEntry
  return Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined)) as LogEntry
}

/** To the minute. @throws UsageError for a time that has not come, or before the release was there */
function momentOf({ item, now, options, event }: Telling): Instant {
  const given = options['at']?.toString()
  const { zone, id } = item.release
  if (given === undefined) return now
  const at = readMoment(given, now, { option: '--at', zone })
  if (at > now)
    throw new UsageError(
      `--at is ${sayInstant(at, zone)} (${zone}), which has not come: it is ${sayInstant(now, zone)}`,
      'record what has happened, when it has happened',
    )
  const isOfMonth = /^cycle\./.test((options['step'] ?? options['notice'] ?? '').toString())
  if (item.created !== undefined && at < item.created && !isOfMonth)
    throw new UsageError(
      `--at is ${sayInstant(at, zone)} (${zone}), before ${id} was created: ${sayInstant(item.created, zone)}`,
      `correct the time of "${event}", or "created" in the manifest`,
    )
  return at
}

/** A time that was given without an offset stays so: which of two equal hours is meant is for check to ask. */
function written(at: Instant, { item, options }: Telling): string {
  const given = options['at']?.toString()
  const text = writeLocal(at, item.release.zone)
  const isOpen = given !== undefined && parseInstant(given) === undefined
  return isOpen ? text.slice(0, 'YYYY-MM-DDTHH:MM'.length) : text
}

/** The step that is done, with what its record holds. @throws UsageError with what may have been meant */
function stepOf(telling: Telling): Partial<LogEntry> {
  const { event, item, options } = telling
  const wanted = kindsFor[event]
  const id = (options[event === 'noticed' ? 'notice' : 'step'] ?? onlyApproval(telling))?.toString()
  if (!wanted || id === undefined) return {}
  const known = kindsOf(item)
  const kind = known.get(id)
  const allowed = idsOf(known, wanted)
  if (kind === undefined)
    throw new UsageError(
      `"${id}" is no step of ${item.release.id}`,
      allowed.length > 0 ? suggest(id, allowed) : `the release has no step for "${event}"`,
    )
  if (!wanted.includes(kind))
    throw new UsageError(`"${id}" is a ${kind}, which "${event}" does not do`, `record it as "${eventFor[kind]}"`)
  return announcement(telling, id, kind)
}

/** The gate that a role has to approve, when there is just one. */
function onlyApproval({ event, item, options }: Telling): string | undefined {
  if (event !== 'approved') return undefined
  const role = options['role']?.toString() ?? ''
  const ids = new Set(
    item.steps.flatMap(({ kind, owners, id }) => (kind === 'gate' && owners.includes(role) ? [id] : [])),
  )
  return ids.size === 1 ? [...ids][0] : undefined
}

function downtimeOf(given: string | undefined): string | undefined {
  if (given === undefined || downtimeMinutes(given) !== undefined) return given
  throw new UsageError(
    `--downtime is "${given}", expected a duration`,
    'write for example --downtime 12m, or --downtime 0m when there was none',
  )
}

function metricsOf(given: readonly string[] | undefined): Readonly<Record<string, number>> | undefined {
  if (given === undefined) return undefined
  const metrics = given.map((one) => {
    const [, name, value] = /^([a-z0-9][a-z0-9.-]*)=(-?\d+(?:\.\d+)?)$/.exec(one) ?? []
    if (name !== undefined && value !== undefined) return [name, Number(value)] as const
    throw new UsageError(
      `--metric is "${one}", expected a name and a figure`,
      'write for example --metric uptime=99.95',
    )
  })
  return Object.fromEntries(metrics)
}
