import type { Input } from '#commands/command.ts'
import { UsageError } from '#exit.ts'
import type { Audience, NoticeKind } from '#generated/types/common.ts'
import { suggest } from '#manifest/suggest.ts'
import { catalogOf, fileName } from '#notices/catalog.ts'
import { defaultChannel } from '#notices/channel.ts'
import type { Desk, Order } from '#notices/desk.ts'
import { sections } from '#notices/sections.ts'
import { houseOf } from '#notices/subject.ts'
import type { ReleaseOutlook } from '#policy/outlook.ts'
import { isPending, type Step } from '#policy/step.ts'
import { parseMonth } from '#schedule/cycle.ts'
import type { Survey } from '#survey.ts'
import { unknownRelease } from './unknown-release.ts'

/** An order with the name of its file below the folder of `--out`. */
export type Placed = { readonly order: Order; readonly file: string }

const noticeKinds = Object.keys(sections) as readonly NoticeKind[]
const audiences: readonly Audience[] = ['customer', 'affected-customer', 'website', 'internal', 'support']

/** What a call asks to be written. @throws UsageError that names what there is */
export function ordersOf(
  id: string | undefined,
  options: Input['options'],
  facts: Survey,
  desk: Desk,
): readonly Placed[] {
  refuseContradictions(id, options)
  const wish = readWish(options)
  if (wish.month !== undefined) return [monthly(wish.month, options['product']?.toString(), wish, facts, desk)]
  if (id === undefined)
    throw new UsageError('name a release, or a month with --month', 'relctl plan lists the releases')
  const outlook = releaseNamed(id, facts)
  const locales = localesOf(outlook.release.data.product, outlook.policy.locales, facts)
  if (options['all'] === true) return everything(outlook, locales, wish, desk)
  return [single(outlook, options['notice']?.toString(), locales[0] ?? 'en', wish, desk)]
}

type Wish = {
  readonly month: string | undefined
  readonly audience: Audience | undefined
  readonly channel: string | undefined
  readonly format: string | undefined
  readonly locale: string | undefined
}

function readWish(options: Input['options']): Wish {
  const text = (name: string) => options[name]?.toString()
  const audience = audiences.find((one) => one === text('audience'))
  if (text('audience') !== undefined && !audience) {
    throw new UsageError(`there is no audience "${text('audience')}"`, suggest(text('audience') ?? '', audiences))
  }
  const month = text('month')
  if (month !== undefined && !parseMonth(month)) {
    throw new UsageError(`--month is "${month}", expected a month`, 'write for example --month 2026-12')
  }
  return { month, audience, channel: text('channel'), format: text('format'), locale: text('locale') }
}

/** @throws UsageError for options that do not go together: leaving one of them unheard would be worse */
function refuseContradictions(id: string | undefined, options: Input['options']): void {
  const given = (name: string) => options[name] !== undefined && options[name] !== false
  if (given('month') && id !== undefined)
    throw new UsageError('--month writes the plan of a month, so it takes no release', `leave out "${id}" or --month`)
  for (const name of ['all', 'notice']) {
    if (!given('month') || !given(name)) continue
    throw new UsageError(`--month writes the plan of a month, so it takes no --${name}`, 'leave out one of the two')
  }
  if (given('product') && !given('month'))
    throw new UsageError('--product says whose plan of a month, so it needs --month', 'add --month, or leave it out')
  if (given('all') && given('notice'))
    throw new UsageError('--all writes every notice, so it takes no --notice', 'leave out one of the two')
  if (given('all') && !given('out'))
    throw new UsageError('--all writes many texts, so it needs a folder', 'add for example --out notices')
}

function releaseNamed(id: string, facts: Survey): ReleaseOutlook {
  const found = facts.outlook.releases.find(({ release }) => release.id === id)
  if (found) return found
  throw unknownRelease(id, facts)
}

function localesOf(product: string | undefined, fallback: readonly string[], { workspace }: Survey): readonly string[] {
  return houseOf(workspace.config, product, fallback).locales
}

/** One notice: a step by its name, else a kind, for the step that is due next or for nobody's plan. */
function single(outlook: ReleaseOutlook, name: string | undefined, locale: string, wish: Wish, desk: Desk): Placed {
  const steps = outlook.steps.filter(({ kind, notice }) => kind === 'notice' && notice !== undefined)
  if (name === undefined)
    throw new UsageError(
      `--notice is missing, expected a notice of ${outlook.release.id}`,
      `name one of: ${namesOf(steps)}`,
    )
  const step = stepNamed(name, steps)
  const kind = step?.notice ?? noticeKinds.find((one) => one === name)
  if (!kind) throw new UsageError(`${outlook.release.id} has no notice "${name}"`, suggestNotice(name, steps))
  if (step?.state === 'superseded') {
    const message = `"${step.id}" of ${outlook.release.id} belongs to a plan that no longer holds`
    throw new UsageError(
      message,
      `the release is ${outlook.life.state}; name one of: ${namesOf(steps.filter(isCurrent))}`,
    )
  }
  const audience = wish.audience ?? step?.audience ?? 'customer'
  const format = wish.format ?? (wish.channel === undefined ? 'txt' : desk.usualFormat(wish.channel))
  const channel = wish.channel ?? defaultChannel(format, audience)
  const extension = desk.extensionOf(channel, format)
  const order = { outlook, step, kind, audience, channel, format, locale: wish.locale ?? locale }
  return { order, file: `${outlook.release.id}/${fileName(step?.id ?? kind, { ...order, extension })}` }
}

/** The step of this name in the current plan, else in a former one; a kind means the step of it that is due next. */
function stepNamed(name: string, steps: readonly Step[]): Step | undefined {
  const named = steps.filter(({ id, notice }) => id === name || notice === name)
  return named.find(isPending) ?? named.findLast(({ state }) => state !== 'superseded') ?? named.at(-1)
}

function isCurrent({ state }: Step): boolean {
  return state !== 'superseded'
}

function namesOf(steps: readonly Step[]): string {
  return [...new Set(steps.map(({ id }) => id))].join(', ')
}

function suggestNotice(name: string, steps: readonly Step[]): string {
  return suggest(name, [...new Set([...steps.map(({ id }) => id), ...noticeKinds])])
}

function everything(outlook: ReleaseOutlook, locales: readonly string[], wish: Wish, desk: Desk): readonly Placed[] {
  const all = catalogOf(outlook, wish.locale === undefined ? locales : [wish.locale], desk.own)
  const chosen = narrowings.reduce((entries, name) => {
    const wanted = wish[name]
    const found = entries.filter((entry) => wanted === undefined || entry[name] === wanted)
    if (wanted === undefined || found.length > 0) return found
    const there = [...new Set(entries.map((entry): string => entry[name]))]
    throw new UsageError(`${outlook.release.id} has no notice with --${name} ${wanted}`, suggest(wanted, there))
  }, all)
  return chosen.map(({ file, ...entry }) => ({ file, order: { ...entry, outlook } }))
}

const narrowings = ['audience', 'channel', 'format'] as const

function monthly(month: string, given: string | undefined, wish: Wish, facts: Survey, desk: Desk): Placed {
  const product = productOf(given, Object.keys(facts.workspace.config.products ?? {}))
  const cycle = facts.outlook.cycles.find((one) => one.month === month && one.product === product)
  const step = cycle?.steps.find(({ notice }) => notice === 'plan')
  const policy = facts.outlook.releases.find(({ release }) => release.data.product === product)?.policy
  const [leading = 'en'] = localesOf(product, policy?.locales ?? [], facts)
  const { locale = leading, audience = step?.audience ?? 'customer' } = wish
  const format = wish.format ?? (wish.channel === undefined ? 'txt' : desk.usualFormat(wish.channel))
  const channel = wish.channel ?? defaultChannel(format, audience)
  const order: Order = { kind: 'plan', month, product, audience, channel, format, locale, step }
  const stem = product === undefined ? 'plan' : `plan.${product}`
  return { order, file: `${month}/${fileName(stem, { ...order, extension: desk.extensionOf(channel, format) })}` }
}

/** Whose plan: the product that is named, or the only one; undefined where there are none. */
function productOf(given: string | undefined, products: readonly string[]): string | undefined {
  if (given !== undefined && !products.includes(given))
    throw new UsageError(`there is no product "${given}"`, suggest(given, products))
  if (given !== undefined || products.length <= 1) return given ?? products[0]
  throw new UsageError('each product has a plan of its own', `name one with --product: ${products.join(', ')}`)
}
