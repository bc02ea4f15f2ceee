import { createHash } from 'node:crypto'
import { findTemplate } from '../notices/store.ts'
import { formatInstant } from '../schedule/instant.ts'
import type { Assets } from './frame.ts'
import type { SiteFile, SiteInput } from './subject.ts'

/** Hours after which a page says that it may be out of date. */
const freshHours = 24

export type MadeAssets = { readonly files: readonly SiteFile[]; readonly assets: Assets }

/**
 * The files that every page loads. When the site was built stands in one of them and not in the pages, so that a
 * page changes only when what it tells changes.
 */
export function assetsOf({ own, config, outlook, logo }: SiteInput): MadeAssets {
  const text = (path: string) => findTemplate(path, own)?.text ?? ''
  const style = text('site/site.css') + coloursOf(config.site?.colours)
  const script = text('site/site.js')
  const icon = iconIn(config.site?.colours?.accent ?? '#0b5cad')
  const built = `document.documentElement.dataset.built = '${formatInstant(outlook.now, 'UTC')}'\ndocument.documentElement.dataset.fresh = '${freshHours}'\n`
  const logoPath = logo && `assets/logo.${logo.extension}`
  return {
    files: [
      { path: 'assets/site.css', content: style },
      { path: 'assets/site.js', content: script },
      { path: 'assets/built.js', content: built },
      { path: 'assets/icon.svg', content: icon },
      ...(logo && logoPath ? [{ path: logoPath, content: logo.bytes }] : []),
    ],
    assets: {
      style: marked('assets/site.css', style),
      scripts: ['assets/built.js', marked('assets/site.js', script)],
      icon: marked('assets/icon.svg', icon),
      logo: logo && logoPath && marked(logoPath, logo.bytes),
    },
  }
}

/** A file that browsers may keep: other content has another address. */
function marked(path: string, content: string | Uint8Array): string {
  return `${path}?v=${createHash('sha256').update(content).digest('hex').slice(0, 10)}`
}

/** A leaf of a calendar. */
function iconIn(accent: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="${accent}"/><rect x="7" y="9" width="18" height="16" rx="2.5" fill="#fff"/><path d="M11 6v6M21 6v6" stroke="#fff" stroke-width="2.5" stroke-linecap="round"/><path d="m12 18 3 3 5-6" fill="none" stroke="${accent}" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round"/></svg>\n`
}

function coloursOf(colours: NonNullable<SiteInput['config']['site']>['colours']): string {
  const rule = (scheme: string, accent: string | undefined) =>
    accent === undefined ? '' : `@media (prefers-color-scheme: ${scheme}) { :root { --accent: ${accent}; } }\n`
  return rule('light', colours?.accent) + rule('dark', colours?.accentDark)
}
