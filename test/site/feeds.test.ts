import { parseAtomFeed } from 'feedsmith'
import ICAL from 'ical.js'
import { beforeAll, expect, it } from 'vitest'
import { scratch } from '../scratch.ts'
import { build, ownSite, type Site, siteIn } from './built.ts'

let site: Site
beforeAll(async () => {
  site = await ownSite()
})

const eventsOf = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event))

/** The entry of a release in the feed of a language. */
function entryOf(from: Site, id: string) {
  const { entries = [] } = parseAtomFeed(from.text('vi/feed.atom'))
  const found = entries.find(({ id: own }) => own?.includes(id))
  return found && { id: found.id, title: found.title?.value, updated: Date.parse(String(found.updated)) }
}

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
  const off = '2026-11-21-asset-revaluation'
  const { root } = scratch()
  await build(root, { at: '2026-11-12T09:00+07:00' })
  const earlier = siteIn(root)
  const [before, now] = [eventOf(earlier, moved), eventOf(site, moved)]
  expect(before).toMatchObject({ sequence: 0, status: 'CONFIRMED', start: '2026-11-28T15:00:00Z' })
  expect(now).toEqual({ ...before, sequence: 1, start: '2026-12-13T15:00:00Z' })
  expect(eventOf(site, off)).toMatchObject({ status: 'CANCELLED', uid: eventOf(earlier, off)?.uid })
  for (const id of [moved, off]) {
    const [old, renewed] = [entryOf(earlier, id), entryOf(site, id)]
    expect(renewed?.id).toBe(old?.id)
    expect(renewed?.updated).toBeGreaterThan(old?.updated ?? Number.NaN)
  }
  expect(entryOf(site, off)?.title).toMatch(/^Đã hủy: /)
})

it('an entry changes when what it tells changes, at the moment by which that is told', async () => {
  const id = '2026-12-05-work-dashboard'
  const { root } = scratch()
  await build(root, { at: '2026-12-05T22:10+07:00' })
  const going = siteIn(root)
  expect(entryOf(site, id)?.title).toMatch(/^Đã lên lịch: /)
  expect(entryOf(going, id)?.title).toMatch(/^Đang diễn ra: /)
  expect(entryOf(going, id)?.updated).toBe(Date.parse('2026-12-05T22:00+07:00'))
  const stamp = (from: Site) => /DTSTAMP:(\S+)/.exec(from.text(`vi/releases/${id}/event.ics`))?.[1]
  expect(stamp(going)).toBe('20261205T150000Z')
  expect(stamp(site)).toBe('20261117T020000Z')
})

it('a calendar file beside each page tells what the calendar of all tells, each batch by itself', () => {
  const files = site.files.filter((path) => /^en\/releases\/.*\/event\.ics$/.test(path))
  const single = files.flatMap((path) => eventsOf(site.text(path)).map(({ uid, summary }) => `${uid} ${summary}`))
  const all = eventsOf(site.text('en/calendar.ics')).map(({ uid, summary }) => `${uid} ${summary}`)
  expect(single.sort()).toEqual(all.sort())
  expect(eventsOf(site.text('en/releases/2027-01-16-storage-replacement/event.ics'))).toHaveLength(2)
})

it('readers are sent to the help desk of the product that they read about', () => {
  expect(site.text('vi/products/tigo-erp/index.html')).toContain('mailto:hotro@tigo.example')
  expect(site.text('vi/releases/2026-11-21-asset-revaluation/index.html')).toContain('mailto:hotro@tigo.example')
  expect(site.text('vi/products/1office/index.html')).toContain('mailto:hotro@1office.example')
  expect(site.text('en/products/saypro/index.html')).toContain('mailto:help@saypro.example')
})
