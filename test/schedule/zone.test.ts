import { expect, test } from 'vitest'
import { isKnownZone } from '../../src/schedule/offset.ts'
import { parseZone, sameZone } from '../../src/schedule/zone.ts'
import { cities, legacy, renamed } from '../../src/schedule/zone-names.ts'
import { zones } from './moments.ts'

test.each([...zones])('%s is canonical', (zone) => {
  expect(parseZone(zone)).toEqual({ ok: true, zone, given: zone, alias: false })
})

test.each([
  ['Asia/Saigon', 'Asia/Ho_Chi_Minh'],
  ['Asia/Calcutta', 'Asia/Kolkata'],
  ['Asia/Katmandu', 'Asia/Kathmandu'],
  ['Europe/Kiev', 'Europe/Kyiv'],
  ['America/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
])('%s is a former name of %s', (given, zone) => {
  expect(parseZone(given)).toEqual({ ok: true, zone, given, alias: true })
  expect(sameZone(given, zone)).toBe(true)
})

test.each([
  ['asia/ho_chi_minh', 'case', 'Asia/Ho_Chi_Minh'],
  ['ASIA/SAIGON', 'case', 'Asia/Ho_Chi_Minh'],
  ['utc', 'case', 'UTC'],
  ['EST', 'not-area-city', undefined],
  ['CET', 'not-area-city', undefined],
  ['GMT+7', 'not-area-city', undefined],
  ['UTC+7', 'not-area-city', undefined],
  ['+07:00', 'not-area-city', undefined],
  ['Etc/GMT-7', 'not-area-city', undefined],
  ['Etc/UTC', 'not-area-city', 'UTC'],
  ['GMT', 'not-area-city', 'UTC'],
  ['local', 'not-area-city', undefined],
  ['system', 'not-area-city', undefined],
  ['', 'not-area-city', undefined],
  ['Singapore', 'not-area-city', 'Asia/Singapore'],
  ['US/Eastern', 'not-area-city', 'America/New_York'],
  ['Hanoi', 'not-area-city', 'Asia/Ho_Chi_Minh'],
  ['Asia/Hanoi', 'unknown', 'Asia/Ho_Chi_Minh'],
  ['Asia/HoChiMinh', 'unknown', 'Asia/Ho_Chi_Minh'],
  ['Asia/Ho_Chi_Min', 'unknown', 'Asia/Ho_Chi_Minh'],
  ['Europe/Berlim', 'unknown', 'Europe/Berlin'],
  ['Europe/Atlantis', 'unknown', undefined],
  ['Asia/__proto__', 'unknown', undefined],
  ['constructor', 'not-area-city', undefined],
  [`Asia/${'x'.repeat(100_000)}`, 'unknown', undefined],
])('%.40s is refused', (given, reason, suggestion) => {
  expect(parseZone(given)).toEqual({ ok: false, reason, ...(suggestion && { suggestion }) })
})

test('different zones with the same clocks are not the same', () => {
  expect(sameZone('Asia/Bangkok', 'Asia/Ho_Chi_Minh')).toBe(false)
  expect(sameZone('Asia/Nowhere', 'Asia/Nowhere')).toBe(true)
})

/** The release of the time zone database from which each of the youngest names is known. */
const youngest: Readonly<Record<string, string>> = { 'America/Coyhaique': '2025b' }

test('this Node knows every name in the table that is not younger than its database, and every link leads to one', () => {
  const places = Object.entries(cities).flatMap(
    ([area, names]) => names.match(/\S+/g)?.map((city) => `${area}/${city}`) ?? [],
  )
  const links = (renamed + legacy).match(/\S+=\S+/g)?.map((link) => link.split('=')[1] ?? '') ?? []
  expect(places.length).toBeGreaterThan(400)
  const isDue = (zone: string) => (youngest[zone] ?? '') <= (process.versions['tz'] ?? '')
  expect(places.filter((zone) => isDue(zone) && !isKnownZone(zone))).toEqual([])
  expect(links.filter((zone) => !places.includes(zone) && zone !== 'UTC')).toEqual([])
})
