import { UsageError } from '#exit.ts'
import type { Host } from '#host.ts'
import type { Workspace } from '#workspace.ts'
import { isGlob, matchingFiles } from './glob.ts'

/**
 * The manifests that the paths and patterns of a call name; undefined when there are none, which means all.
 * @throws UsageError for a path that is no manifest and holds none, unless it is an existing folder
 */
export function selectFiles(
  host: Host,
  workspace: Workspace,
  paths: readonly string[],
): ReadonlySet<string> | undefined {
  if (paths.length === 0) return undefined
  const files = new Set(workspace.manifests.map(({ source }) => source.file))
  return new Set(paths.flatMap((path) => filesAt(host, workspace.root, files, path)))
}

function filesAt(host: Host, root: string, files: ReadonlySet<string>, path: string): readonly string[] {
  const relative = below(root, host.resolve(path))
  if (relative === '') return [...files]
  // A hook names thousands of files one by one, so each must not cost a walk over all.
  if (relative !== undefined && files.has(relative)) return [relative]
  const chosen = relative === undefined ? [] : [...files].filter((file) => file.startsWith(`${relative}/`))
  if (chosen.length === 0 && isGlob(path)) return matching(host, root, files, path)
  if (chosen.length > 0 || (relative !== undefined && isFolder(host, root, relative))) return chosen
  throw new UsageError(
    `there is no manifest at ${path}`,
    'name files below the releases folder, or a folder that holds some; without paths all are checked',
  )
}

/** Whatever is there and is no file is taken for a folder, also when nothing is in it. */
function isFolder(host: Host, root: string, path: string): boolean {
  const found = host.open(root).read(path)
  return !found.ok && found.reason === 'not-regular'
}

function matching(host: Host, root: string, files: ReadonlySet<string>, pattern: string): readonly string[] {
  const found = matchingFiles(pattern, host.cwd, root, files)
  if (found.length > 0) return found
  throw new UsageError(
    `no manifest matches ${pattern}`,
    'patterns are seen from the current folder: "releases/2026-12-*.yaml", "releases/**/*.yaml"',
  )
}

/** A path relative to the root, with forward slashes; undefined when it lies outside. */
export function below(root: string, absolute: string): string | undefined {
  const [from, to] = [root, absolute].map((path) => path.replaceAll('\\', '/').replace(/\/+$/, ''))
  if (from === undefined || to === undefined) return undefined
  if (to === from) return ''
  return to.startsWith(`${from}/`) ? to.slice(from.length + 1) : undefined
}
