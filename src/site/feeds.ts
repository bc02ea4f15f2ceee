import { escapeFor } from '../notices/escape.ts'
import { senderOf } from '../notices/sender.ts'
import { entryOf } from '../notices/writers/atom.ts'
import { type AtomEntry, atomFeed, permanentId } from '../notices/writers/atom-feed.ts'
import { icsEvent } from '../notices/writers/ics.ts'
import { calendarText, eventText } from '../notices/writers/ics-calendar.ts'
import { formatInstant } from '../schedule/instant.ts'
import { addresses, eventFile } from './address.ts'
import { changedAt } from './changed.ts'
import type { House } from './frame.ts'
import type { Version } from './release-pages.ts'
import type { SiteFile } from './subject.ts'

/** What readers subscribe to of one release. Ids stay when its time changes or it is called off. */
export type Subscription = {
  readonly product: string | undefined
  /** Texts of its events: each calendar that holds them is made of the same. */
  readonly events: readonly string[]
  readonly entry: AtomEntry
}

/** Entries that a feed keeps; the pages have the others. */
const longest = 50

export function subscriptionOf({ house, facts, part }: Version): Subscription {
  const { locale } = house.messages
  const url = `${house.input.baseUrl}/${addresses.release(locale, facts.outlook.release.id)}`
  const times = part.when.length > 0 ? part.when : part.formerly ? [part.formerly] : []
  const text = [...part.opening, ...times.map((time) => time.text), url]
  const html = text.map((line) => `<p>${escapeFor('html', line, 'text')}</p>`).join('')
  const { dates, notice } = part
  const changed = formatInstant(changedAt(facts, [dates.recorded, notice.recorded]), 'UTC')
  return {
    product: facts.outlook.release.data.product,
    events: dates.calendar.map((event) =>
      eventText({ ...icsEvent(event, dates, facts.house, text.join('\n')), recorded: changed, url }),
    ),
    entry: {
      ...entryOf(notice, facts.house, html),
      title: `${part.state.name}: ${facts.title}`,
      updated: changed,
      page: url,
    },
  }
}

/** The calendar file of one release, which stays at its address when the release is over or called off. */
export function* eventFiles({ house, facts }: Version, { events }: Subscription): Generator<SiteFile> {
  if (events.length === 0) return
  const folder = addresses.release(house.messages.locale, facts.outlook.release.id)
  yield { path: `${folder}${eventFile}`, content: calendarText({ method: undefined, name: undefined }, events) }
}

/** `calendar.ics` and `feed.atom` of a language and of each product in it, and at the root those of the leading language. */
export function* feedFiles(
  house: House,
  subscriptions: readonly Subscription[],
  products: readonly { readonly id: string; readonly name: string }[],
  leads: boolean,
): Generator<SiteFile> {
  const { locale } = house.messages
  const home = addresses.calendar(locale)
  if (leads) yield* filesOf(house, '', house.name, subscriptions, home)
  yield* filesOf(house, home, house.name, subscriptions, home)
  for (const { id, name } of products) {
    const folder = addresses.product(locale, id)
    yield* filesOf(
      house,
      folder,
      name,
      subscriptions.filter(({ product }) => product === id),
      folder,
    )
  }
}

function* filesOf(
  house: House,
  folder: string,
  name: string,
  subscriptions: readonly Subscription[],
  page: string,
): Generator<SiteFile> {
  const { input, messages } = house
  const entries = subscriptions
    .map(({ entry }) => entry)
    .sort((a, b) => (a.updated === b.updated ? (a.id < b.id ? -1 : 1) : a.updated < b.updated ? 1 : -1))
    .slice(0, longest)
  yield {
    path: `${folder}calendar.ics`,
    content: calendarText(
      { method: undefined, name },
      subscriptions.flatMap(({ events }) => events),
    ),
  }
  yield {
    path: `${folder}feed.atom`,
    content: atomFeed({
      id: permanentId(`site.${page}`, senderOf({ organisation: input.config.organisation ?? {} }).domain),
      locale: messages.locale,
      title: name,
      author: house.name,
      page: `${input.baseUrl}/${page}`,
      self: `${input.baseUrl}/${folder}feed.atom`,
      created: formatInstant(input.outlook.now, 'UTC'),
      entries,
    }),
  }
}
