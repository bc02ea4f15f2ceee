import type { NoticeView } from '#generated/types/notice-view.ts'
import { senderOf } from '#notices/sender.ts'
import type { House } from '#notices/subject.ts'
import { type AtomEntry, atomEntry, permanentId } from './atom-feed.ts'
import type { Writer } from './writer.ts'

/** The notice as an entry of a feed. All notices of a release are the same entry, which the last one brings up to date. */
export const atom: Writer = (view, { house, also }) => {
  const html = also('html')
  return html.ok ? { ok: true, value: atomEntry(entryOf(view, house, html.value)) } : html
}

/** @param html a piece of a page that says what the notice says */
export function entryOf(view: NoticeView, house: House, html: string): AtomEntry {
  const { text, product, modules, plan } = view
  const kinds = [view.class, product, ...modules].filter((one) => one !== null)
  const name = view.release ?? ['plan', plan?.month, product?.id].filter((part) => part !== undefined).join('.')
  return {
    id: permanentId(`${name}.${view.locale}`, senderOf(house).domain),
    locale: view.locale,
    title: text.title,
    updated: view.recorded,
    published: undefined,
    author: text.signature,
    page: undefined,
    categories: kinds.map(({ id, name }) => ({ term: id, label: name })),
    summary: text.preheader,
    html: html.trim(),
  }
}
