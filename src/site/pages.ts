import { sayMonth } from '../notices/clock-words.ts'
import { say } from '../notices/messages.ts'
import { nextMonth, previousMonth } from '../schedule/cycle.ts'
import { plainDate } from '../schedule/instant.ts'
import { addresses, relativeLinks } from './address.ts'
import { frameOf, type House, type Sheet } from './frame.ts'
import type { PublicFreeze } from './freezes.ts'
import { groupedBy, type Listed, placed, sectionsOf } from './listing.ts'
import { gridOf } from './month-grid.ts'
import { emptyPage, type Group, type PageView, pageLink } from './page.ts'
import { momentTime } from './page-time.ts'

/** What the lists of one language are made from. */
export type Stock = {
  readonly house: House
  /** Earliest first. */
  readonly listed: readonly Listed[]
  readonly freezes: readonly PublicFreeze[]
  /** Months in which something happens, earliest first. */
  readonly byMonth: ReadonlyMap<string, readonly Listed[]>
  readonly today: string
  readonly zone: string
}

/** Rows that one page carries; what is beyond them is a month away. */
const shown = { upcoming: 60, recent: 8, product: 20 } as const

export function calendarPage(stock: Stock, sheet: Sheet): PageView {
  const { house, listed } = stock
  const { messages, input } = house
  const link = sheet.link ?? relativeLinks(sheet.folder)
  const { active, upcoming, past } = sectionsOf(listed)
  return {
    ...frameOf(house, sheet),
    ...emptyPage,
    built: momentTime(input.outlook.now, stock.zone, messages),
    active: active.map((one) => placed(one, link)),
    groups: groupsOf(upcoming.slice(0, shown.upcoming), stock, link),
    recent: past.slice(0, shown.recent).map((one) => placed(one, link)),
    freezes: freezesAhead(stock, undefined),
    subjects: say(messages, 'site.nav.products'),
    products: productsOf(house).map(({ id, name }) => pageLink(name, link(addresses.product(messages.locale, id)))),
  }
}

/** The releases of a product, or of one of its modules. */
export function subjectPage(stock: Stock, sheet: Sheet, own: readonly Listed[], product: string): PageView {
  const { house } = stock
  const link = relativeLinks(sheet.folder)
  const { active, upcoming, past } = sectionsOf(own)
  const modules = new Set(own.flatMap((one) => one.modules))
  return {
    ...frameOf(house, sheet),
    ...emptyPage,
    built: momentTime(house.input.outlook.now, stock.zone, house.messages),
    active: active.map((one) => placed(one, link)),
    groups: groupsOf(upcoming.slice(0, shown.upcoming), stock, link),
    recent: past.slice(0, shown.product).map((one) => placed(one, link)),
    freezes: freezesAhead(stock, product),
    subjects: say(house.messages, 'site.nav.modules'),
    parent: parentOf(house, sheet, product),
    products: [...modules].map((module) => {
      const folder = addresses.module(house.messages.locale, product, module)
      return pageLink(moduleName(house, product, module), link(folder), folder === sheet.folder)
    }),
  }
}

function parentOf(house: House, { folder }: Sheet, product: string): PageView['parent'] {
  const { messages } = house
  const own = addresses.product(messages.locale, product)
  const link = relativeLinks(folder)
  if (folder === own) return pageLink(say(messages, 'site.nav.back'), link(addresses.calendar(messages.locale)))
  return pageLink(productsOf(house).find(({ id }) => id === product)?.name ?? product, link(own))
}

export function monthPage(stock: Stock, sheet: Sheet, month: string): PageView {
  const { house, byMonth, freezes, today } = stock
  const { messages } = house
  const link = relativeLinks(sheet.folder)
  const own = byMonth.get(month) ?? []
  const near = (other: string) =>
    byMonth.has(other) ? pageLink(sayMonth(other, messages), link(addresses.month(messages.locale, other))) : null
  const name = sayMonth(month, messages)
  return {
    ...frameOf(house, sheet),
    ...emptyPage,
    groups:
      own.length === 0 ? [] : [{ heading: name, url: null, rows: own.map((one) => placed(one, link)), freezes: [] }],
    freezes: freezes
      .filter(({ from, to }) => from.slice(0, 7) <= month && month <= to.slice(0, 7))
      .map(({ row }) => row),
    month: {
      name,
      ...gridOf(month, own, freezes, { link, today, messages }),
      previous: near(previousMonth(month)),
      next: near(nextMonth(month)),
    },
  }
}

export function archivePage(stock: Stock, sheet: Sheet): PageView {
  const { house, byMonth } = stock
  const { messages } = house
  const link = relativeLinks(sheet.folder)
  const months = [...byMonth].reverse()
  const years = groupedBy(months, ([month]) => [month.slice(0, 4)])
  return {
    ...frameOf(house, sheet),
    ...emptyPage,
    years: [...years].map(([year, own]) => ({
      year,
      months: own.map(([month, rows]) => ({
        name: sayMonth(month, messages),
        url: link(addresses.month(messages.locale, month)),
        count: say(messages, rows.length === 1 ? 'site.count.one' : 'site.count.other', { count: rows.length }),
      })),
    })),
  }
}

/** @param link of the page itself, which may stand anywhere */
export function missingPage(house: House, sheet: Sheet): PageView {
  return { ...frameOf(house, sheet), ...emptyPage }
}

function groupsOf(
  upcoming: readonly Listed[],
  { house: { messages }, freezes }: Stock,
  link: (to: string) => string,
): readonly Group[] {
  return [...groupedBy(upcoming, ({ month }) => [month])].map(([month, own]) => ({
    heading: sayMonth(month, messages),
    url: link(addresses.month(messages.locale, month)),
    rows: own.map((one) => placed(one, link)),
    freezes: freezes.filter(({ from }) => from.slice(0, 7) === month).map(({ row }) => row),
  }))
}

function freezesAhead({ freezes, today }: Stock, product: string | undefined): PageView['freezes'] {
  return freezes
    .filter(({ to, products }) => to >= today && (product === undefined || (products?.includes(product) ?? true)))
    .map(({ row }) => row)
}

/** Every product that relctl.yaml names: its address is there before and after it has anything to tell. */
export function productsOf({ input, translate }: House): readonly { readonly id: string; readonly name: string }[] {
  return Object.entries(input.config.products ?? {}).map(([id, { name }]) => ({ id, name: translate.pick(name, id) }))
}

export function moduleName({ input, translate }: House, product: string, module: string): string {
  const name = input.config.products?.[product]?.modules?.[module]
  return name ? translate.pick(name, module) : module
}

export function todayIn(zone: string, { outlook }: House['input']): string {
  return plainDate(outlook.now, zone)
}
