import { setFlagsFromString } from 'node:v8'

/** The last major version of V8 in which the setting was seen to work; one that lacks it would complain on stderr. */
const lastKnown = 14

/**
 * Lets the heap grow by a fifth between two collections, not up to fourfold: over 10,000 manifests that takes a third
 * off the memory for a seventh more time. Over few it would cost time for nothing.
 */
export function growSlowly(v8: string): void {
  if (Number.parseInt(v8, 10) <= lastKnown) setFlagsFromString('--heap-growing-percent=20')
}
