import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core'
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

const opened: { readonly context: BrowserContext; readonly profile: string }[] = []
afterAll(async () => {
  for (const { context, profile } of opened.splice(0)) {
    await context.close()
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 })
  }
})

/** Debian's Chromium with a profile of its own that talks to nobody by itself; closed after the tests of the file. */
export async function openBrowser(options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const profile = mkdtempSync(join(tmpdir(), 'relctl-browser-'))
  const executablePath = '/usr/bin/chromium'
  const context = await chromium.launchPersistentContext(profile, { ...options, executablePath, args: quiet })
  opened.push({ context, profile })
  return context
}
