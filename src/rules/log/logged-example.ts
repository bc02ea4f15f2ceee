/** Entries for examples about what a branch did to a log. */
export const told =
  '{ event: noticed, at: 2026-11-20T09:00, step: customer-news, window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 } }'
export const asked = '{ event: note, at: 2026-11-20T10:00, text: Two customers asked for an earlier hour }'
export const stays = '{ event: note, at: 2026-11-20T10:00, text: The hour stays }'

/** A release with this log, as the files of an example. */
export function logged(...entries: readonly string[]): Readonly<Record<string, string>> {
  const text = `id: 2026-12-05-cham-cong
created: 2026-11-16T09:00
title: { vi: Sửa lỗi chấm công, en: Timesheet fixes }
class: minor
product: office
modules: [tasks]
window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }
changes:
  - { kind: fixed, module: tasks, important: true, text: { vi: Ca đêm tính đúng ngày, en: Night shifts count for the right day } }
log:
${entries.map((entry) => `  - ${entry}\n`).join('')}`
  return { 'releases/2026-12-05-cham-cong.yaml': text }
}
