import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { afterAll } from 'vitest'

const open: (() => Promise<unknown>)[] = []
afterAll(async () => {
  await Promise.all(open.splice(0).map((close) => close()))
})

export type MailServer = {
  readonly port: number
  /** Messages that the server has taken, with those for whom it took them. */
  readonly mails: { readonly to: readonly string[]; readonly mail: ParsedMail; readonly source: string }[]
  /** User and password of each login, in clear. */
  readonly logins: string[]
  /** Commands of all clients. */
  readonly sessions: () => number
}

type Letter = MailServer['mails'][number]

/**
 * A real mail server on this machine. Without options it takes everything, in clear.
 * @param taken told of each message before the client is
 */
export async function mailServer(
  options: SMTPServerOptions = {},
  taken: (letter: Letter) => void = () => undefined,
): Promise<MailServer> {
  const mails: MailServer['mails'] = []
  const logins: string[] = []
  let sessions = 0
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    authOptional: true,
    allowInsecureAuth: true,
    closeTimeout: 10,
    onConnect: (_session, done) => {
      sessions += 1
      done()
    },
    onAuth: ({ username, password }, _session, done) => {
      logins.push(`${username}:${password}`)
      done(null, { user: username ?? '' })
    },
    onData: (stream, { envelope }, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const source = Buffer.concat(chunks).toString()
        simpleParser(source).then((mail) => {
          const letter = { to: envelope.rcptTo.map(({ address }) => address), mail, source }
          mails.push(letter)
          taken(letter)
          done()
        }, done)
      })
    },
    ...options,
  })
  server.on('error', () => undefined) // clients that go away in the middle are part of these tests
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  open.push(() => new Promise((resolve) => server.close(() => resolve(undefined))))
  return { port: (server.server.address() as AddressInfo).port, mails, logins, sessions: () => sessions }
}

export type Request = {
  readonly method: string
  readonly path: string
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

export type WebServer = { readonly port: number; readonly requests: Request[] }

/** A real HTTP server on this machine that answers as it is told; by default with 200. */
export async function webServer(
  answer: (request: Request, response: ServerResponse, index: number) => void = (_, response) => response.end('ok'),
): Promise<WebServer> {
  const requests: Request[] = []
  const server = createServer((incoming, response) => {
    const chunks: Buffer[] = []
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
    incoming.on('end', () => {
      const { method = '', url = '', headers } = incoming
      const request = { method, path: url, headers, body: Buffer.concat(chunks).toString() }
      requests.push(request)
      answer(request, response, requests.length)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  open.push(
    () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(resolve)
      }),
  )
  return { port: (server.address() as AddressInfo).port, requests }
}
