import type { Policy as PolicyFile } from '../generated/types/policy.ts'
import { mergeById } from './merge.ts'
import type { Layer } from './policy.ts'

/** How a policy is found: an own file of the repository, or a preset. */
export type PolicyLookup = (id: string) => Layer | undefined

export type Chain =
  | { readonly ok: true; readonly layers: readonly [Layer, ...Layer[]]; readonly data: PolicyFile }
  | {
      readonly ok: false
      readonly problem: 'unknown' | 'cycle'
      readonly id: string
      readonly layers: readonly Layer[]
    }

/** Follows `extends` from a policy to its root and merges on the way back, so that the child wins. */
export function resolveChain(id: string, lookup: PolicyLookup): Chain {
  const layers: Layer[] = []
  for (let next: string | undefined = id; next !== undefined; ) {
    const layer = lookup(next)
    if (!layer) return { ok: false, problem: 'unknown', id: next, layers }
    if (layers.some((seen) => seen.id === layer.id)) return { ok: false, problem: 'cycle', id: next, layers }
    layers.push(layer)
    next = layer.data.extends
  }
  const data = layers.reduceRight<PolicyFile>((merged, layer) => mergeById(merged, layer.data), { id })
  const [first, ...rest] = layers as [Layer, ...Layer[]]
  return { ok: true, layers: [first, ...rest], data }
}
