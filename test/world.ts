import type { Entry, Host, ReadResult, Tree } from '../src/host.ts'
import type { Diagnostic } from '../src/report/diagnostic.ts'
import type { ExampleWorld } from '../src/rules/example.ts'
import { runRules } from '../src/rules/run.ts'
import { type Instant, parseInstant } from '../src/schedule/instant.ts'
import { survey } from '../src/survey.ts'

/** A host whose files are a record, for tests that need thousands of small repositories. */
export function memoryHost({ now, files }: ExampleWorld): Host {
  const tree: Tree = {
    root: '/',
    read: (path) => readFrom(files, path),
    list: (folder) => listFrom(files, folder),
  }
  return {
    cwd: '/',
    now: parseInstant(now) as Instant,
    tzdata: 'test',
    color: 0,
    columns: 80,
    findUp: (name) =>
      name in files || Object.keys(files).some((path) => path.startsWith(`${name}/`)) ? '/' : undefined,
    resolve: (path) => path,
    open: () => tree,
    write: () => undefined,
    out: () => undefined,
    err: () => undefined,
    git: async () => ({ available: false, firstCommit: new Map() }),
  }
}

type WorldFiles = ExampleWorld['files']

function readFrom(files: WorldFiles, path: string): ReadResult {
  const file = files[path]
  if (file === undefined) return { ok: false, reason: 'missing' }
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

/** All diagnostics of a repository. */
export async function check(world: ExampleWorld): Promise<readonly Diagnostic[]> {
  return runRules(await survey(memoryHost(world), {}))
}
