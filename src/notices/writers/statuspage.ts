import type { NoticeView } from '#generated/types/notice-view.ts'
import { counterpartsOf, type Stage, stageOf } from '#notices/status.ts'
import { payload, type Writer } from './writer.ts'

type ComponentStatus = 'operational' | 'under_maintenance' | 'degraded_performance' | 'partial_outage' | 'major_outage'

/** What Atlassian Statuspage takes to create an incident or to add an update to it. */
type Incident = {
  readonly name: string
  readonly status: string
  readonly impact_override: 'maintenance' | 'none' | 'minor' | 'major' | 'critical'
  readonly body: string
  readonly deliver_notifications: boolean
  readonly component_ids: readonly string[]
  readonly components: Readonly<Record<string, ComponentStatus>>
  readonly metadata: {
    readonly relctl: { readonly release: string | null; readonly notice: string; readonly revision: number }
  }
} & Partial<Schedule>

type Schedule = {
  readonly scheduled_for: string
  readonly scheduled_until: string
  readonly scheduled_remind_prior: boolean
  /** Work begins and ends when the log says so, never because a clock struck. */
  readonly scheduled_auto_in_progress: false
  readonly scheduled_auto_completed: false
  readonly auto_transition_to_maintenance_state: true
  readonly auto_transition_to_operational_state: true
}

const maintenance: Readonly<Record<Stage, string>> = {
  scheduled: 'scheduled',
  'in-progress': 'in_progress',
  // Statuspage knows no cancelled maintenance. Left as it was, it would be announced as going on at the old time.
  off: 'completed',
  over: 'completed',
}

/** Work without a window, such as a hotfix, is no maintenance but an incident that is being repaired. */
const repair: Readonly<Record<Stage, string>> = {
  scheduled: 'identified',
  'in-progress': 'identified',
  off: 'resolved',
  over: 'resolved',
}

const felt = {
  none: { impact: 'none', component: 'operational' },
  'reduced-redundancy': { impact: 'minor', component: 'operational' },
  degraded: { impact: 'minor', component: 'degraded_performance' },
  'read-only': { impact: 'major', component: 'partial_outage' },
  outage: { impact: 'critical', component: 'major_outage' },
} as const

/** The incident of a release. Whoever keeps its id adds later notices to it as updates. */
export const statuspage: Writer = (view, { house, also }) => {
  const stage = stageOf(view)
  if (!stage.ok) return stage
  const body = also('txt')
  if (!body.ok) return body
  const { components = {}, remind = true, notify = true } = house.channels.status?.statuspage ?? {}
  const ids = counterpartsOf(view, components)
  const planned = view.schedule !== null
  const incident: Incident = {
    name: view.text.name,
    status: (planned ? maintenance : repair)[stage.value],
    impact_override: planned ? 'maintenance' : felt[view.level ?? 'none'].impact,
    ...scheduleOf(view, remind),
    body: body.value.trim(),
    deliver_notifications: notify,
    component_ids: ids,
    components: Object.fromEntries(ids.flatMap((id) => statusOf(view, stage.value).map((status) => [id, status]))),
    metadata: { relctl: { release: view.release, notice: view.id, revision: view.revision } },
  }
  return payload({ incident })
}

function scheduleOf({ schedule }: NoticeView, remind: boolean): Partial<Schedule> {
  if (!schedule) return {}
  return {
    scheduled_for: schedule.start,
    scheduled_until: schedule.end,
    scheduled_remind_prior: remind,
    scheduled_auto_in_progress: false,
    scheduled_auto_completed: false,
    auto_transition_to_maintenance_state: true,
    auto_transition_to_operational_state: true,
  }
}

/** What becomes of the components; nothing while the work has not touched them. */
function statusOf({ schedule, level }: NoticeView, stage: Stage): readonly ComponentStatus[] {
  if (stage === 'over') return ['operational']
  if (stage !== 'in-progress') return []
  return [schedule ? 'under_maintenance' : felt[level ?? 'none'].component]
}
