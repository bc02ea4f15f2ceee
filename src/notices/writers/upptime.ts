import type { NoticeView } from '#generated/types/notice-view.ts'
import { escapeFor } from '#notices/escape.ts'
import { failed } from '#notices/problem.ts'
import { type Counterparts, counterpartsOf, stageOf } from '#notices/status.ts'
import type { Writer } from './writer.ts'

/**
 * The text of a GitHub issue with the label "maintenance": first the comment that Upptime reads, then what people
 * read. Once the work is over or off, it is the text of the comment with which the issue is closed.
 */
export const upptime: Writer = (view, { house, also }) => {
  const stage = stageOf(view)
  if (!stage.ok) return stage
  const body = also('md')
  if (!body.ok) return body
  const { schedule } = view
  const ahead = stage.value === 'scheduled' || stage.value === 'in-progress'
  if (ahead && !schedule) {
    const message = `${view.release} has no work window, and Upptime needs its start and its end`
    return failed({ code: 'no-window', message, hint: 'add window: { start: …, end: … }', field: 'window' })
  }
  const orders =
    ahead && schedule
      ? [
          `start: ${schedule.start}`,
          `end: ${schedule.end}`,
          ...expected(view, house.channels.status?.upptime?.endpoints),
        ]
      : []
  const comment = orders.length === 0 ? '' : `<!--\n${orders.join('\n')}\n-->\n\n`
  return { ok: true, value: `${comment}## ${escapeFor('markdown', view.text.title, 'text')}\n\n${body.value}` }
}

/** Endpoints for which Upptime shall raise no alarm while the work goes on. */
function expected(view: NoticeView, endpoints: Counterparts | undefined): readonly string[] {
  const slugs = counterpartsOf(view, endpoints)
  const key =
    view.level === 'outage'
      ? 'expectedDown'
      : view.level === 'degraded' || view.level === 'read-only'
        ? 'expectedDegraded'
        : undefined
  return key === undefined || slugs.length === 0 ? [] : [`${key}: ${slugs.join(', ')}`]
}
