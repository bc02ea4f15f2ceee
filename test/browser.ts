import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core'
import { afterAll } from 'vitest'

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

let browser: Promise<Browser> | undefined
afterAll(async () => {
  await (await browser)?.close()
})

/**
 * A visitor with cookies, settings and a cache of their own, in Debian's Chromium that talks to nobody by itself. A file
 * of tests starts one browser, which is closed after them.
 */
export async function openBrowser(options: BrowserContextOptions = {}): Promise<BrowserContext> {
  browser ??= chromium.launch({ executablePath: '/usr/bin/chromium', args: quiet })
  return (await browser).newContext(options)
}
