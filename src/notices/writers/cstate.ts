import type { NoticeView } from '#generated/types/notice-view.ts'
import { failed } from '#notices/problem.ts'
import { counterpartsOf, stageOf } from '#notices/status.ts'
import { formatInstant, parseInstant } from '#schedule/instant.ts'
import type { Writer } from './writer.ts'

const severities = {
  none: 'notice',
  'reduced-redundancy': 'notice',
  degraded: 'disrupted',
  'read-only': 'disrupted',
  outage: 'down',
} as const

/**
 * An issue file for `content/issues/`. Work ahead, and work that is off, is informational: cState would otherwise show
 * the systems as affected from the moment the file is there. Times are UTC, as cState asks.
 */
export const cstate: Writer = (view, { house, also }) => {
  const stage = stageOf(view)
  if (!stage.ok) return stage
  const body = also('md')
  if (!body.ok) return body
  const date = view.results?.start ?? view.schedule?.start ?? view.results?.end ?? view.opens
  if (date === null) {
    const message = `${view.release} has no work window, and an issue of cState needs a date`
    return failed({ code: 'no-window', message, hint: 'add window: { start: …, end: … }', field: 'window' })
  }
  const affects = stage.value === 'in-progress' || stage.value === 'over'
  const lines = [
    `title: ${quoted(view.text.name)}`,
    `date: ${utc(date)}`,
    ...(affects ? affected(view, house.channels.status?.cstate?.systems) : ['informational: true']),
    ...(stage.value === 'scheduled' ? ['pin: true'] : []),
    'section: issue',
  ]
  return { ok: true, value: `---\n${lines.join('\n')}\n---\n\n${body.value}` }
}

function affected(view: NoticeView, systems: Parameters<typeof counterpartsOf>[1]): readonly string[] {
  const names = systems ? counterpartsOf(view, systems) : view.modules.map(({ name }) => name)
  const end = view.results?.end
  return [
    'informational: false',
    `severity: ${severities[view.level ?? 'none']}`,
    ...(names.length === 0 ? [] : ['affected:', ...names.map((name) => `  - ${quoted(name)}`)]),
    `resolved: ${end !== undefined}`,
    ...(end === undefined ? [] : [`resolvedWhen: ${utc(end)}`]),
  ]
}

/** JSON's quotes are YAML's too. */
function quoted(text: string): string {
  return JSON.stringify(text)
}

function utc(time: string): string {
  const instant = parseInstant(time)
  return instant === undefined ? time : formatInstant(instant, 'UTC')
}
