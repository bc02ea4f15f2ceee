import type { Banner } from '../generated/types/upcoming-output.ts'
import { addresses } from './address.ts'
import { assetsOf } from './assets.ts'
import { eventFiles, feedFiles, type Subscription, subscriptionOf } from './feeds.ts'
import { type House, houseIn } from './frame.ts'
import { freezesOf } from './freezes.ts'
import { listPages } from './list-pages.ts'
import { groupedBy, type Listed, listedOf } from './listing.ts'
import { productsOf, type Stock, todayIn } from './pages.ts'
import { openPrinter } from './printer.ts'
import { releaseFiles, releasesOf, type Told, versionsOf } from './release-pages.ts'
import { robots, sitemap } from './sitemap.ts'
import type { SiteFile, SiteInput } from './subject.ts'
import { bannersOf, upcomingFiles } from './upcoming.ts'

/**
 * The files of a site, one after the other, so that no more than one page is held at a time: first the page of each
 * release, then the lists. The same input gives the same files in the same order.
 * @param told receives what is wrong with templates, and with releases that are therefore left out
 */
export function* siteOf(input: SiteInput, told: Told): Generator<SiteFile> {
  const [leading] = input.languages
  const printer = openPrinter(input.own, leading)
  if (printer.problems.length > 0) {
    told({ file: undefined, problems: printer.problems })
    return
  }
  const { files, assets } = assetsOf(input)
  yield* files
  const [first, ...others] = input.languages.map((messages) => houseIn(input, messages, assets))
  if (!first) return
  const houses = [first, ...others] as const
  const listed = new Map(houses.map((house) => [house, [] as Listed[]]))
  const folders: string[] = []
  const banners: Banner[] = []
  const subscribed = new Map(houses.map((house) => [house, [] as Subscription[]]))
  for (const outlook of releasesOf(input)) {
    const versions = versionsOf(outlook, houses, told)
    const [main] = versions
    if (!main) continue
    const addressed = versions.map(({ house: { messages } }) => ({
      lang: messages.locale,
      folder: addresses.release(messages.locale, outlook.release.id),
    }))
    for (const version of versions) {
      const subscription = subscriptionOf(version)
      subscribed.get(version.house)?.push(subscription)
      yield* releaseFiles(version, addressed, printer, told)
      yield* eventFiles(version, subscription)
    }
    for (const [house, rows] of listed) {
      const { facts } = versions.find((version) => version.house === house) ?? main
      rows.push(listedOf(facts, house.messages.locale))
    }
    banners.push(...bannersOf(versions, input.baseUrl))
    folders.push(...addressed.map(({ folder }) => folder))
  }
  const [stock, ...stocks] = [...listed].map(([house, rows]) => stockOf(house, rows))
  if (!stock) return
  for (const { file, versions } of listPages([stock, ...stocks], printer, told)) {
    yield file
    folders.push(...versions)
  }
  for (const [house, own] of subscribed) yield* feedFiles(house, own, productsOf(house), house === first)
  yield* upcomingFiles(input, banners)
  yield { path: 'sitemap.xml', content: sitemap(input.baseUrl, folders) }
  yield { path: 'robots.txt', content: robots(input.baseUrl) }
}

function stockOf(house: House, rows: readonly Listed[]): Stock {
  const { config, outlook } = house.input
  const zone = config.timezone ?? outlook.releases[0]?.release.zone ?? 'UTC'
  const listed = [...rows].sort((a, b) => a.at - b.at || (a.row.id < b.row.id ? -1 : 1))
  const byMonth = groupedBy(listed, ({ month }) => [month])
  return {
    house,
    listed,
    freezes: freezesOf(house.input, house.messages),
    byMonth,
    zone,
    today: todayIn(zone, house.input),
  }
}
