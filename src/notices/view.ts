import type { NoticeView } from '../generated/types/notice-view.ts'
import { formatInstant } from '../schedule/instant.ts'
import { calendarOf } from './calendar-events.ts'
import { sayMoment } from './clock-words.ts'
import { actionsOf, changesOf, helpDeskOf, linksOf, noActionOf } from './content.ts'
import { datesOf, opensAt } from './dates.ts'
import { isWithheld } from './embargo.ts'
import { downtimeOf, impactOf, levelOf, stopsWork } from './impact.ts'
import { internalOf } from './internal.ts'
import { say } from './messages.ts'
import { moduleOf, productOf, sayScope, wholeOf } from './names.ts'
import { type Occasion, occasionOf } from './occasion.ts'
import { leftovers } from './placeholder.ts'
import { failed, type Result } from './problem.ts'
import { trainingOf, warrantyOf } from './project.ts'
import { type Section, tells } from './sections.ts'
import { isInternal, type NoticeInput } from './subject.ts'
import { brandOf, openingOf, sayClosing, sayReason, sayReference, sayTopic, sayWhat, signatureOf } from './texts.ts'
import { sayTail, type Times, timesOf } from './times.ts'
import { sentence, type Translator, translator } from './translate.ts'
import { sayAbout } from './words.ts'
import { aboutWork } from './work-words.ts'

/**
 * One notice as plain data, which is all that templates ever see. Everything in it is picked one by one from the
 * release, so that a field which is not named here reaches nobody; what colleagues alone may read stands under
 * `internal`, which is null for everybody else.
 */
export function noticeView(given: NoticeInput): Result<NoticeView> {
  const { kind, outlook } = given
  const input = { ...given, messages: aboutWork(given.messages, outlook.class.work) }
  if (kind === 'plan') {
    const message = `${outlook.release.id}: the plan of a month is made of all its releases, not of one`
    return failed({ code: 'wrong-kind', message, hint: 'render it with --month' })
  }
  const occasion = occasionOf(input)
  if (!occasion.ok) return occasion
  const colleagues = isInternal(input.audience)
  const translate = translator(input.messages.locale, colleagues)
  const view = compose(input, occasion.value, translate)
  if (translate.problems.length > 0) return failed(...translate.problems)
  const unfinished = colleagues ? [] : leftovers(view)
  return unfinished.length > 0 ? failed(...unfinished) : { ok: true, value: view }
}

/** What every part of a view is made from. */
type Draft = {
  readonly input: NoticeInput
  readonly occasion: Occasion
  readonly translate: Translator
  /** Whether a section belongs to the notice and may be told at its time. */
  readonly open: (section: Section) => boolean
  readonly withheld: boolean
  /** Of the release, as far as readers may know it. */
  readonly title: string
  readonly product: NoticeView['product']
  readonly modules: NoticeView['modules']
  /** The product when all of it is concerned. */
  readonly whole: NoticeView['product']
  readonly brand: string | null
  readonly benefit: string | null
  readonly times: Times
  readonly actions: NoticeView['actions']
}

function draftOf(input: NoticeInput, occasion: Occasion, translate: Translator): Draft {
  const { outlook } = input
  const { data } = outlook.release
  const withheld = isWithheld(input)
  const open = (section: Section) => tells(input.kind, section) && !withheld
  const product = productOf(input, translate)
  const modules = (data.modules ?? []).map((id) => moduleOf(id, input, translate))
  return {
    input,
    occasion,
    translate,
    open,
    withheld,
    title: withheld ? translate.pick(outlook.class.title, 'class/title') : translate.pick(data.title, 'title'),
    product,
    modules,
    whole: wholeOf(product, modules, input.house),
    brand: brandOf(input, translate),
    benefit: open('benefit') ? translate.maybe(data.summary, 'summary') : null,
    times: timesOf(input, occasion, translate),
    actions: actionsOf(input, translate, saveBefore(input, occasion)),
  }
}

function compose(input: NoticeInput, occasion: Occasion, translate: Translator): NoticeView {
  const draft = draftOf(input, occasion, translate)
  const { kind, outlook } = input
  const { data } = outlook.release
  const { open, product, modules, whole, benefit, times, actions, brand } = draft
  return {
    $schema: 'notice-view.schema.json',
    version: 1,
    id: noticeId(input, occasion),
    release: data.id,
    step: input.step?.id ?? null,
    kind,
    audience: input.audience,
    channel: input.channel,
    locale: input.messages.locale,
    revision: occasion.revision,
    supersedes: occasion.revision > 0 ? occasion.revision - 1 : null,
    brand,
    organisation: translate.maybe(input.house.organisation.name, 'organisation/name'),
    text: textOf(draft),
    product,
    modules,
    class: { id: outlook.class.id, name: translate.pick(outlook.class.title, 'class/title') },
    work: workOf(input),
    versions: data.version && open('changes') ? { from: data.version.from ?? null, to: data.version.to } : null,
    benefit,
    changes: open('changes') ? changesOf(input, translate) : [],
    ...times,
    opens: opensAt(input),
    ...datesOf(input, occasion),
    calendar: calendarOf(input, occasion, draft.title, translate),
    downtime: tells(kind, 'window') ? downtime(input) : null,
    impact: tells(kind, 'impact') ? impactOf(input, { modules, whole }, times.when !== null, translate) : null,
    level: levelOf(input) ?? null,
    actions,
    rollback: rollbackOf(draft),
    contacts: helpDeskOf(input, translate),
    links: open('links') ? linksOf(input) : [],
    training: open('training') ? trainingOf(input, translate) : [],
    warranty: open('warranty') ? warrantyOf(input, translate) : null,
    expires: expiryOf(input, occasion),
    plan: null,
    internal: isInternal(input.audience) ? internalOf(input, translate) : null,
  }
}

function textOf(draft: Draft): NoticeView['text'] {
  const { input, occasion, translate, withheld, title, product, modules, whole, brand, benefit, times, actions } = draft
  const { kind, messages, outlook } = input
  const { data, zone } = outlook.release
  const opening = openingOf(input, sayScope(whole, product, modules, messages), benefit)
  const head = { kind: say(messages, `kinds.${kind}.subject`), what: sayWhat(whole, modules, title, messages) }
  return {
    subject: sayTopic({ brand, ...head, time: sayTail(occasion, zone, messages) }),
    kind: head.kind,
    topic: head.what === '' ? null : head.what,
    name: title,
    title: say(messages, `kinds.${kind}.title`, { title }),
    preheader: (times.batches[0]?.when ?? times.when ?? times.results)?.text ?? opening.join(' '),
    salutation: say(messages, `salutations.${input.audience}`),
    opening,
    reason: sayReason(reasonOf(draft), messages),
    withheld: withheld && tells(kind, 'changes') ? say(messages, 'withheld') : null,
    noAction: noActionOf(kind, actions, messages),
    closing: sayClosing(input, levelOf(input) === 'none' && tells(kind, 'before')),
    farewell: say(messages, 'farewell'),
    signature: signatureOf(input, translate),
    reference: sayReference(data.id, occasion.revision, messages),
  }
}

function workOf({ outlook, messages }: NoticeInput): NoticeView['work'] {
  const { work } = outlook.class
  return { id: work, name: say(messages, `works.${work}.work`) }
}

function rollbackOf({ input, translate }: Draft): string | null {
  const text = input.outlook.release.data.rollback?.customer
  return text && tells(input.kind, 'rollback') ? sentence(translate.pick(text, 'rollback/customer')) : null
}

/** Release, step (or kind and audience) and revision are what a reader was told; the language is how. */
function noticeId({ outlook, step, kind, audience, messages }: NoticeInput, { revision }: Occasion): string {
  return `${outlook.release.id}.${step?.id ?? `${kind}.${audience}`}.r${revision}.${messages.locale}`
}

function reasonOf({ input, occasion, open, translate }: Draft): string | null {
  const { entry } = occasion
  if (open('change-reason')) return translate.maybe(entry?.data.reason, `log/${entry?.index ?? 0}/reason`)
  return open('release-reason') ? translate.maybe(input.outlook.release.data.reason, 'reason') : null
}

function saveBefore(input: NoticeInput, { window, parts }: Occasion): string | undefined {
  const { messages, outlook, kind } = input
  if (!stopsWork(input)) return undefined
  if (!window || parts.length > 1 || kind === 'starting') return say(messages, 'actions.saveNow')
  return say(messages, 'actions.save', { time: sayMoment(window.start, outlook.release.zone, messages) })
}

function downtime(input: NoticeInput): NoticeView['downtime'] {
  const minutes = downtimeOf(input)
  return minutes === undefined ? null : { minutes, text: sayAbout(minutes, input.messages) }
}

/** Word of work ahead is void once it begins, word of work going on once it ends. */
function expiryOf({ kind, step, outlook }: NoticeInput, { window }: Occasion): string | null {
  if (!window || !tells(kind, 'window')) return null
  const end = tells(kind, 'before') ? (step?.expires ?? window.start) : window.end
  return formatInstant(end, outlook.release.zone)
}
