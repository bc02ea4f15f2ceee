import type { Finding } from '#report/finding.ts'
import type { Facts, Rule } from '#rules/rule.ts'
import { windowsOf } from './entries.ts'
import { distinct, ownPolicies } from './own-policies.ts'

export const wholeDayWindow: Rule = {
  id: 'policy/whole-day-window',
  severity: 'warning',
  summary: {
    en: 'A window that closes at the hour at which it opens begins at midnight.',
    vi: 'Cửa sổ đóng đúng vào giờ mở thì bắt đầu từ nửa đêm.',
  },
  why: 'Such a window is open for a whole day of 24 hours. From midnight that is plainly meant; from any other hour it is more often a slip, and the hours of work are allowed with the night (O15).',
  bad: {
    files: {
      'policies/cong-ty.yaml': `id: cong-ty
extends: 1office
windows:
  toi: { days: [sat], from: "18:00", to: "18:00", source: house default }
`,
    },
  },
  good: {
    files: {
      'policies/cong-ty.yaml': `id: cong-ty
extends: 1office
windows:
  toi: { days: [sat], from: "18:00", to: "23:00", source: house default }
  ca-ngay: { days: [sun], from: "00:00", to: "00:00", source: house default }
`,
    },
  },
  check: (facts) => distinct(wholeDays(facts)),
}

function* wholeDays(facts: Facts): Iterable<Finding> {
  for (const policy of ownPolicies(facts)) {
    for (const { path, name, value } of windowsOf(policy.data)) {
      const { from, to } = value
      if (from === undefined || from !== to || from === '00:00') continue
      yield {
        ...policy.place([...path, 'to'], 'value'),
        message: `found the ${name} from ${from} to ${to}, which is open for 24 hours`,
        hint: 'write the hour at which it closes; for a whole day write from: "00:00", to: "00:00"',
      }
    }
  }
}
