import { quoted } from '#report/safe-text.ts'
import { exampleConfig } from '#rules/example.ts'
import type { Rule } from '#rules/rule.ts'

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

export const releasesFolder: Rule = {
  id: 'file/releases-folder',
  severity: 'error',
  summary: {
    en: 'The folder that relctl.yaml names for releases exists in the repository.',
    vi: 'Thư mục đợt nâng cấp nêu trong relctl.yaml có trong kho.',
  },
  why: 'With a slip in its name there is nothing to check, and a check of nothing passes: every promise would go unguarded under a green light.',
  bad: {
    files: {
      'relctl.yaml': `${exampleConfig}releases: upgrade # upgrades\n`,
      'upgrades/2026-12-05-sua-loi.yaml': manifest,
    },
  },
  good: {
    files: {
      'relctl.yaml': `${exampleConfig}releases: upgrades\n`,
      'upgrades/2026-12-05-sua-loi.yaml': manifest,
    },
  },
  *check({ workspace: { configSource, config, releasesRefusal } }) {
    if (!configSource || releasesRefusal === undefined) return
    yield {
      file: configSource.file,
      path: config.releases === undefined ? [] : ['releases'],
      at: 'value',
      message: `found ${quoted(config.releases ?? 'releases')}, ${reasons[releasesRefusal]}, expected a folder of the repository`,
      hint: 'name the folder that holds the manifests, from where relctl.yaml stands, or make it',
    }
  },
}

const reasons = {
  missing: 'which does not exist',
  'a-file': 'which is a file',
  outside: 'which leads out of the repository',
} as const
