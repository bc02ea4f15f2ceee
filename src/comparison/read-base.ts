import { type BaseCommit, noCache, type Tree } from '../host.ts'
import { configName, readConfig, releasesFolder, type Workspace, type WorkspacePlace } from '../workspace.ts'
import { type PastContent, pastTree, readPast } from './past-tree.ts'

/** What the base had in the places from which a repository is read. */
export type BaseFiles = {
  readonly place: WorkspacePlace
  /** The configuration, policies, calendars and templates. */
  readonly foundation: readonly PastContent[]
  /** Everything in the folders of manifests, of the base and of today. */
  readonly manifests: readonly PastContent[]
}

export async function readBase(
  past: BaseCommit,
  here: Tree,
  { root, config, configSource }: Workspace,
): Promise<BaseFiles> {
  const name = configSource?.file ?? configName
  const foundation = await readPast(past, here, [name, 'policies', 'templates'])
  const file = foundation.some(({ path }) => path === name) ? name : undefined
  const before = (await readConfig(pastTree(root, foundation), file, noCache)).config
  const folders = new Set([releasesFolder(config), releasesFolder(before)])
  return { place: { root, file }, foundation, manifests: await readPast(past, here, [...folders]) }
}

/** The configuration and policies that are not as in the base: what they say holds for every manifest. */
export function changedFoundations(
  { configSource, library, calendars, templates }: Workspace,
  foundation: readonly PastContent[],
): readonly string[] {
  const same = new Set(foundation.flatMap((file) => (file.same ? [file.path] : [])))
  const now = [...(configSource ? [configSource] : []), ...[...library.own, ...calendars].map(({ source }) => source)]
  const own = templates.map(({ name }) => `templates/${name}`)
  const paths = [...now.map(({ file }) => file), ...own, ...foundation.map(({ path }) => path)]
  return [...new Set(paths)].filter((path) => !same.has(path)).sort()
}
