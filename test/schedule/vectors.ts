import { readFileSync } from 'node:fs'
import type { AllowedWindow } from '../../src/schedule/window.ts'

/** Expected results from an independent implementation of the same rules; instants carry offsets. */
export type Vectors = {
  readonly local: readonly {
    readonly local: string
    readonly zone: string
    readonly kind: 'unique' | 'ambiguous' | 'gap'
    readonly instant?: string
  }[]
  readonly lead: readonly {
    readonly start: string
    readonly zone: string
    readonly lead: string
    readonly due: string
  }[]
  readonly window: readonly (Pick<AllowedWindow, 'days' | 'from' | 'to'> & {
    readonly zone: string
    readonly start: string
    readonly end: string
    readonly inside: boolean
    readonly verdict: string
    readonly occurrence?: readonly [string, string]
  })[]
  readonly cycle: readonly {
    readonly month: string
    readonly plan: readonly [string, string]
    readonly announce: readonly [string, string]
  }[]
}

export function readVectors(): Vectors {
  return JSON.parse(readFileSync(new URL('../fixtures/vectors/time.json', import.meta.url), 'utf8'))
}
