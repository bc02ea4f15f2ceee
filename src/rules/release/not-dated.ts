import type { Rule } from '#rules/rule.ts'
import { validManifests } from '#rules/valid-manifests.ts'

export const notDated: Rule = {
  id: 'release/not-dated',
  severity: 'info',
  summary: {
    en: 'When a release was first recorded is known, from the manifest or from git.',
    vi: 'Biết được đợt nâng cấp được ghi nhận lần đầu khi nào, từ bản kê khai hoặc từ git.',
  },
  why: 'A deadline that had passed before the release was even written down is a different fault from one that was forgotten. Without a date and without history relctl cannot tell and does not check it.',
  bad: `# created when?
id: 2026-12-gio-lam
title: { vi: Sửa lỗi giờ làm, en: Working hours fixes }
class: minor
product: office
window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }
changes:
  - { kind: fixed, text: { vi: Ca đêm tính đúng giờ, en: Night shifts count the right hours } }
`,
  good: `id: 2026-12-gio-lam
created: 2026-11-23T10:00
title: { vi: Sửa lỗi giờ làm, en: Working hours fixes }
class: minor
product: office
window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }
changes:
  - { kind: fixed, text: { vi: Ca đêm tính đúng giờ, en: Night shifts count the right hours } }
`,
  *check(facts) {
    const { git } = facts.workspace
    if (!git || git.available) return
    const undated = validManifests(facts).filter(({ data }) => data.created === undefined)
    const [first] = undated
    if (!first) return
    const many = undated.length === 1 ? 'this release was' : `${undated.length} releases were`
    yield {
      file: first.file,
      path: ['created'],
      at: 'key',
      message: `not checked: when ${many} first recorded: "created" is missing, and git cannot tell (${git.reason ?? 'no history'})`,
      hint: 'add the day on which it was written, such as "created: 2026-11-23T10:00", or run relctl in a git repository',
    }
  },
}
