import type { Comparison } from '#comparison/comparison.ts'
import type { Host } from '#host.ts'
import { defaultChannel } from '#notices/channel.ts'
import { type Desk, openDesk } from '#notices/desk.ts'
import { openOwnTemplates } from '#notices/own-templates.ts'
import type { NoticeProblem } from '#notices/problem.ts'
import { fileProblems } from '#notices/proof.ts'
import { houseOf } from '#notices/subject.ts'
import type { ReleaseOutlook } from '#policy/outlook.ts'
import { planOutput } from '#policy/plan-output.ts'
import { isPending, type Step } from '#policy/step.ts'
import type { Change, NextNotice } from '#report/change.ts'
import { addMinutes, formatInstant, type Instant } from '#schedule/instant.ts'
import type { Survey } from '#survey.ts'
import { zoneOf } from './report-of.ts'

/** More notices than these are a change of the policy, which nobody reads mail by mail. */
const mostWritten = 40

/** Minutes ahead within which a notice counts as one that goes out next. */
const soon = 7 * 24 * 60

/** The manifests of today and of the base that a report is about. */
type Asked = { readonly files: readonly string[]; readonly removed: readonly string[] }

/** What a change does to plans, and which notices go out next because of it. */
export function changeOf(host: Host, facts: Survey, comparison: Comparison, asked: Asked): Change {
  const before = plansOf(comparison.base, host)
  const after = plansOf(facts, host)
  const texts = new Map(comparison.base.workspace.manifests.map(({ source }) => [source.file, source.text]))
  const files = new Set(asked.files)
  const releases = facts.workspace.manifests
    .filter(({ source }) => files.has(source.file))
    .map(({ source }) => {
      const origin = comparison.origins.get(source.file) ?? source.file
      const was = before.get(origin)
      const now = after.get(source.file)
      return { file: source.file, before: was, after: now, edited: texts.get(origin) !== source.text }
    })
    .filter((release) => release.edited || !isSame(release.before, release.after))
  return {
    since: comparison.name,
    foundations: comparison.foundations,
    releases: releases.map(({ edited: _, ...release }) => release),
    removed: asked.removed.map((file) => ({ file, before: before.get(file) })),
    ...noticesOf(new Set(releases.map(({ file }) => file)), host, facts),
  }
}

function noticesOf(files: ReadonlySet<string>, host: Host, facts: Survey): Pick<Change, 'notices' | 'unwritten'> {
  const set = openOwnTemplates(facts.workspace.templates)
  const desk = {
    ...openDesk({ config: facts.workspace.config, outlook: facts.outlook, own: set.own }),
    problems: [...set.problems, ...fileProblems(set)],
  }
  const next = facts.outlook.releases
    .filter(({ release }) => files.has(release.file))
    .flatMap((outlook) => nextSteps(outlook, host.now).map((step) => ({ outlook, step })))
    .sort((a, b) => a.step.due - b.step.due)
  const written = next.slice(0, mostWritten).map(({ outlook, step }) => write(step, outlook, facts, desk))
  return { notices: written, unwritten: next.length - written.length }
}

type Planned = ReturnType<typeof planOutput>['releases'][number]

function plansOf({ workspace, outlook }: Survey, host: Host): ReadonlyMap<string, Planned> {
  const { releases } = planOutput({ ...outlook, cycles: [], conflicts: [] }, zoneOf(workspace), host.tzdata)
  return new Map(releases.map((release) => [release.file, release]))
}

/** A release may lie elsewhere and still be planned as it was. */
function isSame(a: Planned | undefined, b: Planned | undefined): boolean {
  return JSON.stringify({ ...a, file: '' }) === JSON.stringify({ ...b, file: '' })
}

/** With what is wrong with own templates: shipped ones must not silently take their place. */
type Guarded = Desk & { readonly problems: readonly NoticeProblem[] }

type DatedStep = Step & { readonly due: Instant }

/** The notices that are due soon, else the first one ahead. */
function nextSteps({ steps }: ReleaseOutlook, now: Instant): readonly DatedStep[] {
  const pending = steps.filter((step) => step.kind === 'notice' && isPending(step) && !step.estimated)
  const dated = pending.flatMap((step) => (step.due === undefined ? [] : [{ ...step, due: step.due }]))
  const near = dated.filter(({ due }) => due <= addMinutes(now, soon))
  return near.length > 0 ? near : dated.slice(0, 1)
}

/** The text in the leading language of the house, since the others say the same. */
function write(step: DatedStep, outlook: ReleaseOutlook, { workspace }: Survey, desk: Guarded): NextNotice {
  const { release, policy } = outlook
  const [locale = 'en'] = houseOf(workspace.config, release.data.product, policy.locales).locales
  const { audience = 'customer', notice: kind = 'announcement' } = step
  const channel = defaultChannel('txt', audience)
  const [broken] = desk.problems
  const result = broken
    ? { ok: false as const, problems: [broken] }
    : desk.write({ outlook, step, kind, audience, channel, format: 'txt', locale })
  return {
    release: release.id,
    step: step.id,
    title: step.title.en ?? step.id,
    due: formatInstant(step.due, release.zone),
    locale,
    text: result.ok
      ? { ok: true, subject: result.value.subject, body: result.value.text }
      : { ok: false, problem: result.problems.map(({ message }) => message).join('; ') },
  }
}
