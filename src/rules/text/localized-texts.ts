import type { Localized } from '#generated/types/common.ts'
import type { Configuration } from '#generated/types/config.ts'
import type { Policy } from '#policy/policy.ts'
import type { Path } from '#report/finding.ts'
import { configuration } from '#rules/configuration.ts'
import { ownPolicies } from '#rules/policy/own-policies.ts'
import type { Facts } from '#rules/rule.ts'
import { places, textsAt } from './texts-at.ts'

/** A text that people outside the company may read, with the languages in which it should stand. */
export type LocalizedText = {
  readonly file: string
  readonly path: Path
  readonly value: Localized
  readonly locales: readonly string[]
}

/** A text by its place in the file: `changes[0].text`. */
export function nameText(path: Path): string {
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index === 0 ? '' : '.'}${step}`))
    .join('')
}

/** Where manifests, relctl.yaml and policies hold texts in several languages. `*` is every entry of a list or map. */
export const textPlaces = {
  release: [
    'title',
    'summary',
    'reason',
    'programme/title',
    'batches/*/title',
    'changes/*/text',
    'issues/*/title',
    'actions/before/*',
    'actions/during/*',
    'actions/after/*',
    'tasks/*/title',
    'rollback/customer',
    'training/*/title',
    'training/*/audience',
    'warranty/covers',
    'contacts/*/hours',
    'log/*/reason',
  ],
  config: [
    'organisation/name',
    'organisation/signature',
    'organisation/contacts/*/hours',
    'products/*/name',
    'products/*/modules/*',
    'products/*/organisation/name',
    'products/*/organisation/signature',
    'products/*/organisation/contacts/*/hours',
    'site/name',
    'site/contacts/*/hours',
    'freezes/*/reason',
  ],
  policy: [
    'title',
    'summary',
    'roles/*',
    'windows/*/title',
    'classes/*/title',
    'classes/*/summary',
    'classes/*/requires/*/why',
    'classes/*/steps/*/title',
    'project/*/title',
    'cycle/*/title',
    'freezes/*/reason',
  ],
} as const

/** Where names, numbers and addresses stand that are the same in every language, with the keys that readers see. */
const plain = {
  release: places(['version', 'contacts/*']),
  config: places([
    'organisation',
    'organisation/contacts/*',
    'products/*/organisation',
    'products/*/organisation/contacts/*',
  ]),
  shown: new Set(['from', 'to', 'value', 'brand']),
} as const

const steps = {
  release: places(textPlaces.release),
  config: places(textPlaces.config),
  policy: places(textPlaces.policy),
} as const

type Texts = { readonly release: readonly LocalizedText[]; readonly all: readonly LocalizedText[] }

/** Several rules read the same texts of the same repository; they are gathered once. */
const gathered = new WeakMap<Facts, Texts>()

function textsOf(facts: Facts): Texts {
  const known = gathered.get(facts)
  if (known) return known
  const release = releaseTextsOf(facts)
  const texts = { release, all: [...release, ...configTexts(facts), ...policyTexts(facts)] }
  gathered.set(facts, texts)
  return texts
}

/** The texts of every manifest. Changes marked internal are not for customers. */
export function releaseTexts(facts: Facts): readonly LocalizedText[] {
  return textsOf(facts).release
}

/** The texts of manifests, relctl.yaml and the repository's own policies. */
export function allTexts(facts: Facts): readonly LocalizedText[] {
  return textsOf(facts).all
}

/** The texts of manifests and relctl.yaml that customers read and nobody translates. */
export function plainTexts(facts: Facts): readonly Omit<LocalizedText, 'locales'>[] {
  const config = configuration(facts)
  const files = [
    ...facts.workspace.manifests.flatMap(({ source, data }) =>
      data ? [{ file: source.file, data, at: plain.release }] : [],
    ),
    ...(config ? [{ file: config.file, data: config.data, at: plain.config }] : []),
  ]
  return files.flatMap(({ file, data, at }) =>
    textsAt(data, at).map(({ path, value }) => ({
      file,
      path,
      value: Object.fromEntries(Object.entries(value).filter(([key]) => plain.shown.has(key))),
    })),
  )
}

function releaseTextsOf({ workspace }: Facts): readonly LocalizedText[] {
  return workspace.manifests.flatMap(({ source, data, policy }) => {
    if (!data) return []
    const locales = localesOf(data.product, workspace.config, policy)
    return textsAt(data, steps.release)
      .filter(({ path: [list, index] }) => list !== 'changes' || data.changes[Number(index)]?.internal !== true)
      .map(({ path, value }) => ({ file: source.file, path, value, locales }))
  })
}

function configTexts(facts: Facts): readonly LocalizedText[] {
  const config = configuration(facts)
  if (!config) return []
  return textsAt(config.data, steps.config).map((text) => {
    const [list, product] = text.path
    const locales = localesOf(list === 'products' ? String(product) : undefined, config.data, undefined)
    return { ...text, file: config.file, locales }
  })
}

function policyTexts(facts: Facts): readonly LocalizedText[] {
  return ownPolicies(facts).flatMap((policy) => {
    const [{ file, data }] = policy.layers as readonly [Policy['layers'][number]]
    const locales = localesOf(undefined, facts.workspace.config, policy)
    return file === undefined ? [] : textsAt(data, steps.policy).map((text) => ({ ...text, file, locales }))
  })
}

/** The product's languages, else those of relctl.yaml, else the policy's. */
export function localesOf(
  product: string | undefined,
  config: Configuration,
  policy: Policy | undefined,
): readonly string[] {
  const own = product === undefined ? undefined : config.products?.[product]?.locales
  return own ?? config.locales ?? policy?.locales ?? []
}
