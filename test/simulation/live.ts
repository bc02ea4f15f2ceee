import { scratch } from '../scratch.ts'
import { begin, instant, type Office, pass, record, stamp } from './runner.ts'
import { openWorld } from './servers.ts'
import type { Story } from './story.ts'
import { house, type ProductId } from './vendor.ts'
import { year } from './year.ts'

/** When somebody looks back on the year. */
export const afterwards = Date.parse('2027-01-10T09:00+07:00')

export type Lived = { readonly product: ProductId; readonly office: Office; readonly stories: readonly Story[] }

/** Lives the year of one product: everything that people do, in order, and in between whatever the scheduler does. */
export async function live(product: ProductId): Promise<Lived> {
  const stories = year.filter((story) => story.product === product)
  const world = await openWorld()
  const repository = scratch(house(world.ports), { git: '2025-12-15T09:00:00+07:00' })
  const office: Office = { ...repository, world, runs: [], moments: new Set() }
  const acts = stories
    .flatMap((story) => [
      { at: instant(story.begins, story), event: undefined, act: () => begin(office, story) },
      ...story.life.map((deed) => ({
        ...{ at: instant(deed.at, story), event: deed.event },
        act: () => record(office, story, deed),
      })),
    ])
    .sort((a, b) => a.at - b.at)
  for (const [index, { at, event, act }] of acts.entries()) {
    await act()
    office.commit(stamp(at))
    await pass(office, at, acts[index + 1]?.at ?? afterwards, event)
  }
  office.commit(stamp(afterwards))
  return { product, office, stories }
}
