import type { Localized } from '#generated/types/common.ts'
import type { Path } from '#report/finding.ts'

/** A text with the place where it stands. */
export type Placed = { readonly path: Path; readonly value: Localized }

/** Paths with slashes as lists of steps, in which `*` is every entry of a list or map. */
export function places(paths: readonly string[]): readonly (readonly string[])[] {
  return paths.map((path) => path.split('/'))
}

/** The localized texts at some places of a file. Thousands of files are walked, so one path serves the whole walk. */
export function textsAt(data: unknown, all: ReturnType<typeof places>): readonly Placed[] {
  const found: Placed[] = []
  const path: (string | number)[] = []
  const visit = (here: unknown, steps: readonly string[], depth: number) => {
    if (typeof here !== 'object' || here === null) return
    const step = steps[depth]
    if (step === undefined) {
      found.push({ path: [...path], value: here as Localized })
      return
    }
    for (const [key, value] of step === '*' ? entriesOf(here) : entry(here, step)) {
      path.push(key)
      visit(value, steps, depth + 1)
      path.pop()
    }
  }
  for (const steps of all) visit(data, steps, 0)
  return found
}

type Entries = Iterable<readonly [string | number, unknown]>

function entriesOf(here: object): Entries {
  return Array.isArray(here) ? here.entries() : Object.entries(here)
}

function entry(here: object, key: string): Entries {
  const value = (here as Readonly<Record<string, unknown>>)[key]
  return value === undefined ? [] : [[key, value]]
}
