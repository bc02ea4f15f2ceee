import { parseAtomFeed } from 'feedsmith'
import ICAL from 'ical.js'
import { beforeAll, expect, it } from 'vitest'
import { scratch } from '../scratch.ts'
import { build, ownSite, type Site, siteIn } from './built.ts'

let site: Site
beforeAll(async () => {
  site = await ownSite()
}, 120_000)

const eventsOf = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event))

/** The uid of the event of a release, with what calendars make of it. */
function eventOf(from: Site, id: string) {
  const event = eventsOf(from.text('vi/calendar.ics')).find(({ uid }) => uid.startsWith(id))
  const status = event?.component.getFirstPropertyValue('status')
  return event && { uid: event.uid, sequence: event.sequence, status, start: event.startDate.toString() }
}

it('calendars and feeds read back, for all releases and for each product', () => {
  const all = eventsOf(site.text('calendar.ics'))
  expect(all.length).toBeGreaterThan(10)
  expect(new Set(all.map(({ uid }) => uid)).size).toBe(all.length)
  expect(eventsOf(site.text('en/calendar.ics')).map(({ uid }) => uid)).toEqual(all.map(({ uid }) => uid))
  for (const file of site.files.filter((path) => path.endsWith('.atom'))) {
    const { id, entries = [] } = parseAtomFeed(site.text(file))
    expect(id, file).toMatch(/^tag:/)
    for (const entry of entries)
      expect(site.files).toContain(`${entry.links?.[0]?.href?.replace('https://status.example/', '')}index.html`)
  }
  const product = eventsOf(site.text('vi/products/tigo-erp/calendar.ics'))
  expect(product.length).toBeGreaterThan(0)
  expect(product.length).toBeLessThan(all.length)
})

it('a release that moves, and one that is called off, change in place', async () => {
  const moved = '2026-11-28-crm-pipeline'
  const { root } = scratch()
  await build(root, { at: '2026-11-12T09:00+07:00' })
  const [before, now] = [eventOf(siteIn(root), moved), eventOf(site, moved)]
  expect(before).toMatchObject({ sequence: 0, status: 'CONFIRMED', start: '2026-11-28T15:00:00Z' })
  expect(now).toEqual({ ...before, sequence: 1, start: '2026-12-13T15:00:00Z' })
  const off = '2026-11-21-asset-revaluation'
  expect(eventOf(site, off)).toMatchObject({ status: 'CANCELLED', uid: eventOf(siteIn(root), off)?.uid })
}, 60_000)
