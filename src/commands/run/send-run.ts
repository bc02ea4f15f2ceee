import type { Wish } from '#delivery/decide.ts'
import { keyOf, ledgerOf, nameOf, type Parcel } from '#delivery/parcel.ts'
import { type Shipment, shipmentsOf } from '#delivery/parcels.ts'
import type { Entry } from '#delivery/send-output.ts'
import type { SendOutput } from '#generated/types/send-output.ts'
import type { Host } from '#host.ts'
import type { Survey } from '#survey.ts'
import { dispatch } from './send-attempt.ts'
import { type Book, openBook } from './send-book.ts'
import { openSendDesk } from './send-desk.ts'
import { type Counter, listed } from './send-list.ts'
import { recordNoticed } from './send-noticed.ts'
import type { SendCall } from './send-options.ts'

/** What one run has done. */
export type RunResult = {
  readonly entries: readonly Entry[]
  readonly shipments: readonly Shipment[]
  readonly recorded: SendOutput['recorded']
}

/** Minutes for which a claim of another runner counts as being sent: longer than all attempts of one claim together. */
const claimLasts = 20

/** What was read at one moment, and what is to be done by it. */
type Round = Counter & { readonly shipments: readonly Shipment[]; readonly entries: readonly Entry[] }

/**
 * Sends what is ready, one parcel after the other: claim, send, record. Whenever somebody else has changed the
 * repository, everything is read anew before the next claim.
 * @param root of the repository
 * @param look reads the repository as it is now
 */
export async function sendAll(
  host: Host,
  call: SendCall,
  root: string,
  look: (host: Host) => Promise<Survey>,
): Promise<RunResult> {
  const branch = call.push ? await host.branch(root) : undefined
  await branch?.catchUp()
  const book = openBook(host, root, branch)
  const done = new Map<string, Entry>()
  const recorded: SendOutput['recorded'][number][] = []
  for (;;) {
    const round = await readRound(host, call, look, book)
    recorded.push(...(await recordNoticed(host, round.facts, round.shipments, book)))
    const open = round.entries.filter((entry) => !done.has(idOf(entry.parcel)))
    const moved = await work(host, open, { root, book, done })
    if (moved) continue
    recorded.push(...(await recordNoticed(host, round.facts, round.shipments, book)))
    return { entries: [...done.values()], shipments: round.shipments, recorded }
  }
}

async function readRound(
  host: Host,
  { ahead, resendUnknown, push }: SendCall,
  look: (host: Host) => Promise<Survey>,
  book: Book,
): Promise<Round> {
  const now = host.clock.now()
  const facts = await look({ ...host, now })
  const counter = { facts, desk: openSendDesk(facts), ledger: book.read }
  const shipments = shipmentsOf(facts.outlook, facts.workspace.config)
  const wish: Wish = { now, ahead, resendUnknown, otherRunner: push ? claimLasts : undefined }
  return { ...counter, shipments, entries: await listed(shipments, counter, wish) }
}

type Bench = { readonly root: string; readonly book: Book; readonly done: Map<string, Entry> }

/** @returns whether the repository has changed, so that the rest has to be looked at anew */
async function work(host: Host, entries: readonly Entry[], bench: Bench): Promise<boolean> {
  const { book, done } = bench
  for (const entry of entries) {
    const { parcel, state, why } = entry
    if (state === 'ready') {
      const sent = await sendOne(host, entry, bench)
      if (!sent) return true
      done.set(idOf(parcel), sent)
      continue
    }
    if (state === 'missed') await book.settle(parcel, { event: 'missed', message: why })
    if (state === 'unknown') await book.settle(parcel, { event: 'unknown', message: why })
    done.set(idOf(parcel), entry)
  }
  return false
}

/** @returns undefined when the claim came too late */
async function sendOne(host: Host, entry: Entry, { root, book }: Bench): Promise<Entry | undefined> {
  const { parcel, content, digest = '' } = entry
  if (!content) return { ...entry, state: 'held' }
  const { standings } = book.read(ledgerOf(parcel.topic))
  const standing = standings.get(nameOf(keyOf(parcel)))
  if (!(await book.claim(parcel, digest))) return undefined
  const outcome = await dispatch(host, parcel, content, { root, standing, remote: remoteOf(parcel, book) })
  await book.settle(parcel, outcome.event === 'rejected' ? { ...outcome, digest } : outcome)
  const { event, message, refused } = outcome
  const why = refused ? `refused for ${refused.join(', ')}` : event === 'sent' ? entry.why : (message ?? entry.why)
  return { ...entry, state: event === 'claimed' ? 'unknown' : event, why }
}

/** What the target calls the thing that an earlier notice of the same topic has made there. */
function remoteOf({ topic, target }: Parcel, book: Book): string | undefined {
  return book.read(ledgerOf(topic)).records.findLast((record) => record.target === target.id && record.remote)?.remote
}

function idOf(parcel: Parcel): string {
  return `${ledgerOf(parcel.topic)}/${nameOf(keyOf(parcel))}`
}
