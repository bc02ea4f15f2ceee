import { comparedManifests } from '#rules/compared.ts'
import type { Rule } from '#rules/rule.ts'
import { dayMs } from '#schedule/civil.ts'
import { sayInstant } from '#schedule/say.ts'

const release = (created: string) => ({
  'releases/2026-12-05-cham-cong.yaml': `id: 2026-12-05-cham-cong
created: ${created}
title: { vi: Sửa lỗi chấm công, en: Timesheet fixes }
class: minor
product: office
modules: [tasks]
window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }
changes:
  - { kind: fixed, module: tasks, text: { vi: Ca đêm tính đúng ngày, en: Night shifts count for the right day } }
`,
})

export const createdBackdated: Rule = {
  id: 'release/created-backdated',
  severity: 'warning',
  summary: {
    en: 'A release was created about when git first recorded it.',
    vi: 'Thời điểm lập đợt nâng cấp gần với lúc git ghi nhận lần đầu.',
  },
  why: 'Whether a notice could still be sent in time is judged from the day on which a release was recorded. An earlier day makes every lead look kept. A day of grace leaves room for work that is committed the next morning. Checked with --changed.',
  bad: { base: {}, files: release('2026-11-10T09:00') },
  good: { base: {}, files: release('2026-11-23T16:00') },
  *check(facts) {
    const { workspace, comparison, outlook } = facts
    if (!comparison) return
    const before = new Map(comparedManifests(facts).map(({ file, was }) => [file, was.created]))
    for (const { source, data, release } of workspace.manifests) {
      const { file } = source
      if (!comparison.changed.has(file) || !release?.created || data?.retroactive) continue
      if (before.get(file) === data?.created) continue
      const first = comparison.recorded.get(file)
      const recorded = first ?? outlook.now
      if (release.created >= recorded - dayMs) continue
      const words =
        first === undefined
          ? 'no commit has recorded it yet'
          : `its first commit is of ${sayInstant(first, release.zone)}`
      yield {
        file,
        path: ['created'],
        at: 'value',
        message: `the release says it was created on ${sayInstant(release.created, release.zone)} (${release.zone}), but ${words}`,
        hint: 'remove "created", so that the first commit counts, or write when the release was recorded here',
      }
    }
  },
}
