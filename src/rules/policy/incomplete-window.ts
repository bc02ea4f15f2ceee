import { andWords } from '#manifest/suggest.ts'
import type { Finding } from '#report/finding.ts'
import type { Facts, Rule } from '#rules/rule.ts'
import { windowsOf } from './entries.ts'
import { distinct, ownPolicies } from './own-policies.ts'

export const incompleteWindow: Rule = {
  id: 'policy/incomplete-window',
  severity: 'error',
  summary: {
    en: 'A window of a policy says on which days it opens, and from when to when.',
    vi: 'Cửa sổ bảo trì trong chính sách nêu rõ mở vào ngày nào, từ giờ nào đến giờ nào.',
  },
  why: 'A window without days or hours cannot be kept or missed, so it is left out and the class that requires it is free (O15).',
  bad: {
    files: {
      'policies/cong-ty.yaml': `id: cong-ty
extends: 1office
windows:
  trua: # and until when?
    title: { vi: Giờ nghỉ trưa, en: Lunch break }
    days: [mon, tue, wed, thu, fri]
    from: "11:30"
    source: house default
`,
    },
  },
  good: {
    files: {
      'policies/cong-ty.yaml': `id: cong-ty
extends: 1office
windows:
  trua:
    title: { vi: Giờ nghỉ trưa, en: Lunch break }
    days: [mon, tue, wed, thu, fri]
    from: "11:30"
    to: "13:00"
    source: house default
`,
    },
  },
  check: (facts) => distinct(incompleteWindows(facts)),
}

const parts = { days: 'days: [sat, sun]', from: 'from: "18:00"', to: 'to: "06:00"' } as const

function* incompleteWindows(facts: Facts): Iterable<Finding> {
  for (const policy of ownPolicies(facts)) {
    for (const { path, name, value } of windowsOf(policy.data)) {
      const missing = (['days', 'from', 'to'] as const).filter((part) => value[part] === undefined)
      if (missing.length === 0) continue
      yield {
        ...policy.place(path, 'key'),
        message: `found the ${name} without ${andWords(missing)}, expected days, from and to`,
        hint: `add ${missing.map((part) => parts[part]).join(', ')}, or what fits your work`,
      }
    }
  }
}
