import type { Audience, Localized, NoticeKind, Organisation } from '../generated/types/common.ts'
import type { Channels, Configuration } from '../generated/types/config.ts'
import type { ReleaseOutlook } from '../policy/outlook.ts'
import type { Step } from '../policy/step.ts'
import type { Instant } from '../schedule/instant.ts'
import type { Messages } from './messages.ts'

/** Who speaks, and what things are called: what a notice takes from relctl.yaml. */
export type House = {
  readonly organisation: Organisation
  readonly product: { readonly id: string; readonly name: Localized | undefined } | undefined
  /** Names of the product's modules by id. */
  readonly modules: Readonly<Record<string, Localized>>
  /** Languages of the notices, the leading one first. */
  readonly locales: readonly string[]
  /** Settings of the channels. */
  readonly channels: Channels
}

/** How and to whom a notice goes. */
export type Address = {
  readonly audience: Audience
  /** Name of the channel, for the view; the form is chosen when it is rendered. */
  readonly channel: string
  readonly messages: Messages
}

/** Everything that decides what one notice of a release says. */
export type NoticeInput = Address & {
  readonly outlook: ReleaseOutlook
  readonly house: House
  readonly kind: NoticeKind
  /** The step that asks for the notice; undefined for one that nobody planned. */
  readonly step: Step | undefined
  /** The instant for which it is written; later entries of the log do not count. */
  readonly now: Instant
}

/** Colleagues get the internal view; everybody else the one made for customers. */
export function isInternal(audience: Audience): boolean {
  return audience === 'internal' || audience === 'support'
}

/** What relctl.yaml says for a product: its own organisation over that of the repository, field by field. */
export function houseOf(config: Configuration, product: string | undefined, policyLocales: readonly string[]): House {
  const entry = product === undefined ? undefined : config.products?.[product]
  return {
    organisation: { ...config.organisation, ...entry?.organisation },
    product: product === undefined ? undefined : { id: product, name: entry?.name },
    modules: entry?.modules ?? {},
    locales: entry?.locales ?? config.locales ?? policyLocales,
    channels: config.channels ?? {},
  }
}
