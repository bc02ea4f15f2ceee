import type { Source } from '#manifest/source.ts'
import { quoted } from '#report/safe-text.ts'
import { statedId, stemOf } from '#rules/identity.ts'
import type { Facts, Rule } from '#rules/rule.ts'

export const duplicateId: Rule = {
  id: 'release/duplicate-id',
  severity: 'error',
  summary: { en: 'An id names one release of the repository.', vi: 'Mỗi mã chỉ thuộc về một đợt nâng cấp trong kho.' },
  why: 'Links, logs and sent notices refer to a release by its id. Two files in different folders can have the same name, and nobody can tell them apart afterwards.',
  bad: {
    files: {
      'releases/office/2026-12-bao-cao.yaml': `id: 2026-12-bao-cao
created: 2026-11-23T10:00
title: { vi: Sửa báo cáo doanh thu, en: Sales report fixes }
class: minor
product: office
modules: [sales]
window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }
changes:
  - { kind: fixed, text: { vi: Báo cáo doanh thu cộng đúng thuế, en: The sales report adds tax correctly } }
`,
      'releases/portal/2026-12-bao-cao.yaml': `id: 2026-12-bao-cao # taken by releases/office
created: 2026-11-23T10:30
title: { vi: Sửa báo cáo công việc, en: Task report fixes }
class: minor
product: office
modules: [tasks]
window: { start: 2026-12-12T22:00, end: 2026-12-12T23:00 }
changes:
  - { kind: fixed, text: { vi: Báo cáo đếm đúng việc quá hạn, en: The report counts overdue tasks correctly } }
`,
    },
  },
  good: {
    files: {
      'releases/office/2026-12-bao-cao.yaml': `id: 2026-12-bao-cao
created: 2026-11-23T10:00
title: { vi: Sửa báo cáo doanh thu, en: Sales report fixes }
class: minor
product: office
modules: [sales]
window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }
changes:
  - { kind: fixed, text: { vi: Báo cáo doanh thu cộng đúng thuế, en: The sales report adds tax correctly } }
`,
      'releases/portal/2026-12-bao-cao-viec.yaml': `id: 2026-12-bao-cao-viec
created: 2026-11-23T10:30
title: { vi: Sửa báo cáo công việc, en: Task report fixes }
class: minor
product: office
modules: [tasks]
window: { start: 2026-12-12T22:00, end: 2026-12-12T23:00 }
changes:
  - { kind: fixed, text: { vi: Báo cáo đếm đúng việc quá hạn, en: The report counts overdue tasks correctly } }
`,
    },
  },
  *check({ workspace }: Facts) {
    const first = new Map<string, string>()
    const sources = workspace.manifests.map(({ source }) => source)
    // A file of exactly that name has the better right to it.
    const ranked = [...sources.filter(isExact), ...sources.filter((source) => !isExact(source))]
    for (const source of ranked) {
      const id = statedId(source)
      // An id that is not the file's own is a slip of another kind, told by release/id-is-file-name.
      if (id === undefined || folded(id) !== folded(stemOf(source.file))) continue
      const other = first.get(folded(id))
      if (other === undefined) {
        first.set(folded(id), source.file)
        continue
      }
      yield {
        file: source.file,
        path: ['id'],
        at: 'value' as const,
        message: `found the id ${quoted(id)} again, which ${other} has already`,
        hint: 'give this release another id, and its file the same name',
        related: [{ file: other, path: ['id'], at: 'value' as const, message: 'the first release with this id' }],
      }
    }
  },
}

function isExact(source: Source): boolean {
  return statedId(source) === stemOf(source.file)
}

/** Names that some file systems and eyes take for the same. */
function folded(name: string): string {
  return name.normalize('NFC').toLowerCase()
}
