import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { UsageError } from '../exit.ts'
import type { Answer, LocalServer } from '../host.ts'

const loopback = '127.0.0.1'

/** Serves on the loopback alone. Nothing is kept by browsers, and names that merely point here are refused. */
export async function serveLocally(port: number, answer: (path: string) => Answer): Promise<LocalServer> {
  const server = createServer(({ method, url = '/', headers }, response) => {
    const isOwn = /^(localhost|127\.0\.0\.1)(:\d+)?$/.test(headers.host ?? '')
    const isRead = method === 'GET' || method === 'HEAD'
    const { status, type, body } = isOwn && isRead ? answer(pathOf(url)) : refusal
    response.writeHead(status, {
      'content-type': type,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    })
    response.end(method === 'HEAD' ? undefined : body)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(refused(port, error)))
    server.listen(port, loopback, resolve)
  })
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const refusal: Answer = { status: 403, type: 'text/plain; charset=utf-8', body: 'not served\n' }

function pathOf(url: string): string {
  try {
    return decodeURIComponent(url.replace(/[?#].*$/, '')).replace(/^\/+/, '')
  } catch {
    return url
  }
}

function refused(port: number, error: NodeJS.ErrnoException): Error {
  if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') return error
  const why = error.code === 'EACCES' ? 'the system keeps it for others' : 'another program has it'
  return new UsageError(`cannot serve at port ${port}: ${why}`, 'name another one, for example --serve 8081')
}
