import type { Input } from '#commands/command.ts'
import { type ExitCode, exit, UsageError } from '#exit.ts'
import type { Answer, Host } from '#host.ts'
import type { SiteFile } from '#site/subject.ts'
import { findConfig } from '#workspace.ts'
import { buildSite } from './site-build.ts'
import { at, placesOf } from './watch.ts'

/** What `--serve` stands for without a port. */
const usualPort = 8080

/** Shows the site on this computer and builds it again after each change, until the user interrupts. */
export async function serve(host: Host, input: Input): Promise<ExitCode> {
  for (const name of ['out', 'baseUrl']) {
    if (input.options[name] === undefined) continue
    const flag = name === 'out' ? '--out' : '--base-url'
    throw new UsageError(`--serve writes nothing, so it takes no ${flag}`, 'leave out one of the two')
  }
  const place = findConfig(host, input.options['config']?.toString())
  const watcher = host.watch(place.root)
  let files: ReadonlyMap<string, SiteFile['content']> = new Map()
  const server = await host.serve(portOf(input.options['serve']), (path) => answer(files, path))
  const build = async () => {
    const made = new Map<string, SiteFile['content']>()
    try {
      await buildSite(at(host), input, server.url, ({ path, content }) => made.set(path, content))
      if (made.size === 0 || isSame(made, files)) return
      files = made
      host.err(`note: ${made.size} files at ${server.url}/; Ctrl-C ends it\n`)
    } catch (error) {
      if (!(error instanceof UsageError)) throw error
      host.err(`error: ${error.message}\n`)
    }
  }
  await build()
  while (await watcher.next(await placesOf(host, place))) await build()
  await server.close()
  return exit.ok
}

/** Files that tell when the site was built differ with each building. */
const dated = /(^|\/)(built\.js|upcoming\.json)$/

function isSame(made: ReadonlyMap<string, unknown>, files: ReadonlyMap<string, unknown>): boolean {
  return (
    made.size === files.size && [...made].every(([path, content]) => dated.test(path) || files.get(path) === content)
  )
}

function portOf(given: string | boolean | undefined): number {
  if (typeof given !== 'string') return usualPort
  const port = /^\d{1,5}$/.test(given) ? Number(given) : Number.NaN
  if (port <= 65_535) return port
  throw new UsageError(`--serve is ${JSON.stringify(given)}, expected a port`, 'write for example --serve 8080')
}

function answer(files: ReadonlyMap<string, SiteFile['content']>, path: string): Answer {
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path
  const body = files.get(file)
  if (body !== undefined) return { status: 200, type: typeOf(file), body }
  return { status: 404, type: typeOf('404.html'), body: files.get('404.html') ?? '' }
}

const types: Readonly<Record<string, string>> = {
  atom: 'application/atom+xml; charset=utf-8',
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  jpg: 'image/jpeg',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
  xml: 'application/xml; charset=utf-8',
}

function typeOf(file: string): string {
  return types[file.slice(file.lastIndexOf('.') + 1)] ?? 'text/plain; charset=utf-8'
}
