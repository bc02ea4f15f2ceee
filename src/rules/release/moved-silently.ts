import { isCalledOff, revisionTold } from '#manifest/life.ts'
import { isOfMonth, type LogEntry } from '#manifest/log.ts'
import { type Part, partOf, type Release } from '#manifest/release.ts'
import type { ReleaseOutlook } from '#policy/outlook.ts'
import type { Finding } from '#report/finding.ts'
import { type ComparedRelease, comparedReleases, isHistory } from '#rules/compared.ts'
import { silentChange } from '#rules/log/announced-window-changed.ts'
import { differingEdge, partTold } from '#rules/log/entries.ts'
import type { Facts, Rule } from '#rules/rule.ts'
import { saySpan } from '#schedule/say.ts'

const release = (zone: string) => `id: 2026-12-05-cham-cong
created: 2026-11-16T09:00
title: { vi: Sửa lỗi chấm công, en: Timesheet fixes }
class: minor
product: office
modules: [tasks]
window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00${zone} }
changes:
  - { kind: fixed, module: tasks, important: true, text: { vi: Ca đêm tính đúng ngày, en: Night shifts count for the right day } }
log:
  - { event: noticed, at: 2026-11-20T09:00, step: customer-news, window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 } }
`

export const movedSilently: Rule = {
  id: 'release/moved-silently',
  severity: 'error',
  summary: {
    en: 'After a notice went out, the window of the base changes only by an entry in the log.',
    vi: 'Sau khi đã gửi thông báo, cửa sổ bảo trì so với bản gốc chỉ thay đổi bằng một mục trong nhật ký.',
  },
  why: 'Whoever was told a time must be told the new one, and only the entry "rescheduled" makes that notice due. Beside log/announced-window-changed this finds what the log alone cannot show: a window that no notice recorded, one that is gone, another time zone. Checked with --changed.',
  bad: {
    base: { 'releases/2026-12-05-cham-cong.yaml': release('') },
    files: { 'releases/2026-12-05-cham-cong.yaml': release(', timezone: Asia/Tokyo') },
  },
  good: {
    base: { 'releases/2026-12-05-cham-cong.yaml': release('') },
    files: { 'releases/2026-12-05-cham-cong.yaml': release(', timezone: Asia/Ho_Chi_Minh') },
  },
  *check(facts) {
    for (const compared of comparedReleases(facts)) {
      const { item, was } = compared
      if (isHistory(was.life) || isCalledOff(was.life) || isCalledOff(item.life)) continue
      // A release without any window is told by window/missing.
      if (item.release.parts.every(({ window }) => window === undefined)) continue
      for (const old of was.release.parts) {
        const told = lastTold(was, old)
        if (told && old.window && !isRecorded(compared, old))
          yield* judge(compared, { ...old, window: old.window }, told, facts)
      }
    }
  },
}

type OldPart = Part & { readonly window: NonNullable<Part['window']> }

/** @param told the notice of a part whose window no new entry of the log changes */
function* judge(compared: ComparedRelease, old: OldPart, told: LogEntry, facts: Facts): Iterable<Finding> {
  const { item, was } = compared
  const { file, zone, parts } = item.release
  const part = parts.find(({ batch }) => batch === old.batch)
  const edge = part?.window ? differingEdge(old.window, part.window) : 'start'
  if (!edge || (part && silentChange(item, part, facts.outlook.now))) return
  const found = part?.window ? `is ${saySpan(part.window, zone)} (${zone})` : 'is gone'
  const before = `${saySpan(old.window, was.release.zone)} (${was.release.zone})`
  yield {
    file,
    path: [...(part?.path ?? old.path), edge],
    at: 'value',
    message: `the window ${found}, but was ${before} in ${facts.comparison?.name}, after "${told.data.step ?? 'a notice'}" had gone out`,
    hint: `${restore(compared, old)}, or add an event "rescheduled" with "from", "to" and "reason" to the log`,
  }
}

/** The last notice of the plan that held in the base. */
function lastTold(was: ReleaseOutlook, part: Part): LogEntry | undefined {
  const { log } = was.release
  return log.findLast(
    (entry) =>
      entry.event === 'noticed' &&
      !isOfMonth(entry) &&
      revisionTold(log, entry) === was.life.revision &&
      partTold(was, entry) === part,
  )
}

/** Whether today's log holds a change of the part's time that the base did not hold. Where it leads is told elsewhere. */
function isRecorded({ item, was }: ComparedRelease, old: Part): boolean {
  return changesOf(item.release, old) > changesOf(was.release, old)
}

function changesOf(release: Release, { batch }: Part): number {
  return release.log.filter(
    ({ event, to, data }) =>
      to !== undefined &&
      (event === 'rescheduled' || event === 'extended') &&
      partOf(release, data.batch).batch === batch,
  ).length
}

function restore({ item, was }: ComparedRelease, { batch }: Part): string {
  const { zone, data } = was.release
  if (item.release.zone !== zone) return `set the time zone to ${zone} again`
  const window = data.batches?.find(({ id }) => id === batch)?.window ?? data.window
  return `write "start: ${window?.start}, end: ${window?.end}" again`
}
