import type { NoticeKind } from '../generated/types/common.ts'
import type { NoticeView } from '../generated/types/notice-view.ts'
import { failed, type Result } from './problem.ts'

/** How far the work is, as a status page shows it. */
export type Stage = 'scheduled' | 'in-progress' | 'off' | 'over'

/** One row per kind; those that do not tell how the work goes have no place on a status page. */
const stages: Readonly<Record<NoticeKind, Stage | null>> = {
  plan: null,
  announcement: 'scheduled',
  reminder: 'scheduled',
  'final-reminder': 'scheduled',
  starting: 'scheduled',
  'in-progress': 'in-progress',
  extended: 'in-progress',
  rescheduled: 'scheduled',
  postponed: 'off',
  cancelled: 'off',
  'rolled-back': 'over',
  completed: 'over',
  'guide-ready': null,
  review: null,
}

export function stageOf({ kind }: NoticeView): Result<Stage> {
  const stage = stages[kind]
  if (stage !== null) return { ok: true, value: stage }
  return failed({
    code: 'wrong-channel',
    message: `a status page shows how far a piece of work is, and a ${kind} notice does not tell it`,
    hint: 'send it by e-mail, or put it on the website',
  })
}

/** Settings that say what stands for a module elsewhere: by product, by module. */
export type Counterparts = Readonly<Record<string, Readonly<Record<string, string>>>>

/** What stands for the modules concerned; for all of the product when the release names none. Each once. */
export function counterpartsOf({ product, modules }: NoticeView, all: Counterparts = {}): readonly string[] {
  const known = product !== null && Object.hasOwn(all, product.id) ? (all[product.id] ?? {}) : {}
  const names = modules.length === 0 ? Object.keys(known) : modules.map(({ id }) => id)
  return [...new Set(names.flatMap((name) => (Object.hasOwn(known, name) ? (known[name] ?? []) : [])))]
}
