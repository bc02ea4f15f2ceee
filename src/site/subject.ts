import type { Configuration } from '../generated/types/config.ts'
import type { Messages } from '../notices/messages.ts'
import type { OwnTemplates } from '../notices/store.ts'
import type { Outlook } from '../policy/outlook.ts'

/** Everything that decides what a site says: facts of one repository at one moment, and nothing of the machine. */
export type SiteInput = {
  readonly config: Configuration
  /** What follows from the manifests at `outlook.now`, which is the moment of the site. */
  readonly outlook: Outlook
  /** The words of each language of the site, the leading one first. */
  readonly languages: readonly [Messages, ...Messages[]]
  /** The repository's own templates, words and styles. */
  readonly own: OwnTemplates
  /** Where the site is served: `https://status.example` or `https://status.example/upgrades`, without a slash at the end. */
  readonly baseUrl: string
  /** The picture beside the name of the site. */
  readonly logo: Logo | undefined
}

export type Logo = { readonly extension: string; readonly bytes: Uint8Array }

/** One file of the site. `path` is relative to its root, with forward slashes. */
export type SiteFile = { readonly path: string; readonly content: string | Uint8Array }
