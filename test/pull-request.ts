import { type Files, type Scratch, scratch } from './scratch.ts'

export type PullRequest = {
  /** The repository that branches are merged into. */
  readonly origin: Scratch
  /** A clone of it on the branch `topic`. */
  readonly clone: Scratch
}

/** A clone on a branch of its own, whose `origin/main` holds the files since an instant. */
export function pullRequest(base: Files, at = '2026-11-16T03:00:00Z'): PullRequest {
  const origin = scratch(base, { git: at })
  const clone = scratch()
  clone.git('clone', '--quiet', origin.root, '.')
  clone.git('checkout', '--quiet', '-b', 'topic')
  return { origin, clone }
}
