import type { Life } from '../manifest/life.ts'
import type { Release } from '../manifest/release.ts'
import type { Instant } from '../schedule/instant.ts'
import type { Policy, UpdateClass } from './policy.ts'

/** Everything that decides the steps of one release. */
export type TimelineSubject = {
  readonly release: Release
  readonly policy: Policy
  readonly class: UpdateClass
  readonly life: Life
  /** When the release was first recorded, from the manifest or from git. */
  readonly created: Instant | undefined
}
