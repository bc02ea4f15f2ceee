import type { Rule } from '#rules/rule.ts'
import { formatDay, parseDay } from '#schedule/civil.ts'
import { minutesBetween } from '#schedule/instant.ts'
import { sayInstant } from '#schedule/say.ts'
import { type WrittenSpan, writtenSpans } from './spans.ts'

export const endBeforeStart: Rule = {
  id: 'time/end-before-start',
  severity: 'error',
  summary: { en: 'A window ends after it starts.', vi: 'Cửa sổ kết thúc sau khi bắt đầu.' },
  why: 'Work that goes past midnight ends on the next day; with the date of the same day its window has no length, and nothing can be planned or announced from it.',
  bad: `id: 2026-12-05-sua-loi
created: 2026-11-20T09:00
title: { vi: Sửa lỗi xuất báo cáo, en: Fix of the report export }
class: minor
product: office
window:
  start: 2026-12-05T22:00
  end: 2026-12-05T02:00 # phải là ngày hôm sau / the next day is meant
changes:
  - kind: fixed
    text: { vi: Báo cáo xuất ra Excel đủ cột, en: Reports exported to Excel have all columns }
`,
  good: `id: 2026-12-05-sua-loi
created: 2026-11-20T09:00
title: { vi: Sửa lỗi xuất báo cáo, en: Fix of the report export }
class: minor
product: office
window:
  start: 2026-12-05T22:00
  end: 2026-12-06T02:00
changes:
  - kind: fixed
    text: { vi: Báo cáo xuất ra Excel đủ cột, en: Reports exported to Excel have all columns }
`,
  check: ({ workspace }) =>
    workspace.manifests.flatMap(({ release }) =>
      release
        ? writtenSpans(release)
            .filter(({ start, end }) => end <= start)
            .map((span) => ({
              file: release.file,
              path: [...span.path, 'end'],
              at: 'value' as const,
              message: message(span, release.zone),
              hint: hint(span),
            }))
        : [],
    ),
}

function message({ start, end }: WrittenSpan, zone: string): string {
  const found = start === end ? 'the end is also the start' : `the end ${sayInstant(end, zone)} is not after the start`
  return `${found}, ${sayInstant(start, zone)} (${zone}); expected a later end`
}

const minutesPerDay = 1440

/** A night written with one date is the usual cause. */
function hint({ written, start, end }: WrittenSpan): string {
  const day = parseDay(written.end.slice(0, 10)) ?? 0
  const nextDay = `${formatDay(day + 1)}${written.end.slice(10)}`
  return start !== end && minutesBetween(end, start) < minutesPerDay
    ? `write "${nextDay}" if the work ends on the next day`
    : `write an end later than "${written.start}"`
}
