import type { Policy as PolicyFile } from '../generated/types/policy.ts'
import type { Source } from '../manifest/source.ts'
import type { SchemaFinding } from '../manifest/validate.ts'
import type { Place } from '../report/finding.ts'
import type { HolidayCalendar } from '../schedule/calendar.ts'
import { compilePolicy } from './compile.ts'
import type { Layer, Policy } from './policy.ts'
import { holidays, preset, presetIds } from './preset.ts'
import { resolveChain } from './resolve.ts'

/** One own policy or calendar of the repository, read and validated. */
export type OwnFile = { readonly source: Source; readonly schema: readonly SchemaFinding[] }

/** Why a policy cannot be used. */
export type PolicyProblem = {
  readonly kind: 'unknown' | 'cycle'
  /** The name that was not found or that closes the circle. */
  readonly id: string
  readonly place: Place
}

/** Every policy of a repository: its own files first, then the shipped presets. Each is resolved once. */
export type Library = {
  readonly ids: readonly string[]
  /** @param chosenAt the place that names the policy */
  get(id: string, chosenAt: Place): Policy | PolicyProblem
  readonly own: readonly OwnFile[]
}

export function isPolicy(found: Policy | PolicyProblem): found is Policy {
  return 'layers' in found
}

export function openLibrary(own: readonly OwnFile[], ownCalendars: readonly HolidayCalendar[]): Library {
  const layers = new Map(own.flatMap((file) => layerOf(file)).map((layer) => [layer.id, layer]))
  const lookup = (id: string) => layers.get(id) ?? preset(id)
  const calendars = (country: string) => [
    ...ownCalendars.filter((one) => one.country === country),
    ...holidays(country),
  ]
  const compiled = new Map<string, Policy | PolicyProblem>()
  return {
    own,
    ids: [...new Set([...layers.keys(), ...presetIds])].sort(),
    get(id, chosenAt) {
      const known = compiled.get(id)
      if (known) return known
      const chain = resolveChain(id, lookup)
      const policy = chain.ok
        ? compilePolicy(chain.data, chain.layers, chosenAt, calendars)
        : { kind: chain.problem, id: chain.id, place: brokenPlace(chain.layers, chosenAt) }
      compiled.set(id, policy)
      return policy
    },
  }
}

/** A broken chain is shown where the last readable file says `extends`. */
function brokenPlace(layers: readonly Layer[], chosenAt: Place): Place {
  const last = layers.at(-1)
  return last?.file === undefined ? chosenAt : { file: last.file, path: ['extends'], at: 'value' }
}

function layerOf({ source, schema }: OwnFile): Layer[] {
  if (source.data === undefined || schema.length > 0) return []
  const data = source.data as PolicyFile
  return [{ id: data.id, data, file: source.file }]
}
