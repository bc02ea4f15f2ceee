import type { Path, Place } from '../report/finding.ts'
import type { Layer } from './policy.ts'

/**
 * Where a path of a merged policy stands. List entries are named by their id. The youngest layer that holds the
 * path wins; what stands only in a shipped preset is shown at the place that chose the preset.
 */
export function originOf(layers: readonly Layer[], chosenAt: Place, path: Path, at: 'key' | 'value'): Place {
  for (const layer of layers) {
    const found = layer.file === undefined ? undefined : indexed(layer.data, path)
    if (layer.file !== undefined && found) return { file: layer.file, path: found, at }
  }
  const own = layers.findLast((layer) => layer.file !== undefined)
  return own?.file === undefined ? chosenAt : { file: own.file, path: ['extends'], at: 'value' }
}

/** The same path with list indexes in place of ids, or undefined when the data does not hold it. */
function indexed(data: unknown, path: Path): Path | undefined {
  const found: (string | number)[] = []
  let here: unknown = data
  for (const name of path) {
    const key = Array.isArray(here) ? here.findIndex((entry) => (entry?.id ?? entry?.field) === name) : name
    const next = (here as Record<string | number, unknown> | null | undefined)?.[key]
    if (next === undefined) return undefined
    found.push(key)
    here = next
  }
  return found
}
