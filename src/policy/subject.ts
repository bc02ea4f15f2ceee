import type { Life } from '../manifest/life.ts'
import type { Release } from '../manifest/release.ts'
import type { Instant } from '../schedule/instant.ts'
import type { Policy, UpdateClass } from './policy.ts'

/** A release whose class its policy knows. */
export type Subject = {
  readonly release: Release
  readonly policy: Policy
  readonly class: UpdateClass
  /** When the release was first recorded, from the manifest or from git. */
  readonly created: Instant | undefined
}

/** Everything that decides the steps of one release. */
export type TimelineSubject = Subject & { readonly life: Life }

/** Whether a release may go out at once: without a window, without leads (semantics 25). */
export function isImmediate({ class: updateClass, release }: Subject): boolean {
  return updateClass.immediate === 'always' || (updateClass.immediate === 'urgent' && release.data.urgent === true)
}
