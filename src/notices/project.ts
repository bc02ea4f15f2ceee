import type { Session, Warranty } from '../generated/types/notice-view.ts'
import { formatInstant } from '../schedule/instant.ts'
import { resolveLocal } from '../schedule/local.ts'
import { sayDay, sayMoment } from './clock-words.ts'
import { listItem } from './content.ts'
import { say } from './messages.ts'
import type { NoticeInput } from './subject.ts'
import type { Translator } from './translate.ts'

/** Sessions of an upgrade project (T3); one whose time does not exist is left out. */
export function trainingOf({ outlook, messages }: NoticeInput, translate: Translator): readonly Session[] {
  const { data, zone } = outlook.release
  return (data.training ?? []).flatMap(({ title, audience, at }, index): readonly Session[] => {
    const found = resolveLocal(at, zone)
    if (!('instant' in found)) return []
    return [
      {
        title: listItem(translate.pick(title, `training/${index}/title`)),
        audience: translate.maybe(audience, `training/${index}/audience`),
        start: formatInstant(found.instant, zone),
        when: sayMoment(found.instant, zone, messages),
      },
    ]
  })
}

export function warrantyOf({ outlook, messages }: NoticeInput, translate: Translator): Warranty | null {
  const { warranty } = outlook.release.data
  if (!warranty) return null
  const covers = translate.maybe(warranty.covers, 'warranty/covers')
  return {
    until: warranty.until,
    text: say(messages, 'warranty.until', { date: sayDay(warranty.until, messages) }),
    covers: covers && listItem(covers),
    support: warranty.forceMajeure === true ? say(messages, 'warranty.forceMajeure') : null,
  }
}
