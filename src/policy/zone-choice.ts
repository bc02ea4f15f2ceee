import type { Configuration } from '../generated/types/config.ts'
import type { Release as ReleaseFile } from '../generated/types/release.ts'
import type { Place } from '../report/finding.ts'
import { parseZone, type ZoneRefusal } from '../schedule/zone.ts'
import type { Policy } from './policy.ts'

/** The zone of a manifest and the place that decided on it (semantics 2). */
export type ZoneChoice =
  | { readonly ok: true; readonly zone: string; readonly given: string; readonly alias: boolean; readonly place: Place }
  | { readonly ok: false; readonly refusal: ZoneRefusal; readonly given: string; readonly place: Place }

/** The window's zone, else the product's, else that of relctl.yaml, else the policy's. The first one that is named counts. */
export function chooseZone(
  file: string,
  data: ReleaseFile,
  settings: { readonly file: string; readonly config: Configuration },
  policy: Policy | undefined,
): ZoneChoice {
  const { config } = settings
  const product = data.product === undefined ? undefined : config.products?.[data.product]
  const inConfig = (path: readonly string[]): Place => ({ file: settings.file, path, at: 'value' })
  const candidates: readonly [string | undefined, Place][] = [
    [data.window?.timezone, { file, path: ['window', 'timezone'], at: 'value' }],
    [data.batches?.[0]?.window.timezone, { file, path: ['batches', 0, 'window', 'timezone'], at: 'value' }],
    [product?.timezone, inConfig(['products', data.product ?? '', 'timezone'])],
    [config.timezone, inConfig(['timezone'])],
    [policy?.timezone, policy?.place(['timezone'], 'value') ?? inConfig(['policy'])],
  ]
  const [given, place] = candidates.find(([zone]) => zone !== undefined) ?? ['UTC', inConfig([])]
  const parsed = parseZone(given ?? 'UTC')
  return parsed.ok
    ? { ok: true, zone: parsed.zone, given: parsed.given, alias: parsed.alias, place }
    : { ok: false, refusal: parsed, given: given ?? 'UTC', place }
}
