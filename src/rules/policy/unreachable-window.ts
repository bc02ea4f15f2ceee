import type { PolicyWindow } from '#policy/policy.ts'
import type { Finding } from '#report/finding.ts'
import { quoted } from '#report/safe-text.ts'
import type { Facts, Rule } from '#rules/rule.ts'
import { sayMinutes } from '#schedule/say.ts'
import { timeOfDay } from '#schedule/time-of-day.ts'
import { distinct, ownPolicies } from './own-policies.ts'

export const unreachableWindow: Rule = {
  id: 'policy/unreachable-window',
  severity: 'error',
  summary: {
    en: 'At least one window that a class requires is long enough for its usual downtime.',
    vi: 'Ít nhất một cửa sổ bắt buộc của loại nâng cấp đủ dài cho thời gian gián đoạn thông thường.',
  },
  why: 'A class whose work fits into none of its windows can never be released without an exception (O8, O15).',
  bad: {
    files: {
      'policies/cong-ty.yaml': `id: cong-ty
extends: 1office
windows:
  nghi-trua: { days: [sat], from: "12:00", to: "12:15", source: house default }
classes:
  server: # usually down for 20 minutes
    windows: { require: [nghi-trua], prefer: [], source: house default }
`,
    },
  },
  good: {
    files: {
      'policies/cong-ty.yaml': `id: cong-ty
extends: 1office
windows:
  nghi-trua: { days: [sat], from: "12:00", to: "13:00", source: house default }
classes:
  server:
    windows: { require: [nghi-trua], prefer: [], source: house default }
`,
    },
  },
  check: (facts) => distinct(unreachable(facts)),
}

function* unreachable(facts: Facts): Iterable<Finding> {
  for (const policy of ownPolicies(facts)) {
    for (const { id, windows, downtime } of policy.classes.values()) {
      const longest = Math.max(...windows.require.map(lengthOf))
      if (windows.require.length === 0 || !downtime.usual || downtime.usual.from <= longest) continue
      yield {
        ...policy.place(['classes', id, 'windows', 'require'], 'value'),
        message: `found windows of at most ${sayMinutes(longest)} for class ${quoted(id)}, which is usually down for ${sayMinutes(downtime.usual.from)} or more`,
        hint: 'require a longer window, or lower the usual downtime',
      }
    }
  }
}

/** Minutes on a day without a change of clocks. */
function lengthOf({ from, to }: PolicyWindow): number {
  const length = timeOfDay(to) - timeOfDay(from)
  return length > 0 ? length : length + 24 * 60
}
