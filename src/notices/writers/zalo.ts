import { createHash } from 'node:crypto'
import type { ZaloParameter, ZaloTemplate } from '#generated/types/config.ts'
import type { NoticeView } from '#generated/types/notice-view.ts'
import { sayShortMoment } from '#notices/clock-words.ts'
import type { Messages } from '#notices/messages.ts'
import { failed, type NoticeProblem } from '#notices/problem.ts'
import { parseInstant } from '#schedule/instant.ts'
import { payload, type Writer } from './writer.ts'

/** What Zalo gets beside the reader's telephone number, which is the business of whoever sends. */
type ZaloNotification = {
  readonly template_id: string
  readonly template_data: Readonly<Record<string, string>>
  /** Unique to the notice, at most 48 characters. */
  readonly tracking_id: string
}

/**
 * Fills the parameters of a template that Zalo has approved. The text itself is Zalo's; what is judged here is what
 * Zalo refuses: a parameter that is empty or too long, a link, a telephone number.
 */
export const zalo: Writer = (view, { messages, house }) => {
  const templates = house.channels.zalo?.templates ?? []
  const index = templates.findIndex((one) => fits(one, view))
  const template = templates[index]
  if (!template) return failed(noTemplate(view))
  const filled = Object.entries(template.parameters).map(([name, parameter]) => {
    const value = (fillingOf(parameter, view, messages) ?? parameter.otherwise ?? '').normalize('NFC')
    return {
      name,
      value,
      problem: problemOf(value, parameter, { name, field: `channels/zalo/templates/${index}/parameters/${name}` }),
    }
  })
  const problems = filled.flatMap(({ problem }) => problem ?? [])
  if (problems.length > 0) return failed(...problems)
  const notification: ZaloNotification = {
    template_id: template.id,
    template_data: Object.fromEntries(filled.map(({ name, value }) => [name, value])),
    tracking_id: trackingId(view.id),
  }
  return payload(notification)
}

function fits({ locale, kinds, product }: ZaloTemplate, view: NoticeView): boolean {
  return (
    (locale === undefined || locale === view.locale) &&
    (kinds === undefined || kinds.includes(view.kind)) &&
    (product === undefined || product === view.product?.id)
  )
}

function noTemplate({ kind, locale, product }: NoticeView): NoticeProblem {
  const whose = product === null ? '' : ` of "${product.id}"`
  return {
    code: 'setting',
    message: `no Zalo template fits the ${kind} notice${whose} in the language "${locale}"`,
    hint: 'name the approved template under channels.zalo.templates in relctl.yaml',
    field: 'channels/zalo/templates',
  }
}

function fillingOf({ from }: ZaloParameter, view: NoticeView, messages: Messages): string | null | undefined {
  const { text, schedule, results } = view
  switch (from) {
    case 'kind':
      return text.kind
    case 'topic':
      return text.topic ?? text.name
    case 'title':
      return text.name
    case 'brand':
      return view.brand
    case 'product':
      return view.product?.name
    case 'window':
      return schedule?.short
    case 'start':
      return schedule && moment(schedule.start, schedule.zone, messages)
    case 'end':
      return schedule && moment(schedule.end, schedule.zone, messages)
    case 'duration':
      return results?.duration ?? schedule?.duration
    case 'downtime':
      return results?.downtime ?? view.downtime?.text
    case 'impact':
      return view.level && messages.texts.get(`levels.${view.level}`)
    case 'action':
      return view.actions.before[0] ?? view.actions.after[0] ?? text.noAction
    case 'reference':
      return view.release
  }
}

function moment(time: string, zone: string, messages: Messages): string | undefined {
  const instant = parseInstant(time)
  return instant === undefined ? undefined : sayShortMoment(instant, zone, messages)
}

function problemOf(
  value: string,
  { from, max }: ZaloParameter,
  { name, field }: { readonly name: string; readonly field: string },
): NoticeProblem | undefined {
  const wrong = (message: string, hint: string): NoticeProblem => ({ code: 'setting', message, hint, field })
  const length = Array.from(value).length
  if (length === 0)
    return wrong(
      `the notice has nothing for the Zalo parameter "${name}" (${from})`,
      'give it an "otherwise", or another "from"',
    )
  if (length > max)
    return {
      ...wrong(
        `the Zalo parameter "${name}" has ${length} characters ("${value}"), ${max} at most`,
        'shorten the text, or take another "from"',
      ),
      code: 'too-large',
    }
  if (link.test(value))
    return wrong(
      `the Zalo parameter "${name}" holds a link ("${value}"), which Zalo refuses`,
      'put the link on a button of the template',
    )
  if (phone.test(value))
    return wrong(
      `the Zalo parameter "${name}" holds a telephone number ("${value}"), which Zalo refuses`,
      'put the number on a button of the template',
    )
  return undefined
}

const link = /https?:|www\.|\b[a-z0-9-]+\.(?:vn|com|net|org|io|me|app|dev|example)\b/i

/** Vietnamese numbers, those that begin with a country, and those of call centres. */
const phone = /(?<![\d+])(?:\+\d{1,3}|0)(?:[ .-]?\d){8,10}(?!\d)|(?<!\d)1[89]00(?:[ .-]?\d){4,6}(?!\d)/

const longest = 48

function trackingId(id: string): string {
  if (id.length <= longest) return id
  const digest = createHash('sha256').update(id).digest('hex').slice(0, 12)
  return `${id.slice(0, longest - digest.length - 1)}-${digest}`
}
