import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { violations } from '../axe.ts'
import { openBrowser } from '../browser.ts'
import { relctl } from '../run.ts'
import { scratch } from '../scratch.ts'
import { type HtmlNotice, inventedNotices, plansOfMonths, realPages } from './pages.ts'
import { realNotices } from './real.ts'
import { kinds } from './stage.ts'

const now = '2026-11-24T09:00+07:00'
const widths = [375, 1280]
const schemes = ['light', 'dark'] as const
/** Notices on one page: axe takes as long for many as for one. */
const together = 30

const real = await realPages(now)
const invented = await inventedNotices()
const plans = await plansOfMonths(now)
const pages = [...real, ...invented, ...plans]
let page: Page
beforeAll(async () => {
  page = await (await openBrowser({ bypassCSP: true })).newPage()
})

/** Several notices below each other. All of one channel share their head, so nothing but the frame is changed. */
function sheet(notices: readonly HtmlNotice[]): string {
  const [first] = notices
  const head = first?.text.slice(0, first.text.indexOf('<body')) ?? ''
  const bodies = notices.map(({ name, text, locale }) => {
    const [, attributes = '', body = ''] = /<body([^>]*)>([\s\S]*)<\/body>/.exec(text) ?? []
    return `<div data-notice="${name}" lang="${locale}"${attributes}>${body}</div>`
  })
  return `${head}<body style="margin:0">${bodies.join('\n')}</body></html>`
}

function sheets(): readonly (readonly HtmlNotice[])[] {
  return [...new Set(pages.map(({ channel }) => channel))].flatMap((channel) => {
    const list = pages.filter((one) => one.channel === channel)
    const starts = Array.from({ length: Math.ceil(list.length / together) }, (_, at) => at * together)
    return starts.map((start) => list.slice(start, start + together))
  })
}

/** Names of what is wider than the window. */
function overflowing(): Promise<readonly string[]> {
  return page.evaluate(`[...document.querySelectorAll('[data-notice], body')]
    .filter((one) => one.scrollWidth > window.innerWidth)
    .map((one) => one.getAttribute('data-notice') ?? 'the page')`)
}

describe('HTML notices', () => {
  it('are there of every kind and for every reader, by mail and website, in both languages', () => {
    const there = new Set(pages.map(({ kind, channel, locale, internal }) => [kind, channel, locale, internal].join()))
    const wanted = [...kinds, 'plan'].flatMap((kind) =>
      ['email', 'website'].flatMap((channel) =>
        ['vi', 'en'].flatMap((locale) => [false, true].map((internal) => [kind, channel, locale, internal].join())),
      ),
    )
    expect(wanted.filter((one) => !there.has(one))).toEqual([])
  })

  it('are there of each own release whose ladder writes mail, in both languages, and small enough for Gmail', async () => {
    const told = (await realNotices(now)).filter(({ entry }) => entry.channel === 'email')
    const twice = [...new Set(told.map(({ outlook }) => outlook.release.id))].flatMap((id) => [`${id} vi`, `${id} en`])
    const mails = real.filter(({ channel }) => channel === 'email')
    expect([...new Set(mails.map(({ release, locale }) => `${release} ${locale}`))].sort()).toEqual(twice.sort())
    expect(pages.filter(({ text }) => Buffer.byteLength(text) > 102_000).map(({ name }) => name)).toEqual([])
  })

  it('fit a telephone and a desk, and keep to WCAG 2.2 AA in light and dark', async () => {
    for (const notices of sheets()) {
      await page.setContent(sheet(notices))
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 })
        expect(await overflowing(), `${width}px`).toEqual([])
      }
      for (const colorScheme of schemes) {
        await page.emulateMedia({ colorScheme })
        expect(await violations(page), colorScheme).toEqual([])
      }
    }
  })

  it('break names and addresses that have no blank', async () => {
    const [mail] = real.filter(({ channel }) => channel === 'email')
    const [site] = real.filter(({ channel }) => channel === 'website')
    await page.setViewportSize({ width: 375, height: 900 })
    for (const one of [mail, site]) {
      const long = `${'Nghiêngngả'.repeat(12)}https://tro-giup.example/${'a'.repeat(120)}`
      const text = one?.text.replace(/(<h1[^>]*>)[^<]*/, `$1${long}`).replace(/(<li[^>]*>)[^<]*/, `$1${long}`) ?? ''
      await page.setContent(text)
      expect(await overflowing()).toEqual([])
    }
  })
})

describe('the gallery', () => {
  const id = '2026-12-05-work-dashboard'

  it('shows every notice on one page that asks for nothing, and lets its reader choose', async () => {
    const file = join(scratch().root, 'all.html')
    const { code, stdout } = await relctl(['render', id, '--preview', '--out', file], { now })
    expect({ code, stdout }).toEqual({ code: 0, stdout: `${file}\n` })
    const asked: string[] = []
    const said: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    page.on('console', (message) => said.push(message.text()))
    await page.goto(`file://${file}`)
    expect(said).toEqual([])
    expect(asked.filter((url) => !url.startsWith('about:'))).toEqual([`file://${file}`])
    const wanted = (await realNotices(now)).filter(({ outlook }) => outlook.release.id === id)
    expect(await page.locator('article').count()).toBe(wanted.length)
    for (const width of widths)
      for (const colorScheme of schemes) {
        await page.setViewportSize({ width, height: 900 })
        await page.emulateMedia({ colorScheme })
        expect(await overflowing(), `${width} ${colorScheme}`).toEqual([])
        expect(await violations(page), `${width} ${colorScheme}`).toEqual([])
      }
    await page.check('#locale-en')
    expect(await page.locator('article[data-locale="vi"]:visible').count()).toBe(0)
    expect(await page.locator('article[data-locale="en"]:visible').count()).toBe(
      wanted.filter(({ entry }) => entry.locale === 'en').length,
    )
    const frame = page.frameLocator('iframe[title="customer-1.en.html"]')
    expect(await frame.locator('h1').textContent()).toContain('New work dashboard')
  })
})
