import { type Content, digestOf, type Form, formatsFor } from '#delivery/content.ts'
import { decide, type Wish } from '#delivery/decide.ts'
import type { Ledger, Standing } from '#delivery/ledger.ts'
import { inOrder } from '#delivery/order.ts'
import { keyOf, ledgerOf, nameOf, type Parcel } from '#delivery/parcel.ts'
import type { Shipment } from '#delivery/parcels.ts'
import { type Entry, stateTold } from '#delivery/send-output.ts'
import { openChannel } from '#notices/channel.ts'
import type { Desk, Order } from '#notices/desk.ts'
import type { Result } from '#notices/problem.ts'
import { senderOf } from '#notices/sender.ts'
import { houseOf } from '#notices/subject.ts'
import { runRules } from '#rules/run.ts'
import type { Survey } from '#survey.ts'

/** What deciding needs: facts, words and records of one moment. */
export type Counter = {
  readonly facts: Survey
  readonly desk: Desk
  readonly ledger: (name: string) => Ledger
}

/** Every parcel that is ready or needs somebody, in the order of sending, with what it says when it is ready. */
export async function listed(shipments: readonly Shipment[], counter: Counter, wish: Wish): Promise<readonly Entry[]> {
  const told = inOrder(shipments.flatMap(({ parcels }) => parcels)).flatMap((parcel): readonly Told[] => {
    const standing = counter.ledger(ledgerOf(parcel.topic)).standings.get(nameOf(keyOf(parcel)))
    const decision = decide(parcel, standing, wish)
    const state = stateTold(decision)
    if (state === undefined) return []
    return [{ entry: { parcel, state, why: decision.why, content: undefined, digest: undefined }, standing }]
  })
  const held = heldFiles(told.filter(({ entry }) => entry.state === 'ready').flatMap(heldBy), counter.facts)
  const entries: Entry[] = []
  for (const { entry, standing } of told)
    entries.push(entry.state === 'ready' ? await prepared(entry, standing, held, counter) : entry)
  return entries
}

type Told = { readonly entry: Entry; readonly standing: Standing | undefined }

/** The manifest whose errors keep a notice from going out. */
function heldBy({ entry: { parcel } }: Pick<Told, 'entry'>): readonly string[] {
  return 'release' in parcel.topic && !parcel.eager ? [parcel.topic.release.release.file] : []
}

async function prepared(
  entry: Entry,
  standing: Standing | undefined,
  held: ReadonlyMap<string, string>,
  counter: Counter,
): Promise<Entry> {
  const { parcel } = entry
  const [error] = heldBy({ entry }).flatMap((file) => held.get(file) ?? [])
  if (error !== undefined) return { ...entry, state: 'held', why: error }
  const content = await written(parcel, counter)
  if (!content.ok) return { ...entry, state: 'held', why: content.problems[0]?.message ?? 'it cannot be written' }
  const digest = digestOf(parcel, content.value)
  const ready = { ...entry, content: content.value, digest }
  const isRefused = standing?.last.event === 'rejected' && standing.last.digest === digest
  return isRefused ? { ...ready, state: 'rejected', why: standing.last.message ?? 'refused' } : ready
}

/**
 * Those of the manifests whose times or texts cannot be trusted, and why: what they would announce is not sent. What
 * has happened is told in any case, and a missing notice or gate is no reason to stay silent.
 */
function heldFiles(files: readonly string[], facts: Survey): ReadonlyMap<string, string> {
  if (files.length === 0) return new Map()
  const found = runRules({ ...facts, concerned: new Set(files) })
  const errors = found.filter(({ severity, rule }) => severity === 'error' && !/^(notice|gate)\//.test(rule))
  return new Map(errors.map(({ file, rule, message }) => [file, `check finds ${rule}: ${message}`]))
}

/** The notice in every form that its target takes. */
async function written(parcel: Parcel, { desk, facts }: Counter): Promise<Result<Content>> {
  const channel = openChannel(parcel.channel, desk.own)
  if (!channel.ok) return channel
  const formats = formatsFor(parcel, [...channel.value.formats.keys()])
  const forms = new Map<string, Form>()
  let subject = ''
  for (const format of formats) {
    const rendered = await desk.write(orderOf(parcel, format))
    if (!rendered.ok) return rendered
    subject = rendered.value.subject
    forms.set(format, rendered.value)
  }
  const product = 'release' in parcel.topic ? parcel.topic.release.release.data.product : parcel.topic.product
  const house = houseOf(facts.workspace.config, product, [])
  return { ok: true, value: { subject, forms, brand: house.organisation.brand, sender: senderOf(house).address } }
}

function orderOf({ topic, step, kind, audience, channel, locale }: Parcel, format: string): Order {
  const about = 'release' in topic ? { outlook: topic.release } : { month: topic.month, product: topic.product }
  return { ...about, step, kind, audience, channel, locale, format }
}
