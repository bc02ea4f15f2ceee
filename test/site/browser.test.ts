import { beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../browser.ts'
import { addressesIn, now, ownSite, type Site, serveFolder } from './built.ts'

const widths = [320, 768, 1280] as const

let site: Site
let address: string
beforeAll(async () => {
  site = await ownSite()
  address = await serveFolder(site.folder)
})

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
  for (const path of addressesIn(site)) {
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
})

test('a month prints on one sheet of A4 that lies on its side, its list on others that stand', async () => {
  const page = await (await openBrowser()).newPage()
  for (const month of ['vi/months/2026-12/', 'en/months/2026-10/']) {
    await page.goto(`${address}/${month}`)
    const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    const sheets = [...paper.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, wide, high]) =>
      Number(wide) > Number(high) ? 'lies' : 'stands',
    )
    expect(sheets.length).toBeGreaterThan(1)
    expect(sheets).toEqual(['lies', ...sheets.slice(1).map(() => 'stands')])
  }
})
