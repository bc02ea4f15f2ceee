import { changeEdits } from '#manifest/edit.ts'
import type { Path } from '#report/finding.ts'
import { quoted } from '#report/safe-text.ts'
import type { Rule } from '#rules/rule.ts'
import { sourcesOf } from '#rules/sources.ts'

export const notNfc: Rule = {
  id: 'text/not-nfc',
  severity: 'error',
  summary: {
    en: 'Letters with marks are written as one character each (Unicode NFC).',
    vi: 'Chữ có dấu được viết thành một ký tự (Unicode NFC).',
  },
  why: 'Text from some keyboards and file systems spells a Vietnamese letter as a base letter and loose marks. It looks alike, but searches, comparisons, subjects and SMS treat it as other text.',
  bad: `id: 2026-12-bao-tri
created: 2026-11-23T10:00
title: { vi: ${'Bảo trì'.normalize('NFD')} hệ thống, en: System maintenance } # marks of the first words are loose
class: minor
product: office
window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }
changes:
  - { kind: fixed, text: { vi: Hệ thống khởi động nhanh hơn, en: The system starts faster } }
`,
  good: `id: 2026-12-bao-tri
created: 2026-11-23T10:00
title: { vi: Bảo trì hệ thống, en: System maintenance }
class: minor
product: office
window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }
changes:
  - { kind: fixed, text: { vi: Hệ thống khởi động nhanh hơn, en: The system starts faster } }
`,
  *check({ workspace }) {
    for (const { file, text, data } of sourcesOf(workspace)) {
      // A text in NFC holds values in NFC, unless escapes such as "\u0301" bring in marks.
      if (!text.includes('\\') && text === text.normalize('NFC')) continue
      const [first, ...others] = loose(data, [])
      if (!first) continue
      const more = others.length === 0 ? '' : `, and ${others.length} more of its kind in this file`
      yield {
        file,
        path: first.path,
        at: 'value',
        message: `found ${quoted(first.letter)} written as a letter with loose marks (not NFC)${more}`,
        hint: 'convert the file to NFC: most editors do, or "uconv -x any-nfc"',
      }
    }
  },
  fix: (_, source) =>
    changeEdits(
      source,
      loose(source.data, []).map(({ path }) => path),
      (text) => text.normalize('NFC'),
    ),
}

type Loose = { readonly path: Path; readonly letter: string }

/** Texts that are not in NFC, each with the first letter that differs. */
function loose(data: unknown, path: Path): readonly Loose[] {
  if (typeof data === 'object' && data !== null) {
    const entries = Array.isArray(data) ? [...data.entries()] : Object.entries(data)
    return entries.flatMap(([key, value]) => loose(value, [...path, key]))
  }
  if (typeof data !== 'string' || ascii.test(data) || data === data.normalize('NFC')) return []
  const letters = data.match(/\P{M}\p{M}*/gu) ?? [data]
  return [{ path, letter: letters.find((letter) => letter !== letter.normalize('NFC')) ?? data }]
}

const ascii = /^[\0-\x7f]*$/
