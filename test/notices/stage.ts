import { readdirSync, readFileSync } from 'node:fs'
import type { Audience, NoticeKind } from '../../src/generated/types/common.ts'
import type { NoticeView } from '../../src/generated/types/notice-view.ts'
import { defaultChannel } from '../../src/notices/channel.ts'
import { openMessages } from '../../src/notices/locale.ts'
import type { Messages } from '../../src/notices/messages.ts'
import type { NoticeProblem, Result } from '../../src/notices/problem.ts'
import { openRenderer, type Rendered } from '../../src/notices/render.ts'
import { houseOf, type NoticeInput } from '../../src/notices/subject.ts'
import { noticeView } from '../../src/notices/view.ts'
import type { ReleaseOutlook } from '../../src/policy/outlook.ts'
import { type Instant, parseInstant } from '../../src/schedule/instant.ts'
import { type Survey, survey } from '../../src/survey.ts'
import { memoryHost } from '../world.ts'

const folder = new URL('../fixtures/notices/', import.meta.url)

export const nothing = () => undefined

/** The fixture repository at an instant. @param changes files in place of its own, by path */
export function stage(
  now = '2026-11-25T09:00:00+07:00',
  changes: Readonly<Record<string, string>> = {},
): Promise<Survey> {
  const files = Object.fromEntries(
    readdirSync(folder).flatMap((name) => {
      if (!name.endsWith('.yaml')) return []
      const text = readFileSync(new URL(name, folder), 'utf8')
      return [[name === 'relctl.yaml' ? name : `releases/${name}`, text]]
    }),
  )
  return survey(memoryHost({ now, files: { ...files, ...changes } }), {})
}

export function at(text: string): Instant {
  return parseInstant(text) as Instant
}

export function words(locale: string): Messages {
  return value(openMessages(locale, nothing))
}

export function value<T>(result: Result<T>): T {
  if (!result.ok)
    throw new Error(
      result.problems.map(({ message, file, line }) => `${file ?? ''}:${line ?? ''} ${message}`).join('\n'),
    )
  return result.value
}

export function problems<T>(result: Result<T>): readonly NoticeProblem[] {
  return result.ok ? [] : result.problems
}

export type Wanted = {
  readonly kind?: NoticeKind
  readonly step?: string
  readonly audience?: Audience
  readonly locale?: string
  /** The usual one of the format and the audience unless given. */
  readonly channel?: string
  readonly format?: string
}

export function outlookOf({ outlook }: Survey, id: string): ReleaseOutlook {
  const found = outlook.releases.find(({ release }) => release.id === id)
  if (!found) throw new Error(`no fixture ${id}`)
  return found
}

export function inputOf(world: Survey, id: string, wanted: Wanted = {}): NoticeInput {
  const outlook = outlookOf(world, id)
  const step = outlook.steps.findLast((one) => one.id === wanted.step)
  const { data } = outlook.release
  const audience = wanted.audience ?? step?.audience ?? 'customer'
  return {
    outlook,
    house: houseOf(world.workspace.config, data.product, outlook.policy.locales),
    kind: wanted.kind ?? step?.notice ?? 'announcement',
    step,
    audience,
    channel: wanted.channel ?? defaultChannel(wanted.format ?? 'txt', audience),
    messages: words(wanted.locale ?? 'vi'),
    now: world.outlook.now,
  }
}

const shipped = openRenderer(nothing)

export function render(world: Survey, id: string, wanted: Wanted = {}): Result<Rendered> {
  const input = inputOf(world, id, wanted)
  const view = noticeView(input)
  return view.ok ? shipped.render(view.value, wanted.format ?? 'txt', input) : view
}

export function viewOf(world: Survey, id: string, wanted: Wanted = {}): NoticeView {
  return value(noticeView(inputOf(world, id, wanted)))
}

export const kinds: readonly NoticeKind[] = [
  'announcement',
  'reminder',
  'final-reminder',
  'starting',
  'in-progress',
  'extended',
  'rescheduled',
  'postponed',
  'cancelled',
  'rolled-back',
  'completed',
  'guide-ready',
  'review',
]
export const audiences: readonly Audience[] = ['customer', 'affected-customer', 'website', 'internal', 'support']
export const releases = [
  'rich',
  'minimal',
  'completed',
  'rescheduled',
  'cancelled',
  'embargoed',
  'south-africa',
  'hotfix',
  'server',
  'project',
]
