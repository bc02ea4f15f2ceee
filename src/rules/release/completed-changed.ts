import { isDeepStrictEqual } from 'node:util'
import type { Release as ReleaseFile } from '#generated/types/release.ts'
import type { Path } from '#report/finding.ts'
import { quoted } from '#report/safe-text.ts'
import { comparedReleases, isHistory } from '#rules/compared.ts'
import { exampleConfigWith } from '#rules/example.ts'
import { flow, sayValue } from '#rules/flow.ts'
import type { Rule } from '#rules/rule.ts'

const release = (end: string, more = '') => `id: 2026-11-21-cham-cong
created: 2026-11-16T09:00
title: { vi: Sửa lỗi chấm công, en: Timesheet fixes }
class: minor
product: office
modules: [tasks]
window: { start: 2026-11-21T22:00, end: 2026-11-21T${end} }
changes:
  - { kind: fixed, module: tasks, text: { vi: Ca đêm tính đúng ngày, en: Night shifts count for the right day } }
log:
  - { event: started, at: 2026-11-21T22:00 }
  - { event: succeeded, at: 2026-11-21T23:10 }
  - { event: noticed, at: 2026-11-22T09:00, step: affected-done }
${more}`

const files = (text: string) => ({
  'relctl.yaml': exampleConfigWith('tigo'),
  'releases/2026-11-21-cham-cong.yaml': text,
})

export const completedChanged: Rule = {
  id: 'release/completed-changed',
  severity: 'error',
  summary: {
    en: 'What was planned and done stays as it is once the work is over.',
    vi: 'Những gì đã lên kế hoạch và thực hiện giữ nguyên sau khi công việc kết thúc.',
  },
  why: 'Reports and reviews compare the plan with what happened. A plan that is corrected after the fact agrees with everything. What is learnt later has its own places: entries of the log, review, issues, training, warranty, links and the notes for colleagues. Checked with --changed.',
  bad: {
    base: files(release('23:00')),
    files: files(release('23:30')), // so that it looks on time
  },
  good: {
    base: files(release('23:00')),
    files: files(release('23:00', 'review: { outcome: partial, summary: Ten minutes late }\n')),
  },
  *check(facts) {
    for (const { item, was } of comparedReleases(facts)) {
      if (!isHistory(was.life) || !isHistory(item.life)) continue
      const [now, before] = [item.release.data, was.release.data]
      const [key, ...others] = frozenKeys(now, before).filter((name) => !isDeepStrictEqual(now[name], before[name]))
      if (!key) continue
      const { file } = item.release
      const path = differingPath(now[key], before[key], [key])
      yield {
        file,
        path,
        at: 'value',
        message: `the release is ${was.life.state} in ${facts.comparison?.name}, but ${quoted(path.join('.'))} was ${sayValue(valueAt(before, path))} then, found ${sayValue(valueAt(now, path))}`,
        hint: `${restore(valueAt(before, path))}; what is learnt later belongs into an event "note" of the log or into review`,
        related: others.map((name) => ({ file, path: [name], at: 'key', message: 'changed too' })),
      }
    }
  },
}

/** What goes on after the work. `log` is judged entry by entry, `id` by release/renamed. */
const living: ReadonlySet<string> = new Set<keyof ReleaseFile>([
  'id',
  'log',
  'review',
  'issues',
  'escalation',
  'training',
  'warranty',
  'links',
  'contacts',
  'embargo',
  'project',
  'internal',
])

function frozenKeys(now: ReleaseFile, before: ReleaseFile): readonly (keyof ReleaseFile)[] {
  const keys = [...Object.keys(now), ...Object.keys(before).filter((key) => !(key in now))]
  return keys.filter((key) => !living.has(key)) as (keyof ReleaseFile)[]
}

/** The deepest place that holds the whole difference. */
function differingPath(now: unknown, before: unknown, path: Path): Path {
  if (!isObject(now) || !isObject(before)) return path
  const keys = [...new Set([...Object.keys(now), ...Object.keys(before)])]
  const [key, ...more] = keys.filter((name) => !isDeepStrictEqual(now[name], before[name]))
  return key === undefined || more.length > 0 ? path : differingPath(now[key], before[key], [...path, key])
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function restore(value: unknown): string {
  return value === undefined ? 'take it out again' : `write ${quoted(flow(value), 120)} again`
}

function valueAt(data: ReleaseFile, path: Path): unknown {
  let value: unknown = data
  for (const key of path) value = (value as Readonly<Record<string, unknown>> | undefined)?.[key]
  return value
}
