import type { Input } from '#commands/command.ts'
import { type ExitCode, exit, UsageError } from '#exit.ts'
import { patch } from '#formats/patch.ts'
import type { LogEntry } from '#generated/types/release.ts'
import type { Host } from '#host.ts'
import { amended } from '#manifest/amend.ts'
import type { Source } from '#manifest/source.ts'
import { localesOf } from '#rules/text/localized-texts.ts'
import { type Survey, survey } from '#survey.ts'
import { findConfig } from '#workspace.ts'
import { entryOf } from './record-entry.ts'
import { readEvent, requireAspects, requirePossible } from './record-needs.ts'
import { tellRecorded } from './record-told.ts'
import { movedValues } from './record-window.ts'
import { readWindow } from './said-times.ts'
import { byteOrderMark, saveManifest } from './save-manifest.ts'
import { requireSound } from './sound.ts'
import { partConcerned, type Telling } from './telling.ts'
import { unknownRelease } from './unknown-release.ts'
import { shown, type WhatIf, whatIf } from './what-if.ts'

export async function run(host: Host, input: Input): Promise<ExitCode> {
  requireAspects(readEvent(input.args[1] ?? ''), input)
  const config = input.options['config']?.toString()
  const look = async () => record(host, input, await survey(host, { config }))
  if (input.options['dryRun']) return look()
  // What can be recorded depends on what is on record: nobody else may write between reading and writing.
  return host.exclusively(findConfig(host, config).root, look)
}

async function record(host: Host, input: Input, before: Survey): Promise<ExitCode> {
  await requireSound(host, before)
  const telling = tellingOf(host, input, before)
  const { release } = telling.item
  requirePossible(telling.event, partConcerned(telling).batch, release)
  const entry = entryOf(telling)
  const changed = changedManifest(telling, entry)
  const config = input.options['config']?.toString()
  const after = await whatIf(host, before, { file: release.file, text: changed.text, config })
  if (isRefused(after, input)) return refuse(host, after)
  if (input.options['dryRun']) {
    const mark = byteOrderMark(host, before.workspace.root, release.file)
    const change = { file: release.file, before: mark + release.source.text, after: mark + changed.text }
    host.out(patch([change], { color: host.color }))
    return exit.ok
  }
  saveManifest(host, before.workspace.root, release.source, changed.text)
  tellRecorded(host, after, release.id, entry)
  const warnings = after.news.filter(({ severity }) => severity !== 'info')
  if (warnings.length > 0) host.err(`\n${shown(host, after, warnings)}`)
  return exit.ok
}

function tellingOf(host: Host, { args: [id = '', event = ''], options, lists }: Input, facts: Survey): Telling {
  const item = facts.outlook.releases.find(({ release }) => release.id === id)
  if (!item) throw unknownRelease(id, facts)
  const locales = localesOf(item.release.data.product, facts.workspace.config, item.policy)
  return {
    event: readEvent(event),
    item,
    now: host.now,
    locales: locales.length > 0 ? locales : ['en'],
    options,
    lists,
  }
}

/** @throws UsageError for a file that is written in a way in which nothing can be added */
function changedManifest(telling: Telling, entry: LogEntry): Source {
  const { release } = telling.item
  const part = partConcerned(telling)
  const to = telling.options['to']?.toString()
  const values =
    telling.event === 'rescheduled' && to !== undefined && part.window
      ? movedValues(telling, part, readWindow(to, part.window, { option: '--to', zone: release.zone }))
      : []
  const changed = amended(release.source, { entries: [entry], values })
  if (changed) return changed
  throw new UsageError(
    `the log of ${release.file} is written in a way in which nothing can be added to it`,
    'write the entry yourself, or the log as a list: one "- event: …" below the other',
  )
}

/** A repository in which the release can no longer be read is never written, whatever the user wants. */
function isRefused({ news, outlook }: WhatIf, { args: [id], options }: Input): boolean {
  const isReadable = outlook.releases.some(({ release }) => release.id === id)
  return !isReadable || (options['force'] !== true && news.some(({ severity }) => severity === 'error'))
}

function refuse(host: Host, after: WhatIf): ExitCode {
  host.out(
    shown(
      host,
      after,
      after.news.filter(({ severity }) => severity === 'error'),
    ),
  )
  host.err('error: nothing was recorded: check would find this afterwards\n')
  host.err('help: mend it first, or record what has happened all the same with --force\n')
  return exit.problems
}
