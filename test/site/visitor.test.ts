import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it, test } from 'vitest'
import { openBrowser } from '../browser.ts'
import { kinds, now, ownSite, serveFolder } from './built.ts'

let address: string
beforeAll(async () => {
  address = await serveFolder((await ownSite()).folder)
})

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
})

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
})

describe('the keyboard alone', () => {
  let page: Page
  beforeAll(async () => {
    page = await (await openBrowser()).newPage()
  })

  it.each(kinds)('reaches every link of %s, in the order of the page, and shows where it is', async (path) => {
    await page.goto(`${address}/${path}`)
    const links = Number(await page.evaluate('document.querySelectorAll("a[href]").length'))
    const reached: string[] = []
    for (let step = 0; step < links; step += 1) {
      await page.keyboard.press('Tab')
      reached.push(
        await page.evaluate(`(() => {
          const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement)
          const index = [...document.querySelectorAll('a[href]')].indexOf(document.activeElement)
          return [index, outlineStyle, parseFloat(outlineWidth) >= 2].join()
        })()`),
      )
    }
    expect(reached).toEqual(Array.from({ length: links }, (_, index) => `${index},solid,true`))
  })

  it('passes over the head of the page with its first link', async () => {
    await page.goto(`${address}/vi/`)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    const inside = 'document.querySelector("main").contains(document.activeElement)'
    expect(await page.evaluate(inside)).toBe(true)
  })
})
