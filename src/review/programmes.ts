import type { ReportOutput } from '../generated/types/report-output.ts'
import { inLang } from '../words/lang.ts'
import { outcomeOf } from './outcome.ts'
import { idsOf, type Scope } from './scope.ts'

type Programme = ReportOutput['programmes'][number]

/** The releases of the period by the code of their programme (S15). */
export function programmesOf({ own, lang }: Scope): readonly Programme[] {
  const codes = new Set(own.flatMap(({ release }) => release.data.programme?.code ?? []))
  return [...codes].sort().map((code) => {
    const items = own.filter(({ release }) => release.data.programme?.code === code)
    const named = items.flatMap(({ release }) => release.data.programme ?? [])
    const title = named.find((programme) => programme.title)?.title
    return {
      code,
      quarter: named.find(({ quarter }) => quarter !== undefined)?.quarter ?? null,
      title: inLang(title ?? {}, lang) ?? null,
      releases: items.length,
      done: items.filter((item) => outcomeOf(item) === 'done').length,
      refs: idsOf(items),
    }
  })
}
