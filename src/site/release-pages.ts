import type { NoticeProblem, Result } from '../notices/problem.ts'
import type { ReleaseOutlook } from '../policy/outlook.ts'
import { addresses, relativeLinks } from './address.ts'
import { type Facts, factsOf } from './facts.ts'
import { frameOf, type House, type Sheet } from './frame.ts'
import { isPublic } from './openness.ts'
import { emptyPage, type ReleasePart } from './page.ts'
import type { Printer } from './printer.ts'
import { releasePart } from './release-part.ts'
import type { SiteFile, SiteInput } from './subject.ts'

/** Something that could not be shown, and why. */
export type Shortfall = { readonly file: string | undefined; readonly problems: readonly NoticeProblem[] }

export type Told = (shortfall: Shortfall) => void

/** A release in one language of the site, ready to be printed. */
export type Version = { readonly house: House; readonly facts: Facts; readonly part: ReleasePart }

/** The releases that everybody may see, by time and id. */
export function releasesOf({ outlook, config }: SiteInput): readonly ReleaseOutlook[] {
  return outlook.releases.filter((release) => isPublic(release, config, outlook.now))
}

/**
 * A release in every language of the site that its vendor speaks. Words that are missing in a language which relctl.yaml
 * promises are told; other languages link to a version that there is.
 */
export function versionsOf(outlook: ReleaseOutlook, houses: readonly House[], told: Told): readonly Version[] {
  const versions: Version[] = []
  const missed: NoticeProblem[] = []
  for (const house of houses) {
    const { locale } = house.messages
    const facts = factsOf(outlook, house.messages, house.input)
    if (!facts.house.locales.includes(locale)) continue
    const part = partOf(facts, house)
    if (part.ok) versions.push({ house, facts, part: part.value })
    else missed.push(...part.problems.filter(({ code }) => code !== 'no-window'))
  }
  if (missed.length > 0) told({ file: outlook.release.file, problems: missed })
  return versions
}

function partOf(facts: Facts, house: House): Result<ReleasePart> {
  const folder = addresses.release(house.messages.locale, facts.outlook.release.id)
  return releasePart(facts, house.messages, relativeLinks(folder))
}

/** The page of a release in one language. */
export function* releaseFiles(
  { house, facts, part }: Version,
  versions: Sheet['versions'],
  printer: Printer,
  told: Told,
): Generator<SiteFile> {
  const folder = addresses.release(house.messages.locale, facts.outlook.release.id)
  const { product, contacts } = facts.outlook.release.data
  const sheet = {
    folder,
    versions,
    heading: facts.title,
    description: part.notice.text.preheader,
    feeds: undefined,
    product,
    contacts: contacts && part.notice.contacts,
  }
  const page = { ...frameOf(house, sheet), ...emptyPage, release: part }
  const text = printer.print('release', page, facts.messages)
  if (text.ok) yield { path: `${folder}index.html`, content: text.value }
  else told({ file: undefined, problems: text.problems })
}
