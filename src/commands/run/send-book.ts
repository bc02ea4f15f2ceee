import { join } from 'node:path'
import { type Ledger, ledgerLine, type Outcome, readLedger } from '#delivery/ledger.ts'
import { keyOf, ledgerOf, nameOf, type Parcel } from '#delivery/parcel.ts'
import { UsageError } from '#exit.ts'
import type { Branch, Host } from '#host.ts'
import { claimSubject } from '#outgoing.ts'

/** The record of deliveries of a repository, on disk and, with `--push`, on the remote. */
export type Book = {
  /** @throws UsageError for a ledger that cannot be trusted */
  read(name: string): Ledger
  /**
   * Puts down that a parcel is about to be sent.
   * @returns false when others have changed the repository meanwhile: everything has to be looked at anew
   */
  claim(parcel: Parcel, digest: string): Promise<boolean>
  /** Puts down what became of it. */
  settle(parcel: Parcel, outcome: Outcome): Promise<void>
  /**
   * Makes a change that must not be lost, and makes it again on top of what others have pushed until it is there.
   * @param change writes files, unless what it would write is there already
   * @returns the files that it has written, relative to the root
   */
  keep(change: () => Promise<readonly string[]>, message: string): Promise<readonly string[]>
}

/** Where ledgers stand below the root of a repository. */
export const deliveriesFolder = 'deliveries'

/** Attempts to be faster than others. Each one that fails means that another runner has got on. */
const most = 50

/** @param branch where records are pushed to; undefined where they stay on this machine */
export function openBook(host: Host, root: string, branch: Branch | undefined): Book {
  const read = (name: string) => trusted(readLedger(textOf(host, root, name)), name)
  const add = (parcel: Parcel, outcome: Outcome) => {
    const name = ledgerOf(parcel.topic)
    const text = textOf(host, root, name)
    host.append(join(root, fileOf(name)), ledgerLine(text, keyOf(parcel), outcome, host.clock.now()))
    return fileOf(name)
  }
  /** Others have been faster somewhere, so that what was decided before may not hold any more. */
  let overtaken = false
  const publish = async (files: readonly string[], message: string) => {
    const isFirst = !branch || (await branch.publish(files, message))
    overtaken ||= !isFirst
    return isFirst
  }
  const keep: Book['keep'] = async (change, message) => {
    for (let tries = 0; tries < most; tries += 1) {
      const files = await change()
      if (files.length === 0 || (await publish(files, message))) return files
    }
    throw new UsageError(`"${message}" could not be pushed: others are always faster`, 'run the command again')
  }
  return {
    read,
    keep,
    async claim(parcel, digest) {
      const isStale = overtaken
      overtaken = false
      if (isStale) return false // else the push tells whether anything has changed since it was read
      const isClaimed = await publish([add(parcel, { event: 'claimed', digest })], `${claimSubject}${titleOf(parcel)}`)
      overtaken = false // the caller looks anew anyway
      return isClaimed
    },
    async settle(parcel, outcome) {
      const record = async () => {
        const last = read(ledgerOf(parcel.topic)).standings.get(nameOf(keyOf(parcel)))?.last.event
        return last === outcome.event ? [] : [add(parcel, outcome)]
      }
      await keep(record, `Record delivery of ${titleOf(parcel)}: ${outcome.event}`)
    },
  }
}

function titleOf(parcel: Parcel): string {
  return `${ledgerOf(parcel.topic)} ${nameOf(keyOf(parcel))}`
}

function fileOf(name: string): string {
  return `${deliveriesFolder}/${name}.jsonl`
}

function textOf(host: Host, root: string, name: string): string {
  const found = host.open(root).read(fileOf(name))
  if (found.ok) return new TextDecoder().decode(found.bytes)
  if (found.reason === 'missing') return ''
  throw new UsageError(
    `${fileOf(name)} cannot be read (${found.reason}), so nobody knows what was sent`,
    'mend the file',
  )
}

function trusted(ledger: Ledger, name: string): Ledger {
  if (ledger.broken === undefined) return ledger
  throw new UsageError(
    `line ${ledger.broken} of ${fileOf(name)} is no record of a delivery, so nobody knows what was sent`,
    'restore the file from git; where two branches were merged, keep the lines of both',
  )
}
