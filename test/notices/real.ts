import { readdirSync, readFileSync } from 'node:fs'
import { catalogOf, type Entry } from '../../src/notices/catalog.ts'
import { openDesk } from '../../src/notices/desk.ts'
import { houseOf } from '../../src/notices/subject.ts'
import type { ReleaseOutlook } from '../../src/policy/outlook.ts'
import { type Survey, survey } from '../../src/survey.ts'
import { memoryHost } from '../world.ts'
import { nothing } from './stage.ts'

const root = new URL('../../', import.meta.url)

/** One notice of a release of this repository, on every channel, in every language and format that there is. */
export type RealNotice = {
  readonly name: string
  readonly entry: Entry
  readonly outlook: ReleaseOutlook
  readonly subject: string
  readonly text: string
}

/** What follows from the manifests of this repository at an instant. */
export function surveyOfOwn(now: string): Promise<Survey> {
  const manifests = readdirSync(new URL('releases', root), { recursive: true, encoding: 'utf8' })
  const names = ['relctl.yaml', ...manifests.filter((name) => name.endsWith('.yaml')).map((name) => `releases/${name}`)]
  const files = Object.fromEntries(names.map((name) => [name, readFileSync(new URL(name, root), 'utf8')]))
  return survey(memoryHost({ now, files }), {})
}

/**
 * Every notice that the releases of this repository can have at an instant. Channels and formats are those of the
 * catalog, so that a new one is tested without a word here.
 * @throws Error when one cannot be made for another reason than that something has not happened yet
 */
export async function realNotices(now: string): Promise<readonly RealNotice[]> {
  const { workspace, outlook } = await surveyOfOwn(now)
  const { config } = workspace
  const desk = openDesk({ config, outlook, own: nothing })
  return outlook.releases.flatMap((item) => {
    const { locales } = houseOf(config, item.release.data.product, item.policy.locales)
    return catalogOf(item, locales, nothing).flatMap((entry) => {
      const result = desk.write({ ...entry, outlook: item })
      if (result.ok) return [{ name: entry.file, entry, outlook: item, ...result.value }]
      if (result.problems.every(({ code }) => code === 'no-event')) return []
      throw new Error(`${entry.file}: ${result.problems.map(({ message }) => message).join('; ')}`)
    })
  })
}
