import { UsageError } from './exit.ts'
import type { Configuration } from './generated/types/config.ts'
import type { Release as ReleaseFile } from './generated/types/release.ts'
import type { Cache, GitFacts, Host, ReadResult, Tree } from './host.ts'
import { type Modeline, readModelines } from './manifest/modeline.ts'
import { readFiles } from './manifest/read-files.ts'
import type { Reading } from './manifest/reading.ts'
import { type Release, readRelease } from './manifest/release.ts'
import type { Source } from './manifest/source.ts'
import { readTemplateFiles, type TemplateFile } from './manifest/template-files.ts'
import type { SchemaFinding } from './manifest/validate.ts'
import { mainPolicy } from './policy/choice.ts'
import { datedFreezes } from './policy/freezes.ts'
import { isPolicy, type Library, type OwnFile, openLibrary } from './policy/library.ts'
import type { Policy } from './policy/policy.ts'
import { chooseZone, type ZoneChoice } from './policy/zone-choice.ts'
import type { HolidayCalendar } from './schedule/calendar.ts'

/** One manifest as far as it could be read. */
export type Manifest = {
  readonly source: Source
  readonly schema: readonly SchemaFinding[]
  /** The content, when it obeys the schema. */
  readonly data: ReleaseFile | undefined
  readonly policy: Policy | undefined
  readonly zone: ZoneChoice | undefined
  /** The content with its times, when its zone is known. */
  readonly release: Release | undefined
}

/** A repository of releases, read once and up front. */
export type Workspace = {
  readonly root: string
  readonly config: Configuration
  /** relctl.yaml; undefined when the repository has none. */
  readonly configSource: Source | undefined
  readonly configSchema: readonly SchemaFinding[]
  readonly library: Library
  readonly calendars: readonly OwnFile[]
  /** Why the folder that `releases` of relctl.yaml names holds no manifests, when it cannot. */
  readonly releasesRefusal: 'missing' | 'a-file' | 'outside' | undefined
  /** By path. */
  readonly manifests: readonly Manifest[]
  /** Of manifests that have one, by path. */
  readonly modelines: readonly Modeline[]
  /** The repository's own `templates/`, and the file that `site.logo` of relctl.yaml names. */
  readonly templates: readonly TemplateFile[]
  readonly logo: ReadResult | undefined
  /** Known only when a manifest does not say itself when it was created. */
  readonly git: GitFacts | undefined
  /** What the user should know about how the repository was read. */
  readonly notes: readonly string[]
}

export type WorkspaceOptions = { readonly config?: string | undefined }

export const configName = 'relctl.yaml'

/** Reads the repository around the current folder. Nothing in it can make this throw except a missing `--config`. */
export function openWorkspace(host: Host, options: WorkspaceOptions): Promise<Workspace> {
  return readWorkspace(host, findConfig(host, options.config))
}

/** Where a repository of releases begins, and the name of its configuration when it has one. */
export type WorkspacePlace = { readonly root: string; readonly file: string | undefined }

export async function readWorkspace(
  host: Pick<Host, 'open' | 'git' | 'cache'>,
  { root, file }: WorkspacePlace,
): Promise<Workspace> {
  const tree = host.open(root)
  const cache = host.cache(root)
  const { configSource, configSchema, config } = await readConfig(tree, file, cache)
  const { own, calendars } = await readPolicies(tree, cache)
  const library = openLibrary(own, calendars.flatMap(calendarOf))
  const settings = { file: file ?? configName, config, library }
  const wanted = manifestFiles(tree, releasesFolder(config)).map((path) => ({ path, kind: 'release' as const }))
  const manifests = (await readFiles(tree, wanted, cache)).map((reading) => readManifest(reading, settings))
  cache.save()
  const sources = manifests.map(({ source }) => source)
  const undatedFiles = manifests
    .filter(({ data }) => data && data.created === undefined)
    .map(({ source }) => source.file)
  const git = undatedFiles.length > 0 ? await host.git(root, undatedFiles) : undefined
  const notes = configSource ? [] : [`no ${configName} here or above: policy default, zone UTC, locale en`]
  return {
    root,
    config,
    configSource,
    configSchema,
    library,
    calendars,
    releasesRefusal: refusalOf(tree, config),
    manifests,
    modelines: readModelines(tree, sources),
    templates: readTemplateFiles(tree),
    logo: config.site?.logo === undefined ? undefined : tree.read(config.site.logo),
    git,
    notes,
  }
}

/** The configuration, empty where it cannot be used. */
export async function readConfig(
  tree: Tree,
  file: string | undefined,
  cache: Cache,
): Promise<Pick<Workspace, 'config' | 'configSource' | 'configSchema'>> {
  const wanted = file === undefined ? [] : [{ path: file, kind: 'config' as const, anyName: true }]
  const [reading] = await readFiles(tree, wanted, cache)
  const { source: configSource, schema: configSchema = [] } = reading ?? {}
  const config = configSource && configSchema.length === 0 ? ((configSource.data ?? {}) as Configuration) : {}
  return { config, configSource, configSchema }
}

/** Below which folder the manifests lie. */
export function releasesFolder({ releases }: Configuration): string {
  return releases ?? 'releases'
}

/** Nobody has to have a folder of the usual name, but one that is named must be there: a slip would judge nothing. */
function refusalOf(tree: Tree, config: Configuration): Workspace['releasesRefusal'] {
  const found = tree.read(releasesFolder(config))
  if (found.ok) return 'a-file'
  if (config.releases === undefined) return undefined
  return found.reason === 'missing' || found.reason === 'outside' ? found.reason : undefined
}

/** What the configuration of a repository says about its manifests, and the file that says it. */
type Settings = { readonly file: string; readonly config: Configuration; readonly library: Library }

function readManifest({ source, schema }: Reading, settings: Settings): Manifest {
  if (source.data === undefined || schema.length > 0) {
    return { source, schema, data: undefined, policy: undefined, zone: undefined, release: undefined }
  }
  const data = source.data as ReleaseFile
  const policy = policyOf(data.product, settings)
  const zone = chooseZone(source.file, data, settings, policy)
  const release = zone.ok ? readRelease(source, data, zone.zone) : undefined
  return { source, schema, data, policy, zone, release }
}

/** The policy of a product, or of what belongs to none, with the freezes of the repository. */
export function policyOf(id: string | undefined, { file, config, library }: Settings): Policy | undefined {
  const product = id === undefined ? undefined : config.products?.[id]
  const path = product?.policy === undefined ? ['policy'] : ['products', id ?? '', 'policy']
  const found = library.get(product?.policy ?? mainPolicy(config), { file, path, at: 'value' })
  if (!isPolicy(found)) return undefined
  return { ...found, freezes: [...found.freezes, ...datedFreezes(config.freezes)] }
}

/** The nearest configuration, or the one that was named. @throws UsageError when that is missing */
export function findConfig(host: Host, given: string | undefined): WorkspacePlace {
  if (given !== undefined) {
    const slash = given.lastIndexOf('/')
    const root = slash < 0 ? host.cwd : host.resolve(given.slice(0, slash) || '/')
    const file = given.slice(slash + 1)
    const found = host.open(root).read(file)
    if (!found.ok && found.reason === 'missing') {
      throw new UsageError(`there is no file ${given}`, 'give --config the path of a relctl.yaml')
    }
    if (!found.ok && found.reason === 'not-regular') {
      throw new UsageError(`${given} is not a file`, 'give --config the path of a relctl.yaml')
    }
    return { root, file }
  }
  const root = host.findUp(configName)
  return root === undefined
    ? { root: host.findUp('releases') ?? host.cwd, file: undefined }
    : { root, file: configName }
}

/** YAML files, and every link: what stands behind a link is not read, so it must not go unseen either. */
function manifestFiles(tree: Tree, folder: string): readonly string[] {
  return tree
    .list(folder)
    .filter(({ path, kind }) => kind === 'symlink' || (kind !== 'folder' && /\.ya?ml$/.test(path)))
    .map(({ path }) => path)
}

async function readPolicies(tree: Tree, cache: Cache): Promise<Record<'own' | 'calendars', readonly OwnFile[]>> {
  const files = manifestFiles(tree, 'policies')
  const read = (kind: 'policy' | 'calendar', paths: readonly string[]) =>
    readFiles(
      tree,
      paths.map((path) => ({ path, kind })),
      cache,
    )
  const [own, calendars] = [/^[^/]+\/[^/]+$/, /^policies\/calendars\//].map((place) =>
    files.filter((path) => place.test(path)),
  )
  return { own: await read('policy', own ?? []), calendars: await read('calendar', calendars ?? []) }
}

function calendarOf({ source, schema }: OwnFile): HolidayCalendar[] {
  return source.data !== undefined && schema.length === 0 ? [source.data as HolidayCalendar] : []
}
