import type { ReleaseOutlook } from '#policy/outlook.ts'
import type { Step } from '#policy/step.ts'
import type { Place } from '#report/finding.ts'
import { exampleConfigWith } from '#rules/example.ts'
import { isRecordedAhead } from '#rules/recorded-ahead.ts'
import type { Rule } from '#rules/rule.ts'
import { nameStep, standingReleases, windowPlace } from '#rules/standing.ts'
import { formatInstant } from '#schedule/instant.ts'
import { sayInstant, sayRelative } from '#schedule/say.ts'

const config = exampleConfigWith('default')

export const taskLate: Rule = {
  id: 'gate/task-late',
  severity: 'warning',
  summary: { en: 'Every task is on record by its deadline.', vi: 'Mọi việc phải làm đều được ghi nhận trước hạn.' },
  why: 'A guide that is not ready when the function is, or a review that nobody holds, is missed later (O14, M5, S9, S14).',
  bad: {
    files: {
      'relctl.yaml': config,
      'releases/2026-11-26-chi-phi.yaml': `id: 2026-11-26-chi-phi
created: 2026-11-16T09:00
title: { vi: Sửa lỗi chi phí, en: Expense fixes }
class: minor
product: office
modules: [sales]
window: { start: 2026-11-26T22:00, end: 2026-11-26T23:00 }
changes:
  - { kind: fixed, module: sales, text: { vi: Chi phí cộng đúng thuế, en: Expenses add tax correctly } }
tasks:
  # due on 23 November
  - { id: huong-dan, title: { vi: Sửa hướng dẫn, en: Correct the guide }, owner: support, lead: 3d }
`,
    },
  },
  good: {
    files: {
      'relctl.yaml': config,
      'releases/2026-11-26-chi-phi.yaml': `id: 2026-11-26-chi-phi
created: 2026-11-16T09:00
title: { vi: Sửa lỗi chi phí, en: Expense fixes }
class: minor
product: office
modules: [sales]
window: { start: 2026-11-26T22:00, end: 2026-11-26T23:00 }
changes:
  - { kind: fixed, module: sales, text: { vi: Chi phí cộng đúng thuế, en: Expenses add tax correctly } }
tasks:
  - { id: huong-dan, title: { vi: Sửa hướng dẫn, en: Correct the guide }, owner: support, lead: 3d }
log:
  - { event: task-done, at: 2026-11-20T15:00, step: huong-dan }
`,
    },
  },
  *check(facts) {
    const { now } = facts.outlook
    for (const item of standingReleases(facts)) {
      const { zone } = item.release
      for (const step of item.steps) {
        if (step.kind !== 'task' || step.state !== 'late' || step.optional || step.due === undefined) continue
        if (isToldAsAnother(item, step) || isRecordedAhead(item.release, step)) continue
        const at = formatInstant(now, zone).slice(0, 16)
        yield {
          ...placeOf(item, step),
          message: `${nameStep(step)} was due ${sayInstant(step.due, zone)} (${zone}), ${sayRelative(step.due, now)}, and is not on record`,
          hint: `add { event: task-done, at: ${at}, step: ${step.id} } to the log once it is done`,
        }
      }
    }
  },
}

const projectPrefix = 'project.'

/** A step of a project that is the same duty as one of the ladder is told there. */
function isToldAsAnother({ policy, steps }: ReleaseOutlook, { id }: Step): boolean {
  if (!id.startsWith(projectPrefix)) return false
  const twin = policy.project.find((rule) => `${projectPrefix}${rule.id}` === id)?.gate
  return twin !== undefined && steps.some((step) => step.id === twin)
}

/** Where the deadline comes from: the task itself, the day of a project's step, the event before it, the start. */
function placeOf({ release }: ReleaseOutlook, step: Step): Place {
  const { file, data, log, parts } = release
  const own = (data.tasks ?? []).findIndex(({ id }) => id === step.id)
  if (own >= 0) return { file, path: ['tasks', own, 'lead'], at: 'value' }
  const planned = (data.project?.steps ?? []).findIndex(({ id }) => `${projectPrefix}${id}` === step.id)
  if (planned >= 0) return { file, path: ['project', 'steps', planned, 'due'], at: 'value' }
  const cause = log.findLast(({ at, event }) => at === step.opens && (event === 'succeeded' || event === 'started'))
  return cause ? { file, path: cause.path, at: 'key' } : windowPlace(file, parts[0], 'start')
}
