import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../browser.ts'
import { now, ownSite, type Site, serveFolder } from './built.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const widths = [320, 768, 1280] as const

let site: Site
let address: string
beforeAll(async () => {
  site = await ownSite()
  address = await serveFolder(site.folder)
}, 120_000)

/** Pages as people reach them; that of a missing page is the host's to show. */
const pathsOf = ({ pages }: Site) =>
  pages.filter((page) => page.startsWith('vi/')).map((page) => page.replace('index.html', ''))

/** One page of each kind, and releases in each state that the own ones are in. */
const kinds = [
  'vi/',
  'en/',
  'vi/archive/',
  'vi/months/2026-12/',
  'vi/products/1office/',
  'vi/products/tigo-erp/accounting/',
  'vi/releases/2026-12-05-work-dashboard/',
  'vi/releases/2026-11-28-crm-pipeline/',
  'vi/releases/2026-11-21-asset-revaluation/',
  'en/releases/2026-10-17-e-signing/',
]

test('every page fits every width and paper, loads little, and asks nobody else', async () => {
  const context = await openBrowser({ timezoneId: 'Asia/Ho_Chi_Minh' })
  const page = await context.newPage()
  await page.clock.setFixedTime(now)
  const faults: string[] = []
  const note = (fault: string) => faults.push(`${page.url()} ${fault}`)
  let bytes = 0
  page.on('console', (message) => message.type() === 'error' && note(message.text()))
  page.on('pageerror', (error) => note(error.message))
  page.on('request', (request) => request.url().startsWith(address) || note(`asks for ${request.url()}`))
  page.on('response', (response) => {
    if (response.status() >= 400) note(`misses ${response.url()}`)
    bytes += Number(response.headers()['content-length'])
  })
  for (const path of pathsOf(site)) {
    bytes = 0
    await page.goto(`${address}/${path}`, { waitUntil: 'load' })
    if (!(bytes > 0 && bytes < 60_000)) note(`loads ${bytes} bytes`)
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 })
      if (await page.evaluate('document.documentElement.scrollWidth > innerWidth')) note(`is wider than ${width} px`)
    }
    await page.emulateMedia({ media: 'print' })
    if (await page.isVisible('.bar')) note('prints its navigation')
    await page.emulateMedia({ media: 'screen' })
  }
  expect(faults).toEqual([])
  expect(pathsOf(site).length).toBeGreaterThan(50)
}, 300_000)

test('axe finds nothing against WCAG 2.2 AA in any kind of page, light or dark, wide or narrow', async () => {
  const context = await openBrowser({ bypassCSP: true })
  const page = await context.newPage()
  const found: string[] = []
  for (const path of kinds) {
    await page.goto(`${address}/${path}`)
    await page.evaluate(axe)
    for (const [colorScheme, width] of [
      ['light', 320],
      ['dark', 1280],
    ] as const) {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 900 })
      found.push(...(await violations(page)).map((violation) => `${path} ${colorScheme} ${violation}`))
    }
  }
  expect(found).toEqual([])
}, 300_000)

/** Rules of WCAG 2.2 AA that a page breaks, with the elements. */
async function violations(page: Page): Promise<readonly string[]> {
  return await page.evaluate(`axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'] })
    .then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' | ')))`)
}

test('a visitor elsewhere sees both zones, and is warned when the page is old', async () => {
  const context = await openBrowser({ timezoneId: 'America/Los_Angeles' })
  const page = await context.newPage()
  await page.clock.setFixedTime(now)
  await page.goto(`${address}/en/releases/2026-12-05-work-dashboard/`)
  expect(await page.textContent('.time .when')).toMatch(
    /^Saturday 5 December 2026, 22:00 – 23:30 \(Vietnam time, GMT\+7\)\s*Your time: .*07:00.*08:30/,
  )
  expect(await page.isVisible('.stale')).toBe(false)
  await page.clock.setFixedTime('2026-11-26T09:00+07:00')
  await page.reload()
  expect(await page.isVisible('.stale')).toBe(true)
}, 60_000)

test('without JavaScript everything is there except additions', async () => {
  const context = await openBrowser({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${address}/vi/`)
  expect(await page.isVisible('.stale')).toBe(false)
  expect(await page.locator('.row .title a').first().textContent()).toBe('Bảng điều khiển công việc mới')
  await page.click('text=Bảng điều khiển công việc mới')
  expect(await page.textContent('h1')).toBe('Bảng điều khiển công việc mới')
  await page.click('.languages >> text=English')
  expect(await page.textContent('h1')).toBe('New work dashboard')
}, 60_000)

test('the keyboard alone reaches every link, in the order of the page, and shows where it is', async () => {
  const context = await openBrowser()
  const page = await context.newPage()
  await page.goto(`${address}/vi/months/2026-12/`)
  const links = Number(await page.evaluate('document.querySelectorAll("a[href]").length'))
  const reached: string[] = []
  for (let step = 0; step < links; step += 1) {
    await page.keyboard.press('Tab')
    reached.push(
      await page.evaluate(
        '[[...document.querySelectorAll("a[href]")].indexOf(document.activeElement), getComputedStyle(document.activeElement).outlineStyle].join()',
      ),
    )
  }
  expect(reached).toEqual(Array.from({ length: links }, (_, index) => `${index},solid`))
}, 60_000)
