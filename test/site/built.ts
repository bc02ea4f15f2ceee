import { readdirSync, readFileSync, statSync } from 'node:fs'
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
export async function ownSite(): Promise<Site> {
  const { root: folder } = scratch()
  const { code, stderr } = await build(folder)
  if (code !== 0) throw new Error(stderr)
  return siteIn(folder)
}

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
    try {
      const body = readFileSync(join(folder, path))
      const type = types[extname(path)] ?? 'text/plain'
      response.writeHead(200, { 'content-type': type, 'content-length': body.length }).end(body)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  afterAll(() => {
    server.close()
    server.closeAllConnections()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
