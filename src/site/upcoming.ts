import type { Banner, UpcomingOutput } from '../generated/types/upcoming-output.ts'
import { levelOf } from '../notices/impact.ts'
import { formatInstant, type Instant, parseInstant } from '../schedule/instant.ts'
import { addresses, upcomingName } from './address.ts'
import type { Facts } from './facts.ts'
import { shortTime } from './page-time.ts'
import type { Version } from './release-pages.ts'
import type { SiteFile, SiteInput } from './subject.ts'

const levels: Partial<Record<Facts['state'], Banner['level']>> = {
  tentative: 'info',
  scheduled: 'info',
  active: 'active',
  postponed: 'off',
  cancelled: 'off',
}

/** What a banner inside the product tells of a release: nothing when it is over. */
export function bannersOf(versions: readonly Version[], baseUrl: string): readonly Banner[] {
  const [main] = versions
  if (!main) return []
  const { outlook, state, span, windows, former, now } = main.facts
  const { release, life } = outlook
  const level = levels[state]
  const window = span ?? former
  if (level === undefined || !window || (window.end <= now && state !== 'active')) return []
  const told = span ? windows : [window]
  const inEach = (text: (version: Version) => string) =>
    Object.fromEntries(versions.map((version) => [version.house.messages.locale, text(version)]))
  return [
    {
      id: release.id,
      revision: life.revision,
      state: state as Banner['state'],
      level,
      dismissible: level !== 'active',
      product: release.data.product ?? null,
      modules: release.data.modules ?? [],
      impact: levelOf({ outlook }),
      title: inEach(({ facts }) => facts.title),
      when: inEach(({ facts }) => told.map((one) => shortTime(one, release.zone, facts.messages).text).join('; ')),
      url: inEach(({ house }) => `${baseUrl}/${addresses.release(house.messages.locale, release.id)}`),
      start: formatInstant(window.start, release.zone),
      end: formatInstant(window.end, release.zone),
      timezone: release.zone,
    },
  ]
}

/**
 * The files that products read, which obey schemas/upcoming-output.schema.json: one of everything, and one for each
 * product with what concerns it, which is also what names no product. They speak every language, so they stand in none.
 */
export function* upcomingFiles(
  { outlook: { now }, config }: SiteInput,
  banners: readonly Banner[],
): Generator<SiteFile> {
  const releases = [...banners].sort((a, b) => startOf(a) - startOf(b) || (a.id < b.id ? -1 : 1))
  yield upcomingFile('', releases, now)
  for (const id of Object.keys(config.products ?? {})) {
    const concerned = releases.filter(({ product }) => product === null || product === id)
    yield upcomingFile(`products/${id}/`, concerned, now)
  }
}

function upcomingFile(folder: string, releases: readonly Banner[], now: Instant): SiteFile {
  const output: UpcomingOutput = {
    $schema: 'upcoming-output.schema.json',
    version: 1,
    now: formatInstant(now, 'UTC'),
    releases: [...releases],
  }
  return { path: `${folder}${upcomingName}`, content: `${JSON.stringify(output, null, 2)}\n` }
}

function startOf({ start }: Banner): number {
  return parseInstant(start) ?? 0
}
