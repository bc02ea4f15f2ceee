import { createHash } from 'node:crypto'
import { escapeFor } from '#notices/escape.ts'
import { parseInstant } from '#schedule/instant.ts'

/** An entry of a feed, all of it plain data. Times are RFC 3339. */
export type AtomEntry = {
  /** Permanent, whatever happens to title, time and address. */
  readonly id: string
  readonly locale: string
  readonly title: string
  /** When what it says last changed; never when the work takes place. */
  readonly updated: string
  /** When it first appeared, where that is known. */
  readonly published: string | undefined
  readonly author: string
  /** Page that says the same; undefined when there is none. */
  readonly page: string | undefined
  readonly categories: readonly { readonly term: string; readonly label: string }[]
  readonly summary: string
  /** A piece of a page, which readers show. */
  readonly html: string
}

export type AtomFeed = Pick<AtomEntry, 'id' | 'locale' | 'title' | 'author' | 'page'> & {
  /** Address of the feed itself; undefined when nobody knows it. */
  readonly self: string | undefined
  /** When nothing is in it; else the last change of an entry counts. */
  readonly created: string
  readonly entries: readonly AtomEntry[]
}

const atom = 'xmlns="http://www.w3.org/2005/Atom"'
const declaration = '<?xml version="1.0" encoding="utf-8"?>'

/** A whole feed (RFC 4287), its entries in the order given. */
export function atomFeed(feed: AtomFeed): string {
  const { id, locale, title, author, page, self, entries } = feed
  const updated =
    entries
      .map((entry) => entry.updated)
      .toSorted(byInstant)
      .at(-1) ?? feed.created
  const lines = [
    declaration,
    `<feed ${atom} xml:lang="${xml(locale)}">`,
    ...['id', 'title', 'updated'].map((name) => element(name, { id, title, updated }[name] ?? '')),
    `<author><name>${xml(author)}</name></author>`,
    ...(self === undefined ? [] : [link('self', self, 'application/atom+xml')]),
    ...(page === undefined ? [] : [link('alternate', page, 'text/html')]),
    ...entries.map((entry) => entryXml(entry, '')),
    '</feed>',
  ]
  return `${lines.join('\n')}\n`
}

/** An entry as a document of its own. */
export function atomEntry(entry: AtomEntry): string {
  return `${declaration}\n${entryXml(entry, ` ${atom}`)}\n`
}

/** A name that stays when everything else changes (RFC 4151); without a domain, one made of the name alone. */
export function permanentId(name: string, domain: string | undefined): string {
  if (domain !== undefined) return `tag:${domain},2026:${name}`
  const hash = createHash('sha256').update(name).digest('hex')
  return `urn:uuid:${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`
}

function entryXml(entry: AtomEntry, namespace: string): string {
  const { id, locale, title, updated, published, author, page, categories, summary, html } = entry
  return [
    `<entry${namespace} xml:lang="${xml(locale)}">`,
    element('id', id),
    element('title', title),
    element('updated', updated),
    ...(published === undefined ? [] : [element('published', published)]),
    `<author><name>${xml(author)}</name></author>`,
    ...(page === undefined ? [] : [link('alternate', page, 'text/html')]),
    ...categories.map(({ term, label }) => `<category term="${xml(term)}" label="${xml(label)}"/>`),
    element('summary', summary),
    `<content type="html">${xml(html)}</content>`,
    '</entry>',
  ].join('\n')
}

function element(name: string, text: string): string {
  return `<${name}>${xml(text)}</${name}>`
}

function link(rel: string, href: string, type: string): string {
  return `<link rel="${rel}" type="${type}" href="${xml(href)}"/>`
}

/** What XML cannot hold in any form goes; the rest is escaped. */
function xml(text: string): string {
  return escapeFor('html', text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, ''), 'text')
}

function byInstant(a: string, b: string): number {
  return (parseInstant(a) ?? 0) - (parseInstant(b) ?? 0)
}
