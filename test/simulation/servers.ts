import { mailServer, webServer } from '../delivery/post-office.ts'
import { type Locale, lists, type Ports } from './vendor.ts'

/** What arrived somewhere, as the receiver read it. */
export type Arrival = {
  /** Instant by the clock of the simulation. */
  readonly at: string
  readonly target: string
  /** The permanent name of the notice, where what arrived has one. */
  readonly notice: string | undefined
  readonly locale: Locale
  readonly subject: string
  readonly text: string
}

export type World = {
  readonly ports: Ports
  /** In the order of arrival. */
  readonly arrivals: Arrival[]
  /** The simulated clock, and the servers that answer 503 for the time being. */
  readonly state: { now: string; down: readonly string[] }
  /** Requests that were turned away. */
  readonly refused: () => number
  /** Requests to the status page: method and address. */
  readonly incidents: string[]
}

/** A mail server and a web server that remember what they were given, and when. */
export async function openWorld(): Promise<World> {
  const arrivals: Arrival[] = []
  const incidents: string[] = []
  const state: World['state'] = { now: '', down: [] }
  let refused = 0
  const mail = await mailServer({}, ({ to, mail: letter }) => {
    const [target] = Object.entries({ customers: lists.all, north: lists.north, south: lists.south })
      .filter(([, list]) => to.join() === list)
      .map(([id]) => id)
    const { messageId = '', subject = '', text = '', date, headers } = letter
    arrivals.push({
      at: state.now,
      target: target ?? `somebody else: ${to.join()}`,
      notice: /^<(.+)@an-binh\.example>$/.exec(messageId)?.[1],
      locale: headers.get('content-language') as Locale,
      subject,
      text: `${date?.toISOString()}\n${text}`,
    })
  })
  const web = await webServer(({ method, path, body }, response) => {
    const target = path.split('/')[1] ?? ''
    if (state.down.includes(target)) {
      refused += 1
      response.statusCode = 503
      response.end('closed for repairs')
      return
    }
    arrivals.push({ at: state.now, target, ...read(target, body) })
    if (target === 'page') incidents.push(`${method} ${path.replace('/page', '')}`)
    response.end(JSON.stringify({ id: 'incident-1' }))
  })
  return { ports: { mail: mail.port, web: web.port }, arrivals, state, incidents, refused: () => refused }
}

function read(target: string, body: string): Omit<Arrival, 'at' | 'target'> {
  const data = JSON.parse(body)
  if (target === 'page') {
    const { name, metadata } = data.incident
    return { notice: metadata.relctl.notice, locale: 'vi', subject: name, text: data.incident.body }
  }
  if (target === 'room') return { notice: undefined, locale: 'vi', subject: data.text, text: body }
  return { notice: data.id, locale: data.locale, subject: data.subject, text: body }
}
