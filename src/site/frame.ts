import { contactsOf } from '../notices/content.ts'
import { type Messages, say } from '../notices/messages.ts'
import { type Translator, translator } from '../notices/translate.ts'
import { addresses, type Linker, relativeLinks } from './address.ts'
import { type Frame, type PageLink, pageLink } from './page.ts'
import type { SiteInput } from './subject.ts'

/** Files that every page loads, below the root, with a mark of their content where they may be kept for ever. */
export type Assets = {
  readonly style: string
  readonly scripts: readonly string[]
  readonly icon: string
  readonly logo: string | undefined
}

/** What is the same on every page of a language. */
export type House = {
  readonly input: SiteInput
  readonly messages: Messages
  readonly translate: Translator
  readonly name: string
  readonly assets: Assets
}

export function houseIn(input: SiteInput, messages: Messages, assets: Assets): House {
  const { organisation, site } = input.config
  const translate = translator(messages.locale, true)
  const name = site?.name ? translate.pick(site.name, 'site/name') : undefined
  return {
    input,
    messages,
    translate,
    name:
      name ??
      organisation?.brand ??
      translate.maybe(organisation?.name, 'organisation/name') ??
      say(messages, 'site.name'),
    assets,
  }
}

/** What tells one page from the others. */
export type Sheet = {
  /** Folder below the root. */
  readonly folder: string
  /** The same page in other languages; itself included. */
  readonly versions: readonly { readonly lang: string; readonly folder: string }[]
  readonly heading: string
  readonly description: string
  /** Folder whose calendar and feed are offered. */
  readonly feeds: string | undefined
  /** Another page that search engines should know instead. */
  readonly canonical?: string
  /** The product of which the page tells, whose own help desk its readers are sent to. */
  readonly product?: string | undefined
  /** A help desk of its own. */
  readonly contacts?: Frame['contacts'] | undefined
  readonly link?: Linker
}

export function frameOf(house: House, sheet: Sheet): Frame {
  const { input, messages, name, assets } = house
  const { locale } = messages
  const link = sheet.link ?? relativeLinks(sheet.folder)
  const absolute = (folder: string) => `${input.baseUrl}/${folder}`
  const nav = (label: string, folder: string): PageLink =>
    pageLink(say(messages, label), link(folder), folder === sheet.folder)
  return {
    locale,
    name,
    title: sheet.heading === name ? name : `${sheet.heading} – ${name}`,
    heading: sheet.heading,
    description: sheet.description,
    canonical: sheet.link ? null : { url: absolute(sheet.canonical ?? sheet.folder) },
    alternates:
      sheet.versions.length < 2 ? [] : sheet.versions.map(({ lang, folder }) => ({ lang, url: absolute(folder) })),
    style: { url: link(assets.style) },
    scripts: assets.scripts.map((script) => ({ url: link(script) })),
    icon: { url: link(assets.icon) },
    home: { url: link(addresses.calendar(locale)) },
    logo: assets.logo === undefined ? null : { url: link(assets.logo) },
    nav: [nav('site.nav.calendar', addresses.calendar(locale)), nav('site.nav.archive', addresses.archive(locale))],
    languages: sheet.versions.map(({ lang, folder }) => ({
      ...pageLink(languageName(lang, input), link(folder), lang === locale),
      lang,
    })),
    feeds:
      sheet.feeds === undefined
        ? null
        : { calendar: { url: link(`${sheet.feeds}calendar.ics`) }, feed: { url: link(`${sheet.feeds}feed.atom`) } },
    contacts: sheet.contacts ?? helpDeskOf(sheet.product, house),
  }
}

/** Customers of a product ask those who run it, not whoever runs the site. */
function helpDeskOf(product: string | undefined, { input, messages, translate }: House): Frame['contacts'] {
  const { organisation, products, site } = input.config
  const own = product === undefined ? undefined : products?.[product]?.organisation?.contacts
  const contacts = own ?? site?.contacts ?? organisation?.contacts ?? []
  return contactsOf(contacts, 'organisation/contacts', messages, translate)
}

/** Each language is named in itself. */
function languageName(lang: string, { languages }: SiteInput): string {
  const own = languages.find(({ locale }) => locale === lang)
  return own ? say(own, 'site.language') : lang
}
