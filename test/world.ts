import { createHash } from 'node:crypto'
import { compare } from '../src/comparison/comparison.ts'
import { type BaseCommit, type Entry, type Host, noCache, type ReadResult, type Tree } from '../src/host.ts'
import { stoppedClock } from '../src/io/clock.ts'
import type { Diagnostic } from '../src/report/diagnostic.ts'
import type { ExampleWorld } from '../src/rules/example.ts'
import { runRules } from '../src/rules/run.ts'
import { type Instant, parseInstant } from '../src/schedule/instant.ts'
import { survey } from '../src/survey.ts'

/** A host whose files are a record, for tests that need thousands of small repositories. */
export function memoryHost({ now, files, base = {} }: ExampleWorld): Host {
  const tree: Tree = {
    root: '/',
    read: (path) => readFrom(files, path),
    list: (folder) => listFrom(files, folder),
  }
  return {
    cwd: '/',
    version: '0.0.0',
    now: parseInstant(now) as Instant,
    clock: stoppedClock(parseInstant(now) as Instant),
    tzdata: 'test',
    color: 0,
    lang: 'en',
    columns: 80,
    terminal: false,
    ci: { github: false, command: () => undefined },
    ask: undefined,
    findUp: (name) =>
      name in files || Object.keys(files).some((path) => path.startsWith(`${name}/`)) ? '/' : undefined,
    resolve: (path) => path,
    open: () => tree,
    cache: () => noCache,
    watch: () => ({ next: async () => false }),
    exclusively: (_, work) => work(),
    write: () => undefined,
    append: () => undefined,
    post: { mail: unreachable, call: unreachable },
    branch: unreachable,
    save: () => undefined,
    input: async () => new Uint8Array(),
    out: () => undefined,
    err: () => undefined,
    git: async () => ({ available: false, firstCommit: new Map() }),
    serve: () => {
      throw new Error('nothing is served here')
    },
    output: () => {
      throw new Error('nothing is written here')
    },
    base: async () => baseFrom(base),
  }
}

/** Nothing in these tests leaves the machine. */
async function unreachable(): Promise<never> {
  throw new Error('there is no network here')
}

type WorldFiles = ExampleWorld['files']

function readFrom(files: WorldFiles, path: string): ReadResult {
  const file = files[path]
  if (file === undefined) return { ok: false, reason: listFrom(files, path).length > 0 ? 'not-regular' : 'missing' }
  if (typeof file === 'string') return { ok: true, bytes: new TextEncoder().encode(file) }
  if (file.as === 'latin1') return { ok: true, bytes: Uint8Array.from(file.text, (char) => char.charCodeAt(0)) }
  return { ok: false, reason: file.as === 'symlink' ? 'symlink' : 'not-regular' }
}

function listFrom(files: WorldFiles, folder: string): readonly Entry[] {
  return Object.entries(files)
    .filter(([path]) => path.startsWith(`${folder}/`))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, file]) => ({ path, kind: kindOf(file) }))
}

function kindOf(file: WorldFiles[string]): Entry['kind'] {
  if (typeof file === 'string' || file.as === 'latin1') return 'file'
  return file.as === 'symlink' ? 'symlink' : 'other'
}

/** A base commit whose files are a record. */
function baseFrom(files: WorldFiles): BaseCommit {
  const idOf = (path: string) => {
    const result = readFrom(files, path)
    const bytes = result.ok ? result.bytes : new Uint8Array()
    return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
  }
  return {
    commit: '0'.repeat(40),
    name: 'origin/main',
    list: async (paths) =>
      Object.entries(files)
        .filter(([path]) => paths.some((asked) => path === asked || path.startsWith(`${asked}/`)))
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([path, file]) => ({ path, kind: kindOf(file), id: idOf(path), size: 0 })),
    read: async ({ path }) => readFrom(files, path),
  }
}

/** All diagnostics of a repository; with those that compare with the base, when it has one. */
export async function check(world: ExampleWorld): Promise<readonly Diagnostic[]> {
  const host = memoryHost(world)
  const facts = await survey(host, {})
  const comparison = world.base && (await compare(host, facts.workspace, undefined))
  return runRules({ ...facts, comparison })
}
