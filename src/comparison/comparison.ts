import type { Host } from '../host.ts'
import type { Instant } from '../schedule/instant.ts'
import { type Survey, surveyOf } from '../survey.ts'
import { readWorkspace, type Workspace } from '../workspace.ts'
import { pastTree } from './past-tree.ts'
import { changedFoundations, readBase } from './read-base.ts'
import { dependants, pair } from './succession.ts'

/** What has changed since the base, and what the base said about it. */
export type Comparison = {
  /** The base as the user or CI calls it: `origin/main`. */
  readonly name: string
  /** Full id of the commit at which the two parted. */
  readonly commit: string
  /** Files whose findings concern the change, as they are called now. Files that are gone are not among them. */
  readonly changed: ReadonlySet<string>
  /** The configuration, policies and templates that changed, so that every manifest counts as changed. */
  readonly foundations: readonly string[]
  /** Path of a changed manifest -> its path in the base. New manifests have none. */
  readonly origins: ReadonlyMap<string, string>
  /** Manifests of the base that none of today's continues. */
  readonly removed: readonly string[]
  /** Changed and removed manifests as the base has them, under its own configuration and policies. */
  readonly base: Survey
  /** First commits of the manifests that do not state `created` as in the base, as far as they are committed. */
  readonly recorded: ReadonlyMap<string, Instant>
}

/** The parts of the outside world that a comparison needs. */
export type ComparisonHost = Pick<Host, 'base' | 'cache' | 'git' | 'now' | 'open'>

/**
 * Compares what was read with the commit at which it left a base.
 * @param name the base that the user named, if any
 * @throws UsageError when there is nothing to compare with
 */
export async function compare(
  host: ComparisonHost,
  workspace: Workspace,
  name: string | undefined,
): Promise<Comparison> {
  const past = await host.base(workspace.root, name)
  const files = await readBase(past, host.open(workspace.root), workspace)
  const foundations = changedFoundations(workspace, files.foundation)
  const same = new Set(files.manifests.flatMap((file) => (file.same ? [file.path] : [])))
  const all = foundations.length > 0
  const judged = all ? files.manifests : files.manifests.filter((file) => !file.same)
  const tree = pastTree(workspace.root, [...files.foundation, ...judged])
  const base = surveyOf(await readWorkspace({ ...host, open: () => tree }, files.place), host.now)
  const changed = workspace.manifests.filter(({ source }) => all || !same.has(source.file))
  const succession = pair(changed, workspace, base.workspace)
  const dependent = dependants(workspace, base.workspace, succession)
  return {
    name: past.name,
    commit: past.commit,
    changed: new Set([...foundations, ...changed.map(({ source }) => source.file), ...dependent]),
    foundations,
    ...succession,
    base,
    recorded: await firstCommits(host, changed, workspace, base.workspace, succession.origins),
  }
}

/** Only where a manifest states a time of its own that the base does not vouch for. */
async function firstCommits(
  host: ComparisonHost,
  changed: Workspace['manifests'],
  { root }: Workspace,
  base: Workspace,
  origins: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, Instant>> {
  const before = new Map(base.manifests.map(({ source, data }) => [source.file, data?.created]))
  const files = changed
    .filter(({ source, data }) => data?.created && data.created !== before.get(origins.get(source.file) ?? ''))
    .map(({ source }) => source.file)
  return files.length === 0 ? new Map() : (await host.git(root, files)).firstCommit
}
