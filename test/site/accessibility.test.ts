import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { violations } from '../axe.ts'
import { openBrowser } from '../browser.ts'
import { addressesIn, kinds, now, ownSite, type Site, serveFolder, siteOf } from './built.ts'
import { vendorInEveryState } from './vendors.ts'

const looks = [
  { colorScheme: 'light', width: 320 },
  { colorScheme: 'dark', width: 1280 },
] as const

/** The pages of releases in every state, by site. */
const everyState = (site: Site) => addressesIn(site).filter((path) => path.includes('/releases/'))

let own: Site
let others: Site
let address: string
let elsewhere: string
beforeAll(async () => {
  ;[own, others] = await Promise.all([ownSite(), siteOf(vendorInEveryState().root)])
  ;[address, elsewhere] = await Promise.all([serveFolder(own.folder), serveFolder(others.folder)])
})

/**
 * Puts the document of another page of the same site in the place of the one that is shown, as it is without its
 * scripts: axe stays, and need not be loaded anew for each of a hundred pages.
 */
async function turnTo(page: Page, path: string): Promise<void> {
  await page.evaluate(`(async () => {
    const text = await (await fetch('/${path}')).text()
    const next = new DOMParser().parseFromString(text, 'text/html').documentElement
    history.replaceState(null, '', '/${path}')
    const styles = [...next.querySelectorAll('link[rel="stylesheet"]')]
    const styled = Promise.all(styles.map((style) => new Promise((resolve, reject) => {
      style.onload = resolve
      style.onerror = reject
    })))
    document.documentElement.replaceWith(document.adoptNode(next))
    await styled
  })()`)
}

describe('axe finds nothing against WCAG 2.2 AA', () => {
  it('in any page, light and narrow, dark and wide, before scripts have run', async () => {
    const page = await (await openBrowser({ bypassCSP: true })).newPage()
    const found: string[] = []
    for (const [site, at, paths] of [
      [own, address, addressesIn(own)],
      [others, elsewhere, everyState(others)],
    ] as const) {
      await page.goto(`${at}/`)
      for (const { colorScheme, width } of looks) {
        await page.emulateMedia({ colorScheme })
        await page.setViewportSize({ width, height: 900 })
        for (const path of paths) {
          await turnTo(page, path)
          found.push(...(await violations(page)).map((violation) => `${path} ${colorScheme} ${violation}`))
        }
      }
      expect(paths.length, site.folder).toBeGreaterThan(10)
    }
    expect(found).toEqual([])
  })

  it.each(kinds)('in %s with what its script adds, and on paper', async (path) => {
    const context = await openBrowser({ bypassCSP: true, timezoneId: 'America/Los_Angeles' })
    const page = await context.newPage()
    await page.clock.setFixedTime(Date.parse(now) + 48 * 3_600_000)
    await page.goto(`${address}/${path}`)
    expect(await page.isVisible('.stale')).toBe(true)
    for (const look of [{ colorScheme: 'light' }, { colorScheme: 'dark' }, { media: 'print' }] as const) {
      await page.emulateMedia(look)
      expect(await violations(page), JSON.stringify(look)).toEqual([])
    }
    await context.close()
  })
})
