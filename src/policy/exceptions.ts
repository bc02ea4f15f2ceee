import type { Release } from '../manifest/release.ts'

/** Whether a manifest has leave to break a rule, with a reason and somebody who answers for it. */
export function isExcepted({ data }: Release, rule: string): boolean {
  return (data.exception ?? []).some((exception) => exception.rule === rule)
}
