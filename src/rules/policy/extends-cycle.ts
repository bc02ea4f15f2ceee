import { preset } from '#policy/preset.ts'
import type { Finding } from '#report/finding.ts'
import { quoted } from '#report/safe-text.ts'
import type { Rule } from '#rules/rule.ts'
import { type OwnPolicyFile, ownFiles } from './own-policies.ts'

export const extendsCycle: Rule = {
  id: 'policy/extends-cycle',
  severity: 'error',
  summary: {
    en: 'No policy extends itself, directly or through others.',
    vi: 'Không chính sách nào kế thừa chính mình, dù trực tiếp hay qua chính sách khác.',
  },
  why: 'A policy takes over what it extends. In a circle there is no first one, and none of them can be used.',
  bad: {
    files: {
      'policies/cong-ty.yaml': `id: cong-ty
extends: cong-ty # itself
title: { vi: Quy trình của công ty, en: Company process }
`,
    },
  },
  good: {
    files: {
      'policies/cong-ty.yaml': `id: cong-ty
extends: 1office
title: { vi: Quy trình của công ty, en: Company process }
`,
    },
  },
  *check(facts) {
    const own = new Map(ownFiles(facts).map((policy) => [policy.data.id, policy]))
    const told = new Set<string>()
    for (const id of own.keys()) {
      const circle = circleFrom(id, own)
      if (circle.length === 0 || circle.some((member) => told.has(member))) continue
      for (const member of circle) told.add(member)
      yield* describe(circle, own)
    }
  },
}

type Own = ReadonlyMap<string, OwnPolicyFile>

/** The names from a policy back to itself; empty when its chain ends or runs into a circle further up. */
function circleFrom(id: string, own: Own): readonly string[] {
  const names: string[] = []
  for (let next: string | undefined = id; next !== undefined && !names.includes(next); ) {
    names.push(next)
    next = own.has(next) ? own.get(next)?.data.extends : preset(next)?.data.extends
    if (next === id) return names
  }
  return []
}

function describe(circle: readonly string[], own: Own): readonly Finding[] {
  const [first, ...others] = circle.flatMap((id) => own.get(id) ?? [])
  if (!first) return []
  const names = [...circle, circle[0] ?? ''].map((id) => quoted(id)).join(' → ')
  const alone = circle.length === 1
  const shadowed = alone && preset(first.data.id) !== undefined
  return [
    {
      file: first.file,
      path: ['extends'],
      at: 'value',
      message: alone
        ? `found policy ${quoted(first.data.id)} extending itself, expected another one`
        : `found a circle of policies: ${names}`,
      hint: shadowed
        ? `give the file and its policy a name of their own, such as "id: own-${first.data.id}"`
        : 'remove one extends, or let it name a preset such as default',
      related: others.map(({ file }) => ({ file, path: ['extends'], at: 'value', message: 'part of the circle' })),
    },
  ]
}
