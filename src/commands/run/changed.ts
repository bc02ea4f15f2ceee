import { type Comparison, compare } from '#comparison/comparison.ts'
import type { Host } from '#host.ts'
import type { Workspace } from '#workspace.ts'

/**
 * What has changed since the base that `--changed` names, if it was given at all.
 * @throws UsageError when there is nothing to compare with
 */
export async function comparisonFor(
  host: Host,
  workspace: Workspace,
  option: string | boolean | undefined,
): Promise<Comparison | undefined> {
  if (option === undefined || option === false) return undefined
  const name = typeof option === 'string' ? option : undefined
  return compare(host, workspace, name)
}

/** Tells on stderr what was compared with what, so that nobody takes little output for a check of everything. */
export function tellComparison(host: Host, { manifests }: Workspace, comparison: Comparison): void {
  const { name, commit, changed, foundations, removed, base, origins } = comparison
  const since = `since ${name} (${commit.slice(0, 12)})`
  const count = manifests.filter(({ source }) => changed.has(source.file)).length
  const note = (text: string) => host.err(`note: ${text}\n`)
  if (foundations.length > 0)
    note(`${foundations.join(', ')} changed ${since}, so ${count === 1 ? 'the' : 'every'} manifest is checked`)
  else {
    const gone = removed.length > 0 ? ` and ${removed.length} removed` : ''
    note(
      count + removed.length === 0
        ? `no manifest has changed ${since}`
        : `${count} of ${manifests.length} manifests changed${gone} ${since}`,
    )
  }
  const unread = new Set(base.workspace.manifests.flatMap(({ source, data }) => (data ? [] : [source.file])))
  const lost = [...origins.values()].filter((file) => unread.has(file))
  if (lost.length > 0) note(`not compared: ${lost.join(', ')}, which cannot be read in ${name}`)
}
