import type { DeliveryRecord } from '../generated/types/delivery-record.ts'
import { formatInstant, type Instant, parseInstant } from '../schedule/instant.ts'
import { nameOf, type ParcelKey } from './parcel.ts'

/** What happened to a parcel, without when and to which. */
export type Outcome = Omit<DeliveryRecord, 'version' | 'at' | keyof ParcelKey>

/** Where a parcel stands by its ledger; its last record counts. */
export type Standing = {
  readonly last: DeliveryRecord
  readonly at: Instant
  /** Attempts in a row that the target could not take. */
  readonly deferrals: number
}

/** A ledger as it was read. */
export type Ledger = {
  readonly standings: ReadonlyMap<string, Standing>
  readonly records: readonly DeliveryRecord[]
  /** Line of the first one that is no record, from 1; such a ledger cannot be trusted. */
  readonly broken: number | undefined
}

/**
 * Reads the lines of a ledger. A line that was cut off, because the process was ended or the disk was full, is
 * passed over: of a claim it means that nothing was sent yet, of an outcome that it is not known.
 */
export function readLedger(text: string): Ledger {
  const records: DeliveryRecord[] = []
  let broken: number | undefined
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '' || isCutOff(line)) continue
    const record = parseRecord(line)
    if (record) records.push(record)
    else broken ??= index + 1
  }
  return { records, standings: standingsOf(records), broken }
}

/** One line, to be added at the end of a ledger that holds this text. */
export function ledgerLine(text: string, key: ParcelKey, outcome: Outcome, at: Instant): string {
  const record: DeliveryRecord = { version: 1, at: utc(at), ...outcome, ...key }
  return `${text === '' || text.endsWith('\n') ? '' : '\n'}${JSON.stringify(record)}\n`
}

/** An instant as ledgers write it. */
export function utc(at: Instant): string {
  return formatInstant(at, 'UTC').replace('+00:00', 'Z')
}

/** Whether a line begins an object and does not end it; a brace in a text ends nothing. */
function isCutOff(line: string): boolean {
  const bare = line.replaceAll(/\\./g, '').replaceAll(/"[^"]*"/g, '')
  const isOpen = bare.includes('"') || bare.split('{').length > bare.split('}').length
  return line.startsWith('{') && isOpen
}

function parseRecord(line: string): DeliveryRecord | undefined {
  try {
    const data = JSON.parse(line) as Partial<DeliveryRecord> | null
    return isRecord(data) ? data : undefined
  } catch {
    return undefined
  }
}

function isRecord(data: Partial<DeliveryRecord> | null): data is DeliveryRecord {
  if (typeof data !== 'object' || data === null || data.version !== 1) return false
  const words = [data.at, data.event, data.step, data.channel, data.target, data.locale]
  return words.every((word) => typeof word === 'string') && parseInstant(data.at ?? '') !== undefined
}

function standingsOf(records: readonly DeliveryRecord[]): ReadonlyMap<string, Standing> {
  const standings = new Map<string, Standing>()
  for (const record of records) {
    const name = nameOf(record)
    const before = standings.get(name)?.deferrals ?? 0
    const deferrals = record.event === 'deferred' ? before + 1 : record.event === 'claimed' ? before : 0
    standings.set(name, { last: record, at: parseInstant(record.at) as Instant, deferrals })
  }
  return standings
}
