import { join } from 'node:path'
import { type Change, patch } from '#formats/patch.ts'
import { amount } from '#formats/tally.ts'
import type { Host } from '#host.ts'
import { fixFiles, isFixable } from '#rules/fix.ts'
import { sourcesOf } from '#rules/sources.ts'
import type { Inspection } from './inspect.ts'
import { withFiles } from './overlay.ts'
import { byteOrderMark } from './save-manifest.ts'

/** What `--fix` comes to: the repository as it is afterwards, which is not yet written, and the way there. */
export type Mended = {
  readonly after: Inspection
  readonly changes: readonly Change[]
  /** Findings that are gone. */
  readonly findings: number
}

/** An edit can uncover a finding that has a fix of its own; more rounds than this are a circle. */
const mostRounds = 10

/**
 * Mends what it can, and looks again until there is nothing left to mend.
 * @param look inspects a repository on the host that it is given
 */
export async function mend(host: Host, look: (host: Host) => Promise<Inspection>): Promise<Mended> {
  const before = await look(host)
  const texts = textsOf(before)
  const fixed = new Map<string, string>()
  let after = before
  let findings = 0
  for (let round = 0; round < mostRounds; round += 1) {
    const sources = new Map(sourcesOf(after.workspace).map((source) => [source.file, source]))
    const files = fixFiles(after.mendable, sources)
    if (files.length === 0) break
    for (const { file, text } of files) fixed.set(file, text)
    findings += files.reduce((sum, file) => sum + file.findings, 0)
    after = await look(withFiles(host, new Map([...fixed].map(([file, text]) => onDisk(after, file, text)))))
  }
  const changes = [...fixed].sort().map(([file, text]) => {
    const mark = byteOrderMark(host, before.workspace.root, file)
    return { file, before: mark + (texts.get(file) ?? ''), after: mark + text }
  })
  return { after, changes, findings }
}

/** Prints what would be written. */
export function showMended(host: Host, { after, changes, findings }: Mended): void {
  host.out(patch(changes, { color: host.color }))
  const rest = after.report.diagnostics.length
  const left = rest === 0 ? 'none' : `${amount(rest, 'finding')}`
  host.err(
    `note: --fix would mend ${amount(findings, 'finding')} in ${amount(changes.length, 'file')} and leave ${left}\n`,
  )
}

/** Findings that are tried before it is not worth the time. */
const mostTried = 20

/** Tells that there is something to mend. */
export function tellMendable(host: Host, { workspace, mendable }: Inspection): void {
  const sources = new Map(sourcesOf(workspace).map((source) => [source.file, source]))
  const candidates = mendable.filter(({ rule }) => rule.fix).slice(0, mostTried)
  const isOne = candidates.some((found) => {
    const source = sources.get(found.finding.file)
    return source !== undefined && isFixable(found, source)
  })
  if (isOne) host.err('note: relctl check --fix can mend some of this\n')
}

/** Writes the files of a mended repository, each whole or not at all. */
export function writeMended(host: Host, { after: { workspace }, changes, findings }: Mended): void {
  for (const { file, after } of changes) host.write(join(workspace.root, file), after)
  const what =
    findings === 0 ? 'nothing to fix' : `fixed ${amount(findings, 'finding')} in ${amount(changes.length, 'file')}`
  host.err(`note: ${what}\n`)
}

function textsOf({ workspace }: Inspection): ReadonlyMap<string, string> {
  return new Map(sourcesOf(workspace).map(({ file, text }) => [file, text]))
}

function onDisk({ workspace }: Inspection, file: string, text: string): [string, Uint8Array] {
  return [join(workspace.root, file), new TextEncoder().encode(text)]
}
