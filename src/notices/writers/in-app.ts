import type { Banner } from '#generated/types/banner.ts'
import type { NoticeKind } from '#generated/types/common.ts'
import { briefly } from '#notices/brief.ts'
import { payload, type Writer } from './writer.ts'

const levels: Readonly<Record<NoticeKind, Banner['level']>> = {
  plan: 'info',
  announcement: 'info',
  reminder: 'info',
  'final-reminder': 'warning',
  starting: 'warning',
  'in-progress': 'warning',
  extended: 'warning',
  rescheduled: 'warning',
  postponed: 'info',
  cancelled: 'info',
  'rolled-back': 'warning',
  completed: 'success',
  'guide-ready': 'info',
  review: 'info',
}

/** Kinds that stay in sight: who closed them would lose work. */
const pressing: readonly NoticeKind[] = ['starting', 'in-progress', 'extended']

/** A banner for the product to show. One that nothing ends can always be closed. */
export const inApp: Writer = (view, { messages, house }) => {
  const { link, dismissible = !pressing.includes(view.kind) } = house.channels['in-app'] ?? {}
  const [reading] = view.links
  const { schedule } = view
  const short = briefly(view, messages)
  const banner: Banner = {
    $schema: 'banner.schema.json',
    version: 1,
    id: view.id,
    release: view.release,
    revision: view.revision,
    kind: view.kind,
    locale: view.locale,
    level: levels[view.kind],
    title: view.text.title,
    body: (short.length > 0 ? short : view.text.opening).join(' '),
    product: view.product?.id ?? null,
    modules: view.modules.map(({ id }) => id),
    window: schedule && { start: schedule.start, end: schedule.end, zone: schedule.zone },
    starts: view.opens,
    expires: view.expires,
    dismissible: view.expires === null || dismissible,
    link: reading
      ? { label: reading.label, url: reading.url }
      : link === undefined
        ? null
        : { label: messages.texts.get('brief.more') ?? '', url: link },
  }
  return payload(banner)
}
