import { keyOf, ledgerOf, nameOf } from '#delivery/parcel.ts'
import type { Shipment } from '#delivery/parcels.ts'
import { UsageError } from '#exit.ts'
import type { LogEntry } from '#generated/types/release.ts'
import type { SendOutput } from '#generated/types/send-output.ts'
import type { Host } from '#host.ts'
import { amended } from '#manifest/amend.ts'
import { windowsAt } from '#manifest/life.ts'
import { parseSource } from '#manifest/parse.ts'
import { partOf, type Release } from '#manifest/release.ts'
import { monthOf } from '#schedule/cycle.ts'
import { type Instant, parseInstant } from '#schedule/instant.ts'
import { writeLocal } from '#schedule/local.ts'
import type { Survey } from '#survey.ts'
import { saveManifest } from './save-manifest.ts'
import type { Book } from './send-book.ts'
import { spanOf } from './telling.ts'

/** Notices that announce a window. The others tell what has become of it. */
const announcing: readonly (string | undefined)[] = [
  'announcement',
  'reminder',
  'final-reminder',
  'starting',
  'in-progress',
  'rescheduled',
]

/**
 * Records in the logs of manifests the steps whose parcels have all been sent, also those that a former run had no time
 * to record.
 */
export async function recordNoticed(
  host: Host,
  facts: Survey,
  shipments: readonly Shipment[],
  book: Book,
): Promise<SendOutput['recorded']> {
  const { root } = facts.workspace
  const told = shipments.flatMap((shipment) => toldOf(shipment, facts, book))
  if (told.length === 0) return []
  const files = await book.keep(() => host.exclusively(root, async () => append(host, root, told)), titleOf(told))
  return told
    .filter(({ file }) => files.includes(file))
    .map(({ shipment, file }) => ({ release: ledgerOf(shipment.topic), step: shipment.stepId, file }))
}

/** A duty that is done, and the entry that says so. */
type Told = { readonly shipment: Shipment; readonly file: string; readonly entry: LogEntry }

function toldOf(shipment: Shipment, facts: Survey, book: Book): readonly Told[] {
  const at = sentAt(shipment, book)
  const manifest = at === undefined ? undefined : manifestOf(shipment, facts)
  if (at === undefined || !manifest) return []
  return [{ shipment, file: manifest.file, entry: entryOf(shipment, manifest, at) }]
}

function titleOf(told: readonly Told[]): string {
  const [first] = told
  if (!first || told.length > 1) return `Record ${told.length} notices as sent`
  return `Record ${first.shipment.stepId} of ${ledgerOf(first.shipment.topic)} as noticed`
}

/** When the last of all parcels was sent; undefined while one is missing. */
function sentAt({ parcels, topic }: Shipment, book: Book): Instant | undefined {
  if (parcels.length === 0) return undefined
  const { standings } = book.read(ledgerOf(topic))
  const times = parcels.map((parcel) => {
    const last = standings.get(nameOf(keyOf(parcel)))?.last
    return last?.event === 'sent' ? parseInstant(last.at) : undefined
  })
  return times.every((time) => time !== undefined) ? (Math.max(...times) as Instant) : undefined
}

/** The plan of a month is recorded with the first release that it names. */
function manifestOf({ topic }: Shipment, { outlook }: Survey): Release | undefined {
  if ('release' in topic) return topic.release.release
  const { month, product } = topic
  return outlook.releases
    .map(({ release }) => release)
    .filter(({ data, parts, zone }) => {
      const [{ window }] = parts
      return data.product === product && window !== undefined && monthOf(window.start, zone) === month
    })
    .sort((a, b) => (a.parts[0].window?.start ?? 0) - (b.parts[0].window?.start ?? 0) || (a.id < b.id ? -1 : 1))[0]
}

function entryOf({ topic, step, stepId, parcels }: Shipment, release: Release, at: Instant): LogEntry {
  const { zone } = release
  const window =
    announcing.includes(step.notice) && 'release' in topic ? windowOf(release, step.batch, step.revision) : undefined
  const [owner] = step.owners
  return {
    event: 'noticed',
    at: writeLocal(at, zone),
    ...(owner === undefined ? {} : { by: owner }),
    step: stepId,
    ...('month' in topic ? { month: topic.month } : { revision: step.revision }),
    ...(window && { window: spanOf(window, zone) }),
    channels: [...new Set(parcels.map(({ channel }) => channel))] as NonNullable<LogEntry['channels']>,
  }
}

function windowOf(release: Release, batch: string | undefined, revision: number) {
  return windowsAt(release, revision).get(partOf(release, batch))
}

/** @returns the files that lacked an entry and have it now */
function append(host: Host, root: string, told: readonly Told[]): readonly string[] {
  const files = [...new Set(told.map(({ file }) => file))]
  return files.filter((file) => {
    const found = host.open(root).read(file)
    const source = parseSource(file, found.ok ? found.bytes : new Uint8Array())
    const { log = [] } = (source.data ?? {}) as { readonly log?: readonly LogEntry[] }
    const entries = told.flatMap((one) => (one.file === file ? [one.entry] : []))
    const missing = entries.filter((entry) => !log.some((one) => isSame(one, entry)))
    if (missing.length === 0) return false
    const after = amended(source, { entries: missing })
    if (!after)
      throw new UsageError(
        `${file} is written in a way to which relctl cannot add an entry`,
        `add it by hand: ${missing.map((entry) => JSON.stringify(entry)).join(', ')}`,
      )
    saveManifest(host, root, source, after.text)
    return true
  })
}

function isSame(one: LogEntry, other: LogEntry): boolean {
  const keys = ['event', 'step', 'month', 'revision'] as const
  return keys.every((key) => one[key] === other[key])
}
