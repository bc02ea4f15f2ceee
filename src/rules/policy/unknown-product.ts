import type { Freeze } from '#generated/types/common.ts'
import { suggest } from '#manifest/suggest.ts'
import type { Path } from '#report/finding.ts'
import { quoted } from '#report/safe-text.ts'
import { configuration } from '#rules/configuration.ts'
import { exampleConfig } from '#rules/example.ts'
import type { Rule } from '#rules/rule.ts'
import { type TargetEntry, targetEntries } from '#rules/target/targets.ts'
import { ownFiles } from './own-policies.ts'

export const policyUnknownProduct: Rule = {
  id: 'policy/unknown-product',
  severity: 'error',
  summary: {
    en: 'The products that freezes and delivery targets name are products of relctl.yaml.',
    vi: 'Sản phẩm mà kỳ tạm ngừng và đích gửi nhắc đến là sản phẩm trong relctl.yaml.',
  },
  why: 'A freeze for a product that nobody lists protects nothing (S16), and a delivery target for one gets nothing.',
  bad: {
    files: {
      'relctl.yaml': `${exampleConfig}freezes:
  - { id: tet-2027, from: 2027-02-04, to: 2027-02-10, products: [ofice] } # office
`,
    },
  },
  good: {
    files: {
      'relctl.yaml': `${exampleConfig}freezes:
  - { id: tet-2027, from: 2027-02-04, to: 2027-02-10, products: [office] }
`,
    },
  },
  *check(facts) {
    const config = configuration(facts)
    if (!config) return
    const known = Object.keys(config.data.products ?? {})
    const frozen = [config, ...ownFiles(facts)].flatMap(mentions)
    for (const { file, path, name, where } of [...frozen, ...targetEntries(facts).flatMap(served)]) {
      if (known.includes(name)) continue
      yield {
        file,
        path,
        at: 'value',
        message: `found the product ${quoted(name)} in ${where}, expected one that ${config.file} lists`,
        hint: known.length === 0 ? `add it under products of ${config.file}` : suggest(name, known),
      }
    }
  },
}

type WithFreezes = { readonly file: string; readonly data: { readonly freezes?: readonly Freeze[] } }
type ProductMention = { readonly file: string; readonly path: Path; readonly name: string; readonly where: string }

function mentions({ file, data }: WithFreezes): readonly ProductMention[] {
  return (data.freezes ?? []).flatMap(({ products }, index) =>
    (products ?? []).map((name, at) => ({ file, path: ['freezes', index, 'products', at], name, where: 'a freeze' })),
  )
}

function served({ file, path, target }: TargetEntry): readonly ProductMention[] {
  const where = `the delivery target ${quoted(target.id)}`
  return (target.products ?? []).map((name, at) => ({ file, path: [...path, 'products', at], name, where }))
}
