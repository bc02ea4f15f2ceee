import type { Input } from '#commands/command.ts'
import { type ExitCode, exit, UsageError } from '#exit.ts'
import { type GateFormatName, gateFormats } from '#formats/gate-formats.ts'
import type { GateOutput } from '#generated/types/gate-output.ts'
import type { Host } from '#host.ts'
import { suggest } from '#manifest/suggest.ts'
import { gate } from '#policy/gate.ts'
import { checkReason } from '#policy/gate-conditions.ts'
import { gateOutput } from '#policy/gate-output.ts'
import type { GateReason } from '#policy/gate-reason.ts'
import type { Diagnostic } from '#report/diagnostic.ts'
import { statedId, stemOf } from '#rules/identity.ts'
import { runRules } from '#rules/run.ts'
import { durationMinutes, parseDuration } from '#schedule/duration.ts'
import { type Survey, survey } from '#survey.ts'
import { answerWithin } from './gate-wait.ts'
import { zoneOf } from './report-of.ts'
import { requireSound } from './sound.ts'

export async function run(host: Host, { args: [id = ''], options }: Input): Promise<ExitCode> {
  const minutes = readWait(options['wait']?.toString())
  const format = await gateFormats[options['format'] as GateFormatName]()
  const config = options['config']?.toString()
  const output = await answerWithin(minutes, host, (now) => ask(id, { ...host, now }, config))
  host.out(format(output, { color: host.color, columns: host.columns, lang: 'en' }))
  return output.answer === 'yes' ? exit.ok : exit.problems
}

/** Reads the repository as it is now and asks it. @throws UsageError for an id that no manifest has */
async function ask(id: string, host: Host, config: string | undefined): Promise<GateOutput> {
  const facts = await survey(host, { config })
  await requireSound(host, facts)
  const files = filesOf(id, facts)
  const judged = runRules({ ...facts, concerned: new Set(files) })
  const errors = judged.filter(({ severity, file }) => severity === 'error' && files.includes(file))
  const item = facts.outlook.releases.find(({ release }) => release.id === id)
  if (!item) return unplanned(id, files, facts, errors)
  const { release, life } = item
  const about = { id, file: release.file, zone: release.zone, state: life.state, class: item.class.id }
  const answer = gate({ item, outlook: facts.outlook, errors })
  return gateOutput({ ...about, product: release.data.product ?? null }, answer)
}

/** The manifests that call themselves so, however broken they are. More than one is an error that check finds. */
function filesOf(id: string, { workspace }: Survey): readonly string[] {
  const named = workspace.manifests.map(({ source }) => ({
    file: source.file,
    id: statedId(source) ?? stemOf(source.file),
  }))
  const files = named.filter((manifest) => manifest.id === id).map(({ file }) => file)
  if (files.length > 0) return files
  throw new UsageError(
    `there is no release "${id}"`,
    suggest(
      id,
      named.map((manifest) => manifest.id),
    ),
  )
}

/** Nothing is known of a manifest that cannot be planned, so nothing may start. */
function unplanned(
  id: string,
  [file = '']: readonly string[],
  { workspace, outlook: { now } }: Survey,
  errors: readonly Diagnostic[],
): GateOutput {
  const record = { changes: 'record', at: now } as const
  const message = 'its manifest has errors and cannot be planned'
  const reasons: readonly GateReason[] = [
    { code: 'manifest', message, hint: 'run relctl check', ...record },
    ...errors.map((error) => ({ ...checkReason(error), ...record })),
  ]
  const about = { id, file, zone: zoneOf(workspace), state: null, class: null, product: null }
  return gateOutput(about, { now, window: undefined, reasons, nextOpening: undefined, until: undefined })
}

function readWait(given: string | undefined): number {
  if (given === undefined) return 0
  const duration = parseDuration(given)
  if (duration) return durationMinutes(duration)
  throw new UsageError(`--wait is "${given}", expected a duration`, 'write for example --wait 30m or --wait 2h')
}
