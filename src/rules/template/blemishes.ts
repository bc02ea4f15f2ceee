import type { NoticeProblem } from '#notices/problem.ts'
import { blame } from '#notices/proof.ts'
import type { Mishap } from '#notices/rehearsal.ts'

/** Something that own templates get wrong, where it showed first, and in how many notices. */
export type Blemish = {
  readonly problem: NoticeProblem
  readonly seen: { readonly release: string; readonly file: string; readonly step: string; readonly locale: string }
  readonly count: number
}

/** What own files have a part in, of all that cannot be written. */
export function blemishesOf(mishaps: readonly Mishap[]): readonly Blemish[] {
  const found = new Map<string, Blemish>()
  for (const { entry, item, files, problems } of mishaps) {
    for (const told of files.length > 0 ? problems : []) {
      if (told.file === undefined) continue
      const problem = blame(told, files)
      const key = `${problem.file}\0${problem.line}\0${problem.message}`
      const known = found.get(key)
      const { id: release, file } = item.release
      const seen = known?.seen ?? { release, file, step: entry.step.id, locale: entry.locale }
      found.set(key, { problem, seen, count: (known?.count ?? 0) + 1 })
    }
  }
  return [...found.values()]
}
