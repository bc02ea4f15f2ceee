import type { Path, Place } from '#report/finding.ts'
import { configuration } from '#rules/configuration.ts'
import { ownFiles } from '#rules/policy/own-policies.ts'
import type { Facts } from '#rules/rule.ts'
import { type ParsedZone, parseZone } from '#schedule/zone.ts'
import type { Workspace } from '#workspace.ts'

/** A zone that a file of the repository names, and where. */
export type NamedZone = { readonly given: string; readonly parsed: ParsedZone; readonly place: Place }

/** Every zone named in relctl.yaml, in an own policy or in a manifest, used or not. */
export function namedZones(facts: Facts): readonly NamedZone[] {
  return [...inConfig(facts), ...inPolicies(facts), ...inManifests(facts.workspace)]
}

function inConfig(facts: Facts): readonly NamedZone[] {
  const { file = '', data } = configuration(facts) ?? {}
  const products = Object.entries(data?.products ?? {})
  return [
    ...named(data?.timezone, file, ['timezone']),
    ...products.flatMap(([id, { timezone }]) => named(timezone, file, ['products', id, 'timezone'])),
  ]
}

function inPolicies(facts: Facts): readonly NamedZone[] {
  return ownFiles(facts).flatMap(({ file, data }) => named(data.timezone, file, ['timezone']))
}

function inManifests({ manifests }: Workspace): readonly NamedZone[] {
  return manifests.flatMap(({ source, data }) => [
    ...named(data?.window?.timezone, source.file, ['window', 'timezone']),
    ...(data?.batches ?? []).flatMap(({ window }, index) =>
      named(window.timezone, source.file, ['batches', index, 'window', 'timezone']),
    ),
  ])
}

function named(given: string | undefined, file: string, path: Path): readonly NamedZone[] {
  return given === undefined ? [] : [{ given, parsed: parseZone(given), place: { file, path, at: 'value' } }]
}
