import { sayMonth } from '../notices/clock-words.ts'
import { say } from '../notices/messages.ts'
import { addresses, rootedLinks } from './address.ts'
import type { House, Sheet } from './frame.ts'
import { groupedBy, type Listed } from './listing.ts'
import type { PageView } from './page.ts'
import {
  archivePage,
  calendarPage,
  missingPage,
  moduleName,
  monthPage,
  productsOf,
  type Stock,
  subjectPage,
} from './pages.ts'
import type { PageKind, Printer } from './printer.ts'
import type { Told } from './release-pages.ts'
import type { SiteFile } from './subject.ts'

/** A finished page, and the folders of its versions when search engines should know it. */
export type Printed = { readonly file: SiteFile; readonly versions: readonly string[] }

type Draft = {
  readonly kind: PageKind
  readonly path: string
  readonly page: PageView
  readonly house: House
  readonly listedAs: string | undefined
}

/** Every page that is no release: the calendar, months, products, modules, the archive, and the page for what is missing. */
export function* listPages(stocks: readonly [Stock, ...Stock[]], printer: Printer, told: Told): Generator<Printed> {
  const locales = stocks.map(({ house }) => house.messages.locale)
  const [leading] = stocks
  for (const stock of stocks) {
    for (const { kind, path, page, house, listedAs } of draftsOf(stock, locales, stock === leading)) {
      const text = printer.print(kind, page, house.messages)
      if (!text.ok) told({ file: undefined, problems: text.problems })
      else yield { file: { path, content: text.value }, versions: listedAs === undefined ? [] : [listedAs] }
    }
  }
}

function* draftsOf(stock: Stock, locales: readonly string[], leads: boolean): Generator<Draft> {
  const { house, listed, byMonth } = stock
  const { messages } = house
  const { locale } = messages
  const sheetOf = (folderIn: (locale: string) => string, sheet: Partial<Sheet> & Pick<Sheet, 'heading'>): Sheet => ({
    folder: folderIn(locale),
    versions: locales.map((lang) => ({ lang, folder: folderIn(lang) })),
    description: say(messages, 'site.about'),
    feeds: addresses.calendar(locale),
    ...sheet,
  })
  const draft = (kind: PageKind, { folder }: Sheet, page: PageView): Draft => ({
    kind,
    path: `${folder}index.html`,
    page,
    house,
    listedAs: folder,
  })
  const home = sheetOf(addresses.calendar, { heading: say(messages, 'site.heading') })
  yield draft('calendar', home, calendarPage(stock, home))
  if (leads) {
    const root = { ...home, folder: '', canonical: home.folder }
    yield { ...draft('calendar', root, calendarPage(stock, root)), listedAs: undefined }
    const link = rootedLinks(house.input.baseUrl)
    const missing = {
      ...home,
      folder: '404',
      versions: [],
      heading: say(messages, 'site.missing.heading'),
      link,
      feeds: undefined,
    }
    yield { kind: 'missing', path: '404.html', page: missingPage(house, missing), house, listedAs: undefined }
  }
  const archive = sheetOf(addresses.archive, { heading: say(messages, 'site.nav.archive') })
  yield draft('archive', archive, archivePage(stock, archive))
  for (const month of byMonth.keys()) {
    const heading = say(messages, 'site.month', { month: sayMonth(month, messages) })
    const sheet = sheetOf((lang) => addresses.month(lang, month), { heading })
    yield draft('month', sheet, monthPage(stock, sheet, month))
  }
  const byProduct = groupedBy(listed, ({ product }) => (product === undefined ? [] : [product]))
  for (const { id, name: heading } of productsOf(house)) {
    const own = byProduct.get(id) ?? []
    const sheet = sheetOf((lang) => addresses.product(lang, id), {
      heading,
      product: id,
      feeds: addresses.product(locale, id),
    })
    yield draft('subject', sheet, subjectPage(stock, sheet, own, id))
    yield* modulesOf(id, own)
  }

  function* modulesOf(product: string, own: readonly Listed[]): Generator<Draft> {
    for (const [module, rows] of groupedBy(own, ({ modules }) => modules)) {
      const heading = moduleName(house, product, module)
      const sheet = sheetOf((lang) => addresses.module(lang, product, module), {
        heading,
        product,
        feeds: addresses.product(locale, product),
      })
      yield draft('subject', sheet, subjectPage(stock, sheet, rows, product))
    }
  }
}
