import { plansOf, windowsAt } from '../manifest/life.ts'
import { isWithheld } from '../notices/embargo.ts'
import type { Messages } from '../notices/messages.ts'
import { moduleOf, productOf, wholeOf } from '../notices/names.ts'
import { type House, houseOf } from '../notices/subject.ts'
import { type Translator, translator } from '../notices/translate.ts'
import { aboutWork } from '../notices/work-words.ts'
import type { ReleaseOutlook } from '../policy/outlook.ts'
import type { Instant } from '../schedule/instant.ts'
import { hull, type Interval } from '../schedule/interval.ts'
import { type PublicState, publicState } from './state.ts'
import type { SiteInput } from './subject.ts'

/** One public release in one language: what its row and its page are made of. */
export type Facts = {
  readonly outlook: ReleaseOutlook
  readonly house: House
  readonly messages: Messages
  readonly translate: Translator
  readonly now: Instant
  readonly state: PublicState
  /** Whether an embargo still holds details back. */
  readonly withheld: boolean
  readonly title: string
  readonly product: ReturnType<typeof productOf>
  readonly modules: readonly { readonly id: string; readonly name: string }[]
  /** The product when all of it is concerned. */
  readonly whole: ReturnType<typeof productOf>
  /** When the work is done, as far as it is planned; undefined when it is called off or has no window. */
  readonly span: Interval | undefined
  /** The same as its readers are told: each window of work in a few parts, whose nights are not one long stop. */
  readonly windows: readonly Interval[]
  /** The time that was told before and holds no more. */
  readonly former: Interval | undefined
  /** When work without a window was really done. */
  readonly actual: Interval | undefined
  /** The moment by which the release is sorted. */
  readonly at: Instant
}

export function factsOf(outlook: ReleaseOutlook, given: Messages, { config, outlook: { now } }: SiteInput): Facts {
  const { release, policy } = outlook
  const messages = aboutWork(given, outlook.class.work)
  const house = houseOf(config, release.data.product, policy.locales)
  const translate = translator(messages.locale, false)
  const withheld = isWithheld({ outlook, step: undefined, now, audience: 'website' })
  const product = productOf({ house }, translate)
  const modules = (release.data.modules ?? []).map((id) => moduleOf(id, { house }, translate))
  const { span, former } = spansOf(outlook)
  const actual = span ? undefined : actualOf(outlook)
  return {
    outlook,
    house,
    messages,
    translate,
    now,
    state: publicState(outlook, now) ?? 'tentative',
    withheld,
    title: withheld ? translate.pick(outlook.class.title, 'class/title') : translate.pick(release.data.title, 'title'),
    product,
    modules,
    whole: wholeOf(product, modules, house),
    span,
    windows: windowsOf(outlook, span ?? actual),
    former,
    actual,
    at: momentOf(outlook, span ?? former, now),
  }
}

/** The time that holds, with extensions, and the one that was told before it. */
function spansOf({ release, life }: ReleaseOutlook): Pick<Facts, 'span' | 'former'> {
  const planned = hull(release.parts.flatMap(({ window }) => window ?? []))
  if (life.state === 'postponed' || life.state === 'cancelled') return { span: undefined, former: planned }
  const span = hull([...life.work.values()].flatMap(({ window }) => window ?? []))
  if (span && planned && span.end !== planned.end) return { span, former: planned }
  const moved = release.parts.flatMap((part) => plansOf(release, part).map(({ revision }) => revision))
  const last = Math.max(0, ...moved)
  const before =
    last > 0 ? hull([...windowsAt(release, last - 1).values()].flatMap((window) => window ?? [])) : undefined
  const same = before && span && before.start === span.start && before.end === span.end
  return { span, former: same ? undefined : before }
}

/** Windows that are told one by one; more of them are told as the span that they lie in. */
const fewWindows = 4

function windowsOf({ life }: ReleaseOutlook, whole: Interval | undefined): readonly Interval[] {
  if (!whole) return []
  const all = [...life.work.values()].flatMap(({ window }) => window ?? [])
  const distinct = [...new Map(all.map((window) => [`${window.start} ${window.end}`, window])).values()]
  const several = distinct.length > 1 && distinct.length <= fewWindows
  return several ? distinct.sort((a, b) => a.start - b.start) : [whole]
}

/** The next window of work in several parts, else what is known best. */
function momentOf(outlook: ReleaseOutlook, span: Interval | undefined, now: Instant): Instant {
  const { release, life, created } = outlook
  const starts = [...life.work.values()]
    .filter(({ window, succeeded }) => window !== undefined && window.end > now && succeeded === undefined)
    .flatMap(({ window }) => window?.start ?? [])
    .sort((a, b) => a - b)
  return starts[0] ?? span?.start ?? actualOf(outlook)?.start ?? release.log[0]?.at ?? created ?? now
}

/** Work that waited for no window, from its start to its success as far as the log knows them. */
function actualOf({ life }: ReleaseOutlook): Interval | undefined {
  return hull(
    [...life.work.values()].flatMap(({ started, succeeded }) => {
      const [start, end] = [started ?? succeeded, succeeded ?? started]
      return start === undefined || end === undefined ? [] : [{ start, end }]
    }),
  )
}
