import { existsSync, readFileSync } from 'node:fs'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { afterAll, expect, it } from 'vitest'
import { mailServer } from './post-office.ts'
import { colleagues, customers, events, send, smtp, states, vendor } from './vendor.ts'

const later = '2026-12-04T23:00+07:00'

type Answers = Readonly<Record<string, string | ((socket: Socket) => void)>>

/** A mail server of a few words: what it answers to each command, or what it does to the connection. */
async function wordy(answers: Answers) {
  const heard: string[] = []
  const server = createServer((socket) => converse(socket, answers, heard))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  afterAll(() => server.close())
  return { port: (server.address() as AddressInfo).port, heard }
}

function converse(socket: Socket, answers: Answers, heard: string[]): void {
  let isData = false
  const hear = (line: string) => {
    if (isData && line !== '.') return
    const verb = isData ? '.' : (line.split(/[ :]/)[0] ?? '').toUpperCase()
    heard.push(line)
    isData = verb === 'DATA'
    const answer = answers[verb] ?? (isData ? '354 go on' : '250 fine')
    if (typeof answer === 'string') socket.write(`${answer}\r\n`)
    else answer(socket)
  }
  socket.on('error', () => undefined)
  socket.write('220 test\r\n')
  socket.on('data', (chunk) => {
    for (const line of chunk.toString().split('\r\n')) if (line !== '') hear(line)
  })
}

const drop = (socket: Socket) => socket.destroy()
const silence = () => undefined

const faults = [
  { what: 'drops the connection at MAIL FROM', answers: { MAIL: drop }, event: 'deferred', said: /closed/i },
  {
    what: 'drops the connection in place of asking for the text',
    answers: { DATA: drop },
    event: 'deferred',
    said: /closed/i,
  },
  { what: 'drops the connection after the text', answers: { '.': drop }, event: 'unknown', said: /closed/i },
  { what: 'says nothing after the text', answers: { '.': silence }, event: 'unknown', said: /time/i },
  { what: 'does not want the readers', answers: { RCPT: '550 no such list' }, event: 'rejected', said: /550/ },
  { what: 'asks to come back', answers: { RCPT: '451 greylisted' }, event: 'deferred', said: /451/ },
  { what: 'does not want the text', answers: { '.': '554 spam' }, event: 'rejected', said: /554/ },
  { what: 'is full', answers: { '.': '452 no room' }, event: 'deferred', said: /452/ },
]

it.each(faults)('a server that $what: $event', async ({ answers, event, said }) => {
  const server = await wordy(answers as Answers)
  const { root } = vendor({ email: [smtp(server.port)] })
  const first = await send(root)
  expect(first.code).toBe(1)
  expect(states(first)).toEqual([`tell ${event}`])
  expect(first.output.deliveries[0]?.why).toMatch(said)
  expect(events(root)).toEqual(['tell claimed', `tell ${event}`])
  const mails = server.heard.filter((line) => line.startsWith('MAIL')).length
  const second = await send(root, ['--send'], { now: later })
  const again = server.heard.filter((line) => line.startsWith('MAIL')).length > mails
  expect(again).toBe(event === 'deferred')
  expect(second.code).toBe(1)
})

it('a server that refuses the connection gets the mail as soon as it is back', async () => {
  const { port } = await mailServer()
  const { root, write } = vendor({ email: [smtp(1)] })
  expect(states(await send(root))).toEqual(['tell deferred'])

  write({ 'relctl.yaml': readFileSync(`${root}/relctl.yaml`, 'utf8').replace('port: 1,', `port: ${port},`) })
  expect(states(await send(root, ['--send'], { now: '2026-12-04T21:46+07:00' }))).toEqual(['tell deferred'])
  expect(states(await send(root, ['--send'], { now: later }))).toEqual(['tell sent'])
})

it('sends again what is unknown only when told to', async () => {
  const server = await wordy({ '.': drop })
  const { root, write } = vendor({ email: [smtp(server.port)] })
  await send(root)
  const { port, mails } = await mailServer()

  write({ 'relctl.yaml': readFileSync(`${root}/relctl.yaml`, 'utf8').replace(`port: ${server.port}`, `port: ${port}`) })
  expect(states(await send(root, ['--send'], { now: later }))).toEqual(['tell unknown'])
  expect(mails).toHaveLength(0)
  expect(states(await send(root, ['--send', '--resend-unknown'], { now: later }))).toEqual(['tell sent'])
  expect(mails).toHaveLength(1)
})

it('a server that takes the mail for half the readers has not taken it', async () => {
  const { port, mails } = await mailServer({
    onRcptTo: ({ address }, _session, done) => done(address === colleagues ? new Error('nobody there') : null),
  })
  const { root } = vendor({ email: [smtp(port).replace(customers, `${customers}, ${colleagues}`)] })
  const sent = await send(root)
  expect(sent.code).toBe(1)
  expect(states(sent)).toEqual(['tell partly-rejected'])
  expect(sent.output.deliveries[0]?.why).toContain(colleagues)
  expect(states(await send(root, ['--send'], { now: later }))).toEqual(['tell partly-rejected'])
  expect(mails.length).toBeLessThanOrEqual(1)
})

it('offers a refused notice again once its address has changed', async () => {
  const { port, mails } = await mailServer({
    onRcptTo: ({ address }, _session, done) =>
      done(address === customers ? Object.assign(new Error('gone'), { responseCode: 550 }) : null),
  })
  const { root, write } = vendor({ email: [smtp(port)] })
  expect(states(await send(root))).toEqual(['tell rejected'])
  expect(states(await send(root, ['--send'], { now: later }))).toEqual(['tell rejected'])

  write({ 'relctl.yaml': readFileSync(`${root}/relctl.yaml`, 'utf8').replace(customers, 'moi@lists.tigo.example') })
  expect(states(await send(root, ['--send'], { now: later }))).toEqual(['tell sent'])
  expect(mails).toHaveLength(1)
})

it('tells no password to a server that cannot keep it private', async () => {
  const server = await wordy({ EHLO: '250-test\r\n250 AUTH PLAIN LOGIN' })
  const target = smtp(server.port, ', user: relctl, passwordFrom: MAIL_PASSWORD').replace(
    'security: plain-loopback, ',
    '',
  )
  const { root } = vendor({ email: [target] })
  const env = { MAIL_PASSWORD: 'correct-horse' }
  const sent = await send(root, ['--send'], { env })
  expect(states(sent)).toEqual(['tell deferred'])
  expect(server.heard.join('\n')).not.toMatch(/AUTH|correct-horse|MAIL FROM/)
})

it('shows a secret nowhere, even when the server repeats it', async () => {
  const server = await wordy({
    EHLO: '250-test\r\n250 AUTH PLAIN',
    AUTH: `535 not you: ${Buffer.from('\0relctl\0correct-horse').toString('base64')} correct-horse`,
  })
  const { root } = vendor({ email: [smtp(server.port, ', user: relctl, passwordFrom: MAIL_PASSWORD')] })
  const sent = await send(root, ['--send'], { env: { MAIL_PASSWORD: 'correct-horse' } })
  expect(server.heard.join('\n')).toContain('AUTH')
  expect(states(sent)).toEqual(['tell deferred'])

  const told = JSON.stringify(sent) + readFileSync(`${root}/deliveries/a.jsonl`, 'utf8')
  expect(told).not.toContain('correct-horse')
  const missing = await send(root, ['--send'], { now: later })
  expect(missing.output.deliveries[0]?.why).toContain('MAIL_PASSWORD is not set')
})

it('sends a test to one address, marked, and records nothing', async () => {
  const { port, mails } = await mailServer()
  const { root } = vendor({ email: [smtp(port)] })

  const sent = await send(root, ['--test-to', 'me@tigo.example'])
  expect(states(sent)).toEqual(['tell sent'])
  expect(mails[0]?.to).toEqual(['me@tigo.example'])
  expect(mails[0]?.mail.subject).toMatch(/^\[TEST\] \[TIGO\]/)
  expect(existsSync(`${root}/deliveries`)).toBe(false)
})
