import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'
import { type RunResult, relctl } from '../run.ts'
import { scratch } from '../scratch.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
export const baseUrl = 'https://status.example'
export const now = '2026-11-24T09:00+07:00'

/** Builds a site. @param cwd the repository, this one unless given */
export function build(
  out: string,
  { cwd = root, at = now }: { readonly cwd?: string; readonly at?: string } = {},
): Promise<RunResult> {
  return relctl(['site', '--out', out, '--base-url', baseUrl], { cwd, now: at })
}

export type Site = {
  readonly folder: string
  /** Paths below the folder, in byte order. */
  readonly files: readonly string[]
  readonly pages: readonly string[]
  text(path: string): string
}

export function siteIn(folder: string): Site {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort()
  return {
    folder,
    files,
    pages: files.filter((path) => path.endsWith('.html')),
    text: (path) => readFileSync(join(folder, path), 'utf8'),
  }
}

/** The site of this repository's own releases. */
export const ownSite = (): Promise<Site> => siteOf(root)

/** The site of the vendor in a folder. */
export async function siteOf(cwd: string): Promise<Site> {
  const { root: folder } = scratch()
  const { code, stderr } = await build(folder, { cwd })
  if (code !== 0) throw new Error(stderr)
  return siteIn(folder)
}

/** Pages by the address at which people reach them: `vi/archive/` for `vi/archive/index.html`. */
export function addressesIn({ pages }: Site): readonly string[] {
  return pages.map((page) => page.replace(/(^|\/)index\.html$/, '$1'))
}

/** A page of the own site for each kind and language, and for each state that the own releases are in. */
export const kinds = [
  'vi/',
  'en/archive/',
  'vi/months/2026-12/',
  'en/products/1office/',
  'vi/products/tigo-erp/accounting/',
  'vi/releases/2026-12-05-work-dashboard/',
  'en/releases/2026-11-28-crm-pipeline/',
  'vi/releases/2026-11-21-asset-revaluation/',
  'en/releases/2026-10-17-e-signing/',
  '404.html',
] as const

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
}

/** A plain web server over a folder, as any host would be. @returns its address, without a slash at the end */
export async function serveFolder(folder: string): Promise<string> {
  const server = createServer(({ url = '/' }, response) => {
    const path = url.replace(/\?.*$/, '').replace(/\/$/, '/index.html')
    const file = [path, '404.html'].find((one) => existsSync(join(folder, one)))
    // A browser may still ask when the test is over and its folder gone.
    if (file === undefined) {
      response.writeHead(404).end()
      return
    }
    const body = readFileSync(join(folder, file))
    const type = types[extname(file)] ?? 'text/plain'
    response.writeHead(file === path ? 200 : 404, { 'content-type': type, 'content-length': body.length }).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  afterAll(() => {
    server.close()
    server.closeAllConnections()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
