import type { Affected, Impact, Named } from '../generated/types/notice-view.ts'
import { durationMinutes, parseDuration } from '../schedule/duration.ts'
import { say } from './messages.ts'
import { moduleOf } from './names.ts'
import type { NoticeInput } from './subject.ts'
import type { Translator } from './translate.ts'
import { plural, sayAbout, sayList } from './words.ts'

type Level = NonNullable<Impact['level']>

/** From harmless to worst. */
const levels: readonly Level[] = ['none', 'reduced-redundancy', 'degraded', 'read-only', 'outage']

/** Minutes of expected downtime. */
export function downtimeOf({ outlook }: Pick<NoticeInput, 'outlook'>): number | undefined {
  const given = outlook.release.data.impact?.downtime
  const duration = given === undefined ? undefined : parseDuration(given)
  return duration && durationMinutes(duration)
}

/** The worst that users meet: as stated, else the worst of the modules, else what the mode of work means. */
export function levelOf({ outlook }: Pick<NoticeInput, 'outlook'>): Level | null {
  const { impact } = outlook.release.data
  if (!impact) return null
  const worst = Math.max(...(impact.affected ?? []).map(({ level }) => levels.indexOf(level)))
  return impact.level ?? levels[worst] ?? (impact.mode === 'rolling' ? 'degraded' : 'outage')
}

/** Whether people lose unsaved work when they do nothing. */
export function stopsWork(input: Pick<NoticeInput, 'outlook'>): boolean {
  const level = levelOf(input)
  return level === 'outage' || level === 'read-only' || input.outlook.release.data.impact?.relogin === true
}

export function impactOf(input: NoticeInput, modules: readonly Named[], dated: boolean, translate: Translator): Impact {
  const { messages, outlook } = input
  const { impact } = outlook.release.data
  const level = levelOf(input)
  const unaffected = (impact?.unaffected ?? []).map((id) => moduleOf(id, input, translate))
  const named = (one: Named, own: Level | null): Affected => ({
    ...one,
    level: own,
    label: own && say(messages, `levels.${own}`),
  })
  const affected = impact?.affected?.map(({ module, level }) => named(moduleOf(module, input, translate), level))
  const relogin = impact?.relogin ?? null
  const concerned = affected ?? modules.map((module) => named(module, impact?.level ?? null))
  return {
    mode: impact?.mode ?? null,
    level,
    label: level && say(messages, `levels.${level}`),
    text: impact ? sayImpact(input, level) : null,
    modules: concerned,
    detailed: concerned.some((module) => module.label !== null),
    unaffected,
    unaffectedText:
      unaffected.length === 0
        ? null
        : say(messages, `unaffected.${plural(unaffected.length)}`, {
            modules: sayList(
              unaffected.map(({ name }) => name),
              messages,
            ),
          }),
    otherwise: dated && level !== 'none' ? say(messages, 'impact.otherwise') : null,
    relogin,
    reloginText: relogin === null ? null : say(messages, relogin ? 'relogin.needed' : 'relogin.needless'),
  }
}

function sayImpact(input: NoticeInput, level: Level | null): string {
  const { messages, outlook } = input
  const minutes = downtimeOf(input)
  const downtime = minutes === undefined ? undefined : sayAbout(minutes, messages)
  const rolling = outlook.release.data.impact?.mode === 'rolling'
  if (level === 'none' && downtime === undefined) return say(messages, 'impact.none')
  if (level === 'read-only') return say(messages, 'impact.readOnly')
  if (downtime === undefined) return say(messages, rolling ? 'impact.rolling' : 'impact.downtime')
  return say(messages, rolling ? 'impact.rollingPause' : 'impact.downtimeFor', { downtime })
}
