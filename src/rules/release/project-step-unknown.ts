import { suggest } from '#manifest/suggest.ts'
import { quoted } from '#report/safe-text.ts'
import { exampleConfigWith } from '#rules/example.ts'
import type { Rule } from '#rules/rule.ts'
import { validManifests } from '#rules/valid-manifests.ts'

const config = exampleConfigWith('tigo')

export const projectStepUnknown: Rule = {
  id: 'release/project-step-unknown',
  severity: 'error',
  summary: {
    en: 'The steps of an upgrade project are steps that its policy has.',
    vi: 'Các bước của dự án nâng cấp là những bước có trong chính sách.',
  },
  why: 'An upgrade for one customer goes through the steps of the process, from the first talk to the warranty (T3). A date under another name is on nobody’s list.',
  bad: {
    files: {
      'relctl.yaml': config,
      'releases/2026-12-mo-rong.yaml': `id: 2026-12-mo-rong
created: 2026-11-16T09:00
title: { vi: Mở rộng phân hệ kho, en: More functions for the warehouse }
class: minor
product: office
window: { start: 2026-12-19T20:00, end: 2026-12-19T22:00 }
changes:
  - { kind: added, text: { vi: Thêm phiếu chuyển kho, en: Transfers between warehouses } }
project:
  kind: extension
  growth: vertical
  steps:
    - { id: contracts, due: 2026-12-01 } # contract
`,
    },
  },
  good: {
    files: {
      'relctl.yaml': config,
      'releases/2026-12-mo-rong.yaml': `id: 2026-12-mo-rong
created: 2026-11-16T09:00
title: { vi: Mở rộng phân hệ kho, en: More functions for the warehouse }
class: minor
product: office
window: { start: 2026-12-19T20:00, end: 2026-12-19T22:00 }
changes:
  - { kind: added, text: { vi: Thêm phiếu chuyển kho, en: Transfers between warehouses } }
project:
  kind: extension
  growth: vertical
  steps:
    - { id: contract, due: 2026-12-01 }
`,
    },
  },
  *check(facts) {
    for (const { file, data, policy } of validManifests(facts)) {
      const known = policy?.project.map(({ id }) => id)
      if (!policy || !known) continue
      for (const [index, { id }] of (data.project?.steps ?? []).entries()) {
        if (known.includes(id)) continue
        const none = `remove it: policy ${quoted(policy.id)} has no project steps`
        yield {
          file,
          path: ['project', 'steps', index, 'id'],
          at: 'value',
          message: `found the step ${quoted(id)}, expected a project step of policy ${quoted(policy.id)}`,
          hint: known.length === 0 ? none : suggest(id, known),
        }
      }
    }
  },
}
