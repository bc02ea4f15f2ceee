import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '../browser.ts'
import { relctl } from '../run.ts'
import { scratch } from '../scratch.ts'
import { type RealNotice, realNotices } from './real.ts'

const now = '2026-11-24T09:00+07:00'
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const widths = [375, 1280]
const schemes = ['light', 'dark'] as const
/** Notices on one page: axe takes as long for many as for one. */
const together = 30

const pages = (await realNotices(now)).filter(({ entry }) => entry.format === 'html')
let page: Page
beforeAll(async () => {
  page = await (await openBrowser()).newPage()
})

/** Several notices below each other. All of one channel share their head, so nothing but the frame is changed. */
function sheet(notices: readonly RealNotice[]): string {
  const [first] = notices
  const head = first?.text.slice(0, first.text.indexOf('<body')) ?? ''
  const bodies = notices.map(({ name, text, entry }) => {
    const [, attributes = '', body = ''] = /<body([^>]*)>([\s\S]*)<\/body>/.exec(text) ?? []
    return `<div data-notice="${name}" lang="${entry.locale}"${attributes}>${body}</div>`
  })
  return `${head}<body style="margin:0">${bodies.join('\n')}</body></html>`
}

function sheets(): readonly (readonly RealNotice[])[] {
  return [...new Set(pages.map(({ entry }) => entry.channel))].flatMap((channel) => {
    const list = pages.filter(({ entry }) => entry.channel === channel)
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

/** What axe finds wrong by the rules of WCAG 2.2 AA. */
async function violations(): Promise<readonly string[]> {
  await page.evaluate(axe)
  const runOnly = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
  return page.evaluate(`axe.run(${JSON.stringify({ runOnly, iframes: false, resultTypes: ['violations'] })})
    .then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 200))))`)
}

describe('HTML notices of every release', () => {
  it('are there for mail and website, in both languages, and small enough for Gmail', () => {
    expect(pages.length).toBeGreaterThan(100)
    for (const channel of ['email', 'website'])
      for (const locale of ['vi', 'en'])
        expect(pages.some(({ entry }) => entry.channel === channel && entry.locale === locale)).toBe(true)
    expect(pages.filter(({ text }) => Buffer.byteLength(text) > 102_000).map(({ name }) => name)).toEqual([])
  })

  it('fit a telephone and a desk, and keep to WCAG 2.2 AA in light and dark', { timeout: 300_000 }, async () => {
    for (const notices of sheets()) {
      await page.setContent(sheet(notices))
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 })
        expect(await overflowing(), `${width}px`).toEqual([])
      }
      for (const colorScheme of schemes) {
        await page.emulateMedia({ colorScheme })
        expect(await violations(), colorScheme).toEqual([])
      }
    }
  })

  it('break names and addresses that have no blank', async () => {
    const [mail] = pages.filter(({ entry }) => entry.channel === 'email')
    const [site] = pages.filter(({ entry }) => entry.channel === 'website')
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

  it('shows every notice on one page that asks for nothing, and lets its reader choose', {
    timeout: 120_000,
  }, async () => {
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
        expect(await violations(), `${width} ${colorScheme}`).toEqual([])
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
