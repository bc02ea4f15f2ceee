import type { NoticeKind } from '../generated/types/common.ts'
import type { NoticeView } from '../generated/types/notice-view.ts'
import { type Messages, say } from '../notices/messages.ts'
import type { Result } from '../notices/problem.ts'
import { noticeView } from '../notices/view.ts'
import { sayDuration } from '../notices/words.ts'
import { minutesBetween } from '../schedule/instant.ts'
import { addresses, eventFile, type Linker } from './address.ts'
import { chronicleOf } from './chronicle.ts'
import type { Facts } from './facts.ts'
import { type PageLink, pageLink, type ReleasePart } from './page.ts'
import { longTime } from './page-time.ts'
import { dayOf, stateOf } from './row.ts'
import type { PublicState } from './state.ts'

/** The notice whose words a page carries, as the release stands. */
const tellings: Readonly<Record<PublicState, NoticeKind>> = {
  tentative: 'announcement',
  scheduled: 'announcement',
  active: 'in-progress',
  unconfirmed: 'announcement',
  monitored: 'completed',
  completed: 'completed',
  'rolled-back': 'rolled-back',
  postponed: 'postponed',
  cancelled: 'cancelled',
}

/** What the page of a release shows. @param given the words of its language, not yet about its kind of work */
export function releasePart(facts: Facts, given: Messages, link: Linker): Result<ReleasePart> {
  const { outlook, messages, span, windows, former, translate, product, state, at, now } = facts
  const { release } = outlook
  const kind = tellings[state]
  const story = publicView(kind, facts, given)
  if (!story.ok) return story
  // While work goes on its notice is brief; the page keeps everything that was announced.
  const told = kind === 'in-progress' ? publicView('announcement', facts, given) : story
  if (!told.ok) return told
  const dates = datesOf(told.value, facts, given)
  const value: ReleasePart = {
    id: release.id,
    state: stateOf(facts),
    day: windows.length > 0 || former ? dayOf(at, release.zone, messages) : null,
    when: windows.map((window) => longTime(window, release.zone, messages)),
    duration: lengthOf(facts),
    formerly: former ? longTime(former, release.zone, messages) : null,
    class: translate.pick(outlook.class.title, 'class/title'),
    product: product && pageLink(product.name, link(addresses.product(messages.locale, product.id))),
    modules: modulesOf(facts, link),
    opening: state === 'unconfirmed' ? [say(messages, 'site.unconfirmed')] : story.value.text.opening,
    tentative: state === 'tentative' ? say(messages, 'site.tentative') : null,
    notice: told.value,
    events: chronicleOf(facts),
    dates,
    calendar: span && span.end > now && dates.calendar.length > 0 ? { url: eventFile } : null,
  }
  return translate.problems.length > 0 ? { ok: false, problems: translate.problems } : { ok: true, value }
}

/** The notice that tells calendars when; a completed release was announced once, and keeps its place in them. */
function datesOf(told: NoticeView, facts: Facts, given: Messages): NoticeView {
  const isOver = told.calendar.length === 0 && facts.span !== undefined
  const announced = isOver ? publicView('announcement', facts, given) : undefined
  return announced?.ok ? announced.value : told
}

function publicView(kind: NoticeKind, { outlook, house, now }: Facts, messages: Messages): Result<NoticeView> {
  return noticeView({ outlook, house, kind, audience: 'website', channel: 'website', messages, step: undefined, now })
}

function lengthOf({ outlook, span, messages }: Facts): string | null {
  const single = outlook.release.parts.length === 1
  return span && single ? sayDuration(minutesBetween(span.start, span.end), messages) : null
}

function modulesOf({ modules, product, messages }: Facts, link: Linker): readonly PageLink[] {
  if (!product) return []
  return modules.map(({ id, name }) => pageLink(name, link(addresses.module(messages.locale, product.id, id))))
}
