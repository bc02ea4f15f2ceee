import { suggest } from '#manifest/suggest.ts'
import { quoted } from '#report/safe-text.ts'
import { configuration } from '#rules/configuration.ts'
import type { Rule } from '#rules/rule.ts'
import { validManifests } from '#rules/valid-manifests.ts'
import { findingPerName, moduleMentions } from './mentions.ts'

export const unknownModule: Rule = {
  id: 'release/unknown-module',
  severity: 'error',
  summary: {
    en: 'Every module that a release names is listed for its product in relctl.yaml.',
    vi: 'Mọi phân hệ mà đợt nâng cấp nhắc đến đều được khai cho sản phẩm trong relctl.yaml.',
  },
  why: 'Notices call modules by the names that customers know, and two releases collide over a module only when both spell it alike.',
  bad: `id: 2026-12-bao-gia
created: 2026-11-23T10:00
title: { vi: Sửa lỗi báo giá, en: Quotation fixes }
class: minor
product: office
modules: [sale] # sales
window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }
changes:
  - { kind: fixed, module: sale, text: { vi: Báo giá làm tròn đúng, en: Quotations round correctly } }
`,
  good: `id: 2026-12-bao-gia
created: 2026-11-23T10:00
title: { vi: Sửa lỗi báo giá, en: Quotation fixes }
class: minor
product: office
modules: [sales]
window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }
changes:
  - { kind: fixed, module: sales, text: { vi: Báo giá làm tròn đúng, en: Quotations round correctly } }
`,
  *check(facts) {
    const config = configuration(facts)
    for (const { file, data } of validManifests(facts)) {
      const modules = data.product === undefined ? undefined : config?.data.products?.[data.product]?.modules
      if (!config || !modules) continue
      const unknown = moduleMentions(data).filter(({ name }) => !Object.hasOwn(modules, name))
      yield* findingPerName(file, unknown, ({ name }) => ({
        message: `found the module ${quoted(name)}, expected a module of product ${quoted(data.product ?? '')} in ${config.file}`,
        hint:
          Object.keys(modules).length > 0
            ? suggest(name, Object.keys(modules))
            : `add ${quoted(name)} under "modules" of the product`,
      }))
    }
  },
}
