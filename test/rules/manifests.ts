import type { Diagnostic } from '../../src/report/diagnostic.ts'
import { exampleConfigWith, exampleNow } from '../../src/rules/example.ts'
import { check } from '../world.ts'

/** The example repository under another policy. */
function configWith(policy: string): string {
  return exampleConfigWith(policy)
}

/** A manifest of the example product; `rest` is YAML for everything that matters to the test. */
export function manifest(id: string, updateClass: string, rest: string): string {
  return `id: ${id}
title: { vi: Đối chiếu công nợ, en: Reconciliation of debts }
class: ${updateClass}
product: office
modules: [sales]
drivers: [customer-feedback]
changes:
  - { kind: changed, module: sales, text: { vi: Đối chiếu công nợ với khách hàng, en: Debts are reconciled with customers } }
${rest}`
}

/** What `check` finds in a repository of manifests, named by their ids. */
export async function findings(
  manifests: Readonly<Record<string, string>>,
  { now = exampleNow, policy = '1office', files = {} as Readonly<Record<string, string>>, config = '' } = {},
): Promise<readonly Diagnostic[]> {
  const releases = Object.entries(manifests).map(([id, text]) => [`releases/${id}.yaml`, text])
  return check({
    now,
    files: { 'relctl.yaml': configWith(policy) + config, ...files, ...Object.fromEntries(releases) },
  })
}

export function ids(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.map(({ rule }) => rule)
}
