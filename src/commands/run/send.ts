import { join } from 'node:path'
import type { Input } from '#commands/command.ts'
import { callsOf } from '#delivery/calls.ts'
import type { Form } from '#delivery/content.ts'
import { mailOf } from '#delivery/mail.ts'
import { shipmentsOf } from '#delivery/parcels.ts'
import { deliveryOutput, type Entry, troubled, unservedOutput } from '#delivery/send-output.ts'
import { type ExitCode, exit, UsageError } from '#exit.ts'
import { type SendFormatName, sendFormats } from '#formats/send-formats.ts'
import type { SendOutput } from '#generated/types/send-output.ts'
import type { Host } from '#host.ts'
import { runRules } from '#rules/run.ts'
import { targetRules } from '#rules/target/index.ts'
import { formatInstant } from '#schedule/instant.ts'
import { type Survey, survey } from '#survey.ts'
import { zoneOf } from './report-of.ts'
import { deliveriesFolder, openBook } from './send-book.ts'
import { openSendDesk } from './send-desk.ts'
import { writeParcelFiles } from './send-files.ts'
import { listed } from './send-list.ts'
import { readSendCall, type SendCall } from './send-options.ts'
import { type RunResult, sendAll } from './send-run.ts'
import { noteUnreadable, requireSound } from './sound.ts'

export async function run(host: Host, { options }: Input): Promise<ExitCode> {
  const call = readSendCall(options)
  const format = await sendFormats[options['format'] as SendFormatName]()
  const look = async (at: Host) => checked(at, await survey(at, { config: options['config']?.toString() }))
  const facts = await look(host)
  const { root } = facts.workspace
  const result =
    call.mode === 'send'
      ? await host.exclusively(join(root, deliveriesFolder), () => sendAll(host, call, root, look))
      : await rehearse(host, call, facts)
  const output = outputOf(host, call, facts, result)
  host.out(format(output, { color: host.color, columns: host.columns, lang: 'en' }))
  noteUnreadable(host, facts)
  return output.deliveries.some(({ state }) => troubled.has(state)) ? exit.problems : exit.ok
}

/** @throws UsageError for a configuration or templates that cannot be used */
async function checked(host: Host, facts: Survey): Promise<Survey> {
  await requireSound(host, facts)
  const broken = runRules(facts, targetRules).find(({ severity }) => severity === 'error')
  if (broken)
    throw new UsageError(`${broken.file}:${broken.line}: ${broken.message}`, broken.hint ?? 'run relctl check')
  return facts
}

/** Everything but claims and records: what is ready is shown, written into files, or mailed to one address. */
async function rehearse(host: Host, call: SendCall, facts: Survey): Promise<RunResult> {
  const { now } = host
  const { root, config } = facts.workspace
  const book = openBook(host, root, undefined)
  const shipments = shipmentsOf(facts.outlook, config)
  const counter = { facts, desk: openSendDesk(facts), ledger: book.read }
  const wish = { now, ahead: call.ahead, resendUnknown: call.resendUnknown, otherRunner: undefined }
  const entries: Entry[] = []
  for (const entry of await listed(shipments, counter, wish)) entries.push(await rehearseOne(host, call, entry))
  return { entries, shipments, recorded: [] }
}

async function rehearseOne(host: Host, call: SendCall, entry: Entry): Promise<Entry> {
  const { parcel, content, state } = entry
  if (state !== 'ready' || !content) return entry
  if (call.out !== undefined) {
    const [file] = writeParcelFiles(host, { folder: call.out, root: host.cwd }, parcel, sentForms(entry, host))
    return { ...entry, state: 'written', ...(file === undefined ? {} : { file }) }
  }
  if (call.testTo === undefined || parcel.target.via !== 'smtp') return entry
  const reply = await host.post.mail(mailOf(parcel, content, host.now, { to: call.testTo }))
  if (reply.ok) return { ...entry, state: 'sent', why: `to ${call.testTo} as a test` }
  return { ...entry, state: 'rejected', why: reply.message }
}

/** What leaves the machine, by format. */
function sentForms({ parcel, content }: Entry, host: Host): ReadonlyMap<string, Form> {
  if (!content || parcel.target.via === 'files') return content?.forms ?? new Map()
  if (parcel.target.via === 'smtp')
    return new Map([['eml', { text: mailOf(parcel, content, host.now).message, extension: 'eml' }]])
  return new Map([['json', { text: callsOf(parcel, content, undefined).first.body, extension: 'json' }]])
}

function outputOf(host: Host, { mode }: SendCall, facts: Survey, result: RunResult): SendOutput {
  const named = new Set(result.entries.filter(({ state }) => state !== 'missed').map(({ parcel }) => parcel.step))
  return {
    $schema: 'send-output.schema.json',
    version: 1,
    now: formatInstant(host.now, zoneOf(facts.workspace)),
    mode,
    deliveries: result.entries.map(deliveryOutput),
    unserved: result.shipments
      .filter(({ step }) => named.has(step))
      .flatMap((shipment) => shipment.unserved.map((channel) => unservedOutput(shipment, channel))),
    recorded: result.recorded,
  }
}
