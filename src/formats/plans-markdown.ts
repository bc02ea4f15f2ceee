import type { Step } from '../generated/types/plan-output.ts'
import type { Change, ChangedRelease } from '../report/change.ts'
import type { Part } from './fill.ts'
import { cell } from './markdown.ts'
import {
  type PlannedRelease,
  sayAdvice,
  sayAllowed,
  sayDue,
  sayException,
  sayWindow,
  signs,
  titleOf,
} from './plan-words.ts'
import { amount } from './tally.ts'

/** The plan of each changed release, beside what it was. */
export function plansPart({ since, foundations, releases, removed }: Change): Part {
  const why = foundations.length === 0 ? '' : ` ${foundations.map(cell).join(', ')} changed as well.`
  const gone = removed.map(({ file, before }) => `#### ${heading(file, before)}\n\nRemoved.${was(before)}\n\n`)
  const pieces = [...releases.map(planned), ...gone]
  const none = pieces.length === 0 ? `No plan is another one than in ${cell(since)}.${why}\n\n` : ''
  return {
    head: `### What changes since ${cell(since)}\n\n${none === '' && why !== '' ? `${why.trim()}\n\n` : none}`,
    pieces,
    tail: (shown) => {
      const left = pieces.length - shown
      return left === 0 ? '' : `${amount(left, 'more plan')} not shown here; \`relctl plan\` shows each of them.\n\n`
    },
  }
}

function heading(file: string, release: PlannedRelease | undefined): string {
  return release ? `${cell(release.id)}: ${cell(titleOf(release))}` : cell(file)
}

function was(before: PlannedRelease | undefined): string {
  const window = before?.window
  return window ? ` It was planned for ${cell(sayWindow(window))}.` : ''
}

function planned({ file, before, after }: ChangedRelease): string {
  const title = `#### ${heading(file, after)}\n\n`
  if (!after) return `${title}It cannot be planned before its errors are mended.${was(before)}\n\n`
  return `${title}${facts(after, before)}${steps(after, before)}`
}

/** What a release is; with a base, what became of it. */
function facts(after: PlannedRelease, before: PlannedRelease | undefined): string {
  const now = factsOf(after)
  if (!before) {
    const rows = now
      .filter(({ name, text }) => text !== '' && name !== 'title' && name !== 'revision')
      .map(({ name, text }) => `| ${name} | ${text} |\n`)
    return `| | new |\n|---|---|\n${rows.join('')}\n`
  }
  const then = new Map(factsOf(before).map(({ name, text }) => [name, text]))
  const rows = now
    .filter(({ name, text }) => name === 'window' || then.get(name) !== text)
    .map(({ name, text }) => {
      const old = then.get(name) ?? ''
      return old === text
        ? `| ${name} | ${text} | ${text} |\n`
        : `| ${name} | ${old} | **${text === '' ? '–' : text}** |\n`
    })
  return `| | before | now |\n|---|---|---|\n${rows.join('')}\n`
}

type Fact = { readonly name: string; readonly text: string }

function factsOf(release: PlannedRelease): readonly Fact[] {
  const windows = release.batches?.map(({ window }) => window) ?? (release.window ? [release.window] : [])
  const lines = (texts: readonly string[]) => texts.map(cell).join('<br>')
  return [
    { name: 'title', text: cell(titleOf(release)) },
    { name: 'window', text: windows.length === 0 ? 'none' : lines(windows.map((window) => sayWindow(window))) },
    { name: 'allowed', text: lines(windows.map((window) => sayAllowed(window, release))) },
    { name: 'class', text: cell(`${release.class} of ${release.policy}`) },
    { name: 'product', text: cell(release.product ?? '') },
    { name: 'state', text: `${cell(release.state)}${release.outcomeMissing ? ', outcome missing' : ''}` },
    { name: 'revision', text: String(release.revision) },
    { name: 'excused', text: lines((release.exceptions ?? []).map(sayException)) },
    { name: 'advice', text: lines(release.advice.map((advice) => sayAdvice(advice))) },
  ]
}

/** The duties that hold; of those that the base had, what they were. */
function steps(after: PlannedRelease, before: PlannedRelease | undefined): string {
  const then = new Map((before?.steps ?? []).filter(holds).map((step) => [keyOf(step), step]))
  const now = after.steps.filter(holds)
  const moved = before !== undefined && now.some((step) => movedFrom(step, then) !== '')
  const kept = new Set(now.map(keyOf))
  const gone = [...then.values()].filter((step) => step.kind !== 'event' && !kept.has(keyOf(step)))
  const head = moved
    ? '| state | due | before | duty | owner |\n|---|---|---|---|---|\n'
    : '| state | due | duty | owner |\n|---|---|---|---|\n'
  const rows = now.map((step) => {
    const old = moved ? ` ${movedFrom(step, then)} |` : ''
    return `| ${signs[step.state]} ${step.state} | ${sayDue(step)} |${old} ${duty(step, after)} | ${cell(step.owner)} |\n`
  })
  const lost = gone.length === 0 ? '' : `\nNo duty any more: ${gone.map((step) => duty(step, after)).join('; ')}.\n`
  return now.length === 0 ? `${lost}\n` : `${head}${rows.join('')}${lost}\n`
}

function duty(step: Step, { revision }: PlannedRelease): string {
  const former = step.revision !== undefined && step.revision < revision ? `, of revision ${step.revision}` : ''
  const note = step.note === undefined ? '' : ` – ${cell(step.note)}`
  return `${cell(step.title)}${step.kind === 'event' ? '' : ` (${cell(step.id)}${former})`}${note}`
}

function movedFrom(step: Step, then: ReadonlyMap<string, Step>): string {
  const old = then.get(keyOf(step))
  if (!old) return 'new'
  return old.due === step.due ? '' : sayDue(old)
}

function holds({ state }: Step): boolean {
  return state !== 'superseded' && state !== 'not-applicable'
}

function keyOf({ id, batch, title, kind }: Step): string {
  return JSON.stringify([batch ?? '', id, kind === 'event' ? title : ''])
}
