import { levelOf, stopsWork } from '../notices/impact.ts'
import { type Messages, say } from '../notices/messages.ts'
import { sayBriefly } from '../notices/words.ts'
import { twoDigits } from '../schedule/civil.ts'
import { type Instant, wallClock } from '../schedule/instant.ts'
import { addresses, type Linker } from './address.ts'
import type { Facts } from './facts.ts'
import type { Row } from './page.ts'
import { shortTime } from './page-time.ts'
import { isAhead, toneOf } from './state.ts'

/** A release in a list of one language of the site. @param shownIn the language of the page */
export function rowOf(facts: Facts, shownIn: string, link: Linker): Row {
  const { outlook, messages, former, windows, title, product, at } = facts
  const { release } = outlook
  const own = messages.locale
  const level = levelOf({ outlook })
  return {
    id: release.id,
    url: link(addresses.release(own, release.id)),
    lang: own === shownIn ? null : own,
    title,
    state: stateOf(facts),
    day: windows.length > 0 || former ? dayOf(at, release.zone, messages) : null,
    when: windows.map((window) => shortTime(window, release.zone, messages)),
    formerly: former ? shortTime(former, release.zone, messages) : null,
    class: facts.translate.pick(outlook.class.title, 'class/title'),
    product: product && { name: product.name, url: link(addresses.product(shownIn, product.id)) },
    modules: modulesOf(facts),
    impact: level && windows.length > 0 && isOpen(facts) ? { level, label: say(messages, `levels.${level}`) } : null,
    prepare: isOpen(facts) && needsPreparation(facts) ? say(messages, 'site.prepare') : null,
  }
}

export function stateOf({ state, messages }: Pick<Facts, 'state' | 'messages'>): Row['state'] {
  return { id: state, name: say(messages, `site.states.${state}`), tone: toneOf(state) }
}

export function dayOf(instant: Instant, zone: string, messages: Messages): NonNullable<Row['day']> {
  const { weekday, day, month } = wallClock(instant, zone)
  return {
    weekday: say(messages, `site.weekdays.${weekday}`),
    date: twoDigits(day),
    month: say(messages, `site.shortMonths.${month}`),
  }
}

function modulesOf({ whole, modules, messages }: Facts): string | null {
  if (whole) return say(messages, 'scope.Whole', { product: whole.name })
  return (
    sayBriefly(
      modules.map(({ name }) => name),
      messages,
    ) || null
  )
}

/** Whether the work is ahead or going on: nobody prepares for what is over or called off. */
function isOpen({ state }: Facts): boolean {
  return isAhead(state) || state === 'active'
}

function needsPreparation({ outlook, withheld }: Facts): boolean {
  const { actions } = outlook.release.data
  const asked = actions?.before !== undefined || actions?.during !== undefined
  return (asked && !withheld) || stopsWork({ outlook })
}
