import type { Modeline } from '#manifest/modeline.ts'
import { quoted } from '#report/safe-text.ts'
import type { Rule } from '#rules/rule.ts'

/** Schemas that relctl ships for other files; their lines are copied by mistake. */
const otherSchemas: Readonly<Record<string, string>> = {
  'calendar.schema.json': 'holiday calendars',
  'config.schema.json': 'relctl.yaml',
  'policy.schema.json': 'policies',
}

const manifest = `id: 2026-12-05-sua-loi
created: 2026-11-20T09:00
title: { vi: Sửa lỗi xuất báo cáo, en: Fix of the report export }
class: minor
product: office
window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }
changes:
  - kind: fixed
    text: { vi: Báo cáo xuất ra Excel đủ cột, en: Reports exported to Excel have all columns }
`

const schema = '{ "$schema": "http://json-schema.org/draft-07/schema#", "$id": "release.schema.json" }\n'

export const brokenModeline: Rule = {
  id: 'release/broken-modeline',
  severity: 'warning',
  summary: {
    en: 'A comment that tells editors the schema of a manifest leads to that schema.',
    vi: 'Dòng ghi chú chỉ cho trình soạn thảo lược đồ của bản kê khai dẫn đúng đến lược đồ đó.',
  },
  why: 'With a path that leads nowhere an editor says once that it cannot load a schema, and then offers no completion, no explanation and no check of the file. It happens when a manifest is copied into another folder. A manifest without such a comment is fine, because the settings of an editor can name the schema as well.',
  bad: {
    files: {
      'schemas/release.schema.json': schema,
      'releases/2026/2026-12-05-sua-loi.yaml': `# yaml-language-server: $schema=../schemas/release.schema.json\n${manifest}`,
    },
  },
  good: {
    files: {
      'schemas/release.schema.json': schema,
      'releases/2026/2026-12-05-sua-loi.yaml': `# yaml-language-server: $schema=../../schemas/release.schema.json\n${manifest}`,
    },
  },
  *check({ workspace }) {
    for (const modeline of workspace.modelines) {
      const message = complaint(modeline)
      if (message === undefined) continue
      const { file, span, instead } = modeline
      const hint =
        instead === undefined
          ? 'write the path of release.schema.json, seen from the folder of this file, or remove the comment'
          : `write "# yaml-language-server: $schema=${instead}"`
      yield { file, path: [], at: 'key', span, message, hint }
    }
  },
}

/** What is wrong with a modeline, as far as that can be known without leaving the repository. */
function complaint({ schema: named, leadsTo }: Modeline): string | undefined {
  if (named === undefined) return 'the comment for editors names no schema, expected "$schema=" and a path'
  const shown = quoted(named)
  if (/^([a-z]:)?[\\/]/i.test(named)) return `${shown} exists on one machine only, expected a path from this folder`
  const other = otherSchemas[named.replace(/#.*$/, '').split('/').at(-1) ?? '']
  if (other !== undefined) return `${shown} is the schema of ${other}, expected that of releases`
  return leadsTo === 'nothing' ? `there is no file ${shown} for editors to read, expected a schema` : undefined
}
