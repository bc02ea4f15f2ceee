import type { Affected, AffectedLine, Impact, Named } from '../generated/types/notice-view.ts'
import { durationMinutes, parseDuration } from '../schedule/duration.ts'
import { type Messages, say } from './messages.ts'
import { moduleOf } from './names.ts'
import type { NoticeInput } from './subject.ts'
import type { Translator } from './translate.ts'
import { plural, sayAbout, sayAll, sayList } from './words.ts'

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

/** What the work concerns; `whole` is the product when all of it is. */
type Concerned = { readonly modules: readonly Named[]; readonly whole: Named | null }

export function impactOf(input: NoticeInput, scope: Concerned, dated: boolean, translate: Translator): Impact {
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
  const modules = affected ?? scope.modules.map((module) => named(module, impact?.level ?? null))
  const lines = linesOf({ modules, whole: scope.whole }, impact?.level ?? null, input)
  const mixed = lines.filter((line) => line.label !== null).length > 1
  return {
    mode: impact?.mode ?? null,
    level,
    label: level && say(messages, `levels.${level}`),
    text: impact ? sayImpact(input, level, mixed || (level === 'read-only' && lines.length > 0)) : null,
    modules,
    lines,
    detailed: mixed,
    unaffected,
    unaffectedText: sayUnaffected(unaffected, messages),
    otherwise: dated && level !== 'none' ? say(messages, 'impact.otherwise') : null,
    relogin,
    reloginText: relogin === null ? null : say(messages, relogin ? 'relogin.needed' : 'relogin.needless'),
  }
}

/** Each level once with the modules that meet it, or the product alone where all of it does; nothing that is unharmed. */
function linesOf(
  { modules, whole }: { readonly modules: readonly Affected[]; readonly whole: Named | null },
  stated: Level | null,
  { house, messages }: NoticeInput,
): readonly AffectedLine[] {
  const harmed = modules.filter(({ level }) => level !== 'none')
  const labels = [...new Set(harmed.map(({ label }) => label))]
  const every = harmed.length === 0 || harmed.length === Object.keys(house.modules).length
  if (harmed.length === 0 && (modules.length > 0 || stated === 'none')) return []
  if (whole && every && labels.length < 2) {
    const label = labels[0] ?? (stated && say(messages, `levels.${stated}`))
    return [{ names: say(messages, 'scope.Whole', { product: whole.name }), label }]
  }
  return labels.flatMap((label): readonly AffectedLine[] => {
    const names = harmed.filter((module) => module.label === label).map(({ name }) => name)
    return label === null ? names.map((name) => ({ names: name, label })) : [{ names: sayAll(names, messages), label }]
  })
}

function sayUnaffected(modules: readonly Named[], messages: Messages): string | null {
  if (modules.length === 0) return null
  const names = modules.map(({ name }) => name)
  return say(messages, `unaffected.${plural(names.length)}`, { modules: sayList(names, messages) })
}

/** @param listed the list that follows says it better than a sentence for everybody */
function sayImpact(input: NoticeInput, level: Level | null, listed: boolean): string {
  const { messages, outlook } = input
  const minutes = downtimeOf(input)
  const downtime = minutes === undefined ? undefined : sayAbout(minutes, messages)
  const rolling = outlook.release.data.impact?.mode === 'rolling'
  if (listed) return say(messages, 'impact.listed')
  if (level === 'none' && downtime === undefined) return say(messages, 'impact.none')
  if (level === 'read-only') return say(messages, 'impact.readOnly')
  if (downtime === undefined) return say(messages, rolling ? 'impact.rolling' : 'impact.downtime')
  return say(messages, rolling ? 'impact.rollingPause' : 'impact.downtimeFor', { downtime })
}
