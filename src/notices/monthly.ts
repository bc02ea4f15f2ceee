import type { Named, NoticeView, Planned } from '../generated/types/notice-view.ts'
import type { Part } from '../manifest/release.ts'
import type { ReleaseOutlook } from '../policy/outlook.ts'
import type { Step } from '../policy/step.ts'
import { monthOf } from '../schedule/cycle.ts'
import type { Instant } from '../schedule/instant.ts'
import type { Interval } from '../schedule/interval.ts'
import { eventOf } from './calendar-events.ts'
import { sayMonth } from './clock-words.ts'
import { contactsOf } from './content.ts'
import { type Dates, recordedAt, sayDates } from './dates.ts'
import { isWithheld } from './embargo.ts'
import { levelOf, stopsWork } from './impact.ts'
import { type Messages, say } from './messages.ts'
import { moduleOf, productOf, wholeOf } from './names.ts'
import { leftovers } from './placeholder.ts'
import { failed, type Result } from './problem.ts'
import { type Address, type House, isInternal } from './subject.ts'
import { brandOf, sayTopic, signatureOf } from './texts.ts'
import { batchName } from './times.ts'
import { type Translator, translator } from './translate.ts'
import { whenOf } from './when.ts'
import { sayAll } from './words.ts'
import { aboutWork } from './work-words.ts'

/** Everything that decides what the plan of one month says. */
export type MonthlyInput = Address & {
  /** `2026-12` */
  readonly month: string
  /** Who speaks: the house of the product, or of the whole repository. */
  readonly house: House
  /** All releases that may belong to it, each with the house of its own product; other months are left out. */
  readonly releases: readonly { readonly outlook: ReleaseOutlook; readonly house: House }[]
  /** The duty of the month that asks for the plan. */
  readonly step: Step | undefined
  readonly now: Instant
}

/** A plan calls everything in it so, whatever the single notices say. */
const work = 'upgrade'

/** One window of the month. */
type Row = { readonly outlook: ReleaseOutlook; readonly house: House; readonly part: Part; readonly window: Interval }

/** The plan of a month as a view: one row per window that is still planned and begins in it, by start. */
export function monthlyView(given: MonthlyInput): Result<NoticeView> {
  const input = { ...given, messages: aboutWork(given.messages, work) }
  const colleagues = isInternal(input.audience)
  const translate = translator(input.messages.locale, colleagues)
  const rows = input.releases.flatMap(({ outlook, house }) => rowsOf(outlook, house, input.month))
  const entries = rows
    .sort((a, b) => a.window.start - b.window.start || (a.outlook.release.id < b.outlook.release.id ? -1 : 1))
    .map((row) => ({ row, upgrade: planned(row, input, translate) }))
  const view = compose(input, entries, translate)
  if (translate.problems.length > 0) return failed(...translate.problems)
  const unfinished = colleagues ? [] : leftovers(view)
  return unfinished.length > 0 ? failed(...unfinished) : { ok: true, value: view }
}

function rowsOf(outlook: ReleaseOutlook, house: House, month: string): readonly Row[] {
  const { release, life } = outlook
  if (life.state === 'cancelled' || life.state === 'postponed') return []
  return release.parts.flatMap((part) => {
    const { window } = part
    return window && monthOf(window.start, release.zone) === month ? [{ outlook, house, part, window }] : []
  })
}

function planned({ outlook, house, part, window }: Row, input: MonthlyInput, translate: Translator): Planned {
  const { messages, audience, now, step } = input
  const { data, zone } = outlook.release
  const kind = translate.pick(outlook.class.title, `${data.id}/class/title`)
  const withheld = isWithheld({ outlook, audience, now, step })
  const level = levelOf({ outlook })
  const modules = (data.modules ?? []).map((id) => moduleOf(id, { house }, translate))
  const whole = wholeOf(productOf({ house }, translate), modules, house)
  const title = withheld ? kind : translate.pick(data.title, `${data.id}/title`)
  const batch =
    outlook.release.parts.length > 1 ? batchName({ part, window }, { outlook, messages }, translate) : undefined
  return {
    release: data.id,
    title: batch === undefined ? title : say(messages, 'labels.aside', { value: title, note: batch }),
    class: kind,
    modules: sayModules(modules, whole, messages),
    when: whenOf(window, zone, messages),
    impact: level && say(messages, `levels.${level}`),
    relogin: data.impact?.relogin ?? false,
    action: say(messages, `actions.${actionOf(outlook)}`),
  }
}

function sayModules(modules: readonly Named[], whole: Named | null, messages: Messages): string | null {
  if (whole) return say(messages, 'scope.Whole', { product: whole.name })
  const names = modules.map(({ name }) => name)
  return names.length === 0 ? null : sayAll(names, messages)
}

/** What customers have to do, in a word. */
function actionOf(outlook: ReleaseOutlook): 'login' | 'nothing' | 'prepare' {
  const { actions, impact } = outlook.release.data
  if (actions?.before || actions?.during || actions?.after) return 'prepare'
  if (impact?.relogin === true) return 'login'
  return stopsWork({ outlook }) ? 'prepare' : 'nothing'
}

type Entry = { readonly row: Row; readonly upgrade: Planned }

function compose(input: MonthlyInput, entries: readonly Entry[], translate: Translator): NoticeView {
  const { messages, audience, house, month: tag } = input
  const upgrades = entries.map(({ upgrade }) => upgrade)
  const colleagues = isInternal(audience)
  const month = sayMonth(tag, messages)
  const product = productOf(input, translate)
  const brand = brandOf(input, translate)
  const name = product?.name ?? brand ?? say(messages, 'scope.none')
  const sentence =
    upgrades.length === 0 ? (colleagues ? 'internalEmpty' : 'empty') : colleagues ? 'internal' : 'opening'
  const kind = say(messages, 'kinds.plan.subject', { month })
  const opening = [say(messages, `kinds.plan.${sentence}`, { month, product: name })]
  const id = `plan.${tag}${product ? `.${product.id}` : ''}`
  return {
    $schema: 'notice-view.schema.json',
    version: 1,
    id: `${id}.${audience}.${messages.locale}`,
    release: null,
    step: input.step?.id ?? null,
    kind: 'plan',
    audience,
    channel: input.channel,
    locale: messages.locale,
    revision: 0,
    supersedes: null,
    brand,
    organisation: translate.maybe(house.organisation.name, 'organisation/name'),
    text: {
      subject: sayTopic({ brand, kind, what: product?.name ?? '', time: undefined }),
      kind,
      topic: product?.name ?? null,
      name: say(messages, 'kinds.plan.title', { month }),
      title: say(messages, 'kinds.plan.title', { month }),
      preheader: opening[0] ?? '',
      salutation: say(messages, `salutations.${audience}`),
      opening,
      reason: null,
      withheld: null,
      noAction: null,
      closing: colleagues ? null : say(messages, 'kinds.plan.closing'),
      farewell: say(messages, 'farewell'),
      signature: signatureOf(input, translate),
      reference: say(messages, 'reference', { id }),
    },
    product,
    modules: [],
    class: null,
    work: { id: work, name: say(messages, `works.${work}.work`) },
    versions: null,
    benefit: null,
    changes: [],
    when: null,
    formerly: null,
    schedule: null,
    opens: null,
    ...datesOf(input, entries),
    calendar: entries.map(({ row, upgrade }) => eventIn(row, upgrade.title, messages)),
    downtime: null,
    batch: null,
    batches: [],
    impact: null,
    level: null,
    actions: { before: [], during: [], after: [] },
    rollback: null,
    contacts: contactsOf(house.organisation.contacts ?? [], 'organisation/contacts', messages, translate),
    links: [],
    training: [],
    warranty: null,
    results: null,
    expires: null,
    plan: { month: tag, name: month, upgrades },
    internal: null,
  }
}

function datesOf({ step, now }: MonthlyInput, entries: readonly Entry[]): Dates {
  const times = entries.map(({ row: { outlook } }) => recordedAt(outlook, outlook.life.revision, undefined, now))
  const recorded = entries.length === 0 ? (step?.opens ?? now) : (Math.max(...times) as Instant)
  return sayDates(recorded, step, entries[0]?.row.outlook.release.zone ?? 'UTC')
}

function eventIn({ outlook, part, window }: Row, title: string, messages: Messages): NoticeView['calendar'][number] {
  const { revision } = outlook.life
  return eventOf({ outlook, revision, part, window, title, status: 'confirmed' }, messages)
}
