import { suggest } from '#manifest/suggest.ts'
import { quoted } from '#report/safe-text.ts'
import { configuration } from '#rules/configuration.ts'
import type { Rule } from '#rules/rule.ts'
import { validManifests } from '#rules/valid-manifests.ts'

export const unknownProduct: Rule = {
  id: 'release/unknown-product',
  severity: 'error',
  summary: {
    en: 'The product of a release is one that relctl.yaml lists.',
    vi: 'Sản phẩm của đợt nâng cấp có trong relctl.yaml.',
  },
  why: 'Policy, zone, languages and help desk depend on the product. A name that nobody lists gets the defaults, and customers read the wrong ones.',
  bad: `id: 2026-12-cham-cong
created: 2026-11-23T10:00
title: { vi: Sửa lỗi giao việc, en: Task fixes }
class: minor
product: ofice # office
window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }
changes:
  - { kind: fixed, text: { vi: Việc lặp lại đúng ngày, en: Repeated tasks come on the right day } }
`,
  good: `id: 2026-12-cham-cong
created: 2026-11-23T10:00
title: { vi: Sửa lỗi giao việc, en: Task fixes }
class: minor
product: office
window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }
changes:
  - { kind: fixed, text: { vi: Việc lặp lại đúng ngày, en: Repeated tasks come on the right day } }
`,
  *check(facts) {
    const config = configuration(facts)
    if (!config) return
    const known = Object.keys(config.data.products ?? {})
    for (const { file, data } of validManifests(facts)) {
      if (data.product === undefined || known.includes(data.product)) continue
      const entry = `add ${quoted(data.product)} under products of ${config.file}`
      yield {
        file,
        path: ['product'],
        at: 'value',
        message: `found the product ${quoted(data.product)}, expected one that ${config.file} lists`,
        hint: known.length === 0 ? entry : suggest(data.product, known),
      }
    }
  },
}
