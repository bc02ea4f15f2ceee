import type { Freeze } from '#generated/types/common.ts'
import { suggest } from '#manifest/suggest.ts'
import type { Path } from '#report/finding.ts'
import { quoted } from '#report/safe-text.ts'
import { configuration } from '#rules/configuration.ts'
import { exampleConfig } from '#rules/example.ts'
import type { Rule } from '#rules/rule.ts'
import { ownFiles } from './own-policies.ts'

export const policyUnknownProduct: Rule = {
  id: 'policy/unknown-product',
  severity: 'error',
  summary: 'The products that a freeze covers are products of relctl.yaml.',
  why: 'A freeze for a product that nobody lists protects nothing (S16).',
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
    for (const { file, path, name } of [config, ...ownFiles(facts)].flatMap(mentions)) {
      if (known.includes(name)) continue
      yield {
        file,
        path,
        at: 'value',
        message: `found the product ${quoted(name)} in a freeze, expected one that ${config.file} lists`,
        hint: known.length === 0 ? `add it under products of ${config.file}` : suggest(name, known),
      }
    }
  },
}

type WithFreezes = { readonly file: string; readonly data: { readonly freezes?: readonly Freeze[] } }
type ProductMention = { readonly file: string; readonly path: Path; readonly name: string }

function mentions({ file, data }: WithFreezes): readonly ProductMention[] {
  return (data.freezes ?? []).flatMap(({ products }, index) =>
    (products ?? []).map((name, at) => ({ file, path: ['freezes', index, 'products', at], name })),
  )
}
