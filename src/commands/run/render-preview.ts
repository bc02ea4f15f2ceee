import type { Input } from '#commands/command.ts'
import { type ExitCode, exit, UsageError } from '#exit.ts'
import type { Host } from '#host.ts'
import type { Desk } from '#notices/desk.ts'
import { type Exhibit, type Exhibition, type Gallery, galleryPage } from '#notices/gallery.ts'
import { formatInstant, type Instant } from '#schedule/instant.ts'
import type { Survey } from '#survey.ts'
import { ordersOf, type Placed } from './render-orders.ts'

/** Writes all notices of a release into one page to be looked at, and prints its path. */
export function runPreview(
  host: Host,
  { args: [id], options }: Pick<Input, 'args' | 'options'>,
  facts: Survey,
  desk: Desk,
): ExitCode {
  if (id === undefined) throw new UsageError('--preview shows one release', 'name it; relctl plan lists them')
  const other = ['all', 'notice', 'month', 'product'].find(
    (name) => options[name] !== undefined && options[name] !== false,
  )
  if (other) throw new UsageError(`--preview shows every notice, so it takes no --${other}`, 'leave out one of the two')
  const placed = ordersOf(id, { ...options, all: true, out: '.' }, facts, desk)
  const gallery = galleryOf(id, placed, host, desk)
  const path = placeOf(id, options['out']?.toString())
  host.save(host.resolve(path), galleryPage(gallery), { folders: true })
  host.out(`${path}\n`)
  return gallery.exhibitions.some(({ exhibits }) => exhibits.some(isTrouble)) ? exit.problems : exit.ok
}

/** `--out` names the page, or the folder for it. */
function placeOf(id: string, out = 'preview'): string {
  return /\.html?$/.test(out) ? out : `${out.replace(/\/+$/, '')}/${id}.html`
}

function isTrouble(one: Exhibit): boolean {
  return 'problems' in one && !one.early
}

function galleryOf(id: string, placed: readonly Placed[], host: Host, desk: Desk): Gallery {
  const [first] = placed.flatMap(({ order }) => ('outlook' in order ? [order] : []))
  if (!first) throw new UsageError(`${id} has no notices`, 'relctl plan shows its steps')
  const { release, policy, life } = first.outlook
  const { locale } = first
  const title = textIn(release.data.title, locale)
  const steps = [...new Set(placed.map(({ order }) => order.step))]
  return {
    release: id,
    locale,
    title,
    about: `${policy.id} · ${release.data.class} · ${life.state} · revision ${life.revision}`,
    exhibitions: steps.map((step) =>
      exhibitionOf(
        placed.filter(({ order }) => order.step === step),
        release.zone,
        desk,
      ),
    ),
    imprint: `relctl ${host.version}, as of ${when(host.now, release.zone)}`,
  }
}

function exhibitionOf(placed: readonly Placed[], zone: string, desk: Desk): Exhibition {
  const [first] = placed
  const { step, kind, audience } = first?.order ?? {}
  const due = step?.due === undefined ? [] : [`due ${when(step.due, zone)}`]
  return {
    step: step?.id ?? '',
    title: `${kind} to ${audience}`,
    about: [step?.id, ...due, step?.state].join(' · '),
    exhibits: placed.map(({ order, file }) => {
      const { channel, format, locale } = order
      const result = desk.write(order)
      const facts = { channel, format, locale, file: file.slice(file.indexOf('/') + 1) }
      if (result.ok) return { ...facts, subject: result.value.subject, text: result.value.text }
      const { problems } = result
      return {
        ...facts,
        problems: problems.map(({ message }) => message),
        early: problems.every(({ code }) => code === 'no-event'),
      }
    }),
  }
}

/** `2026-11-25 22:00 (+07:00)` */
function when(instant: Instant, zone: string): string {
  return formatInstant(instant, zone).replace(/^(.{10})T(.{5}):\d\d(.*)$/, '$1 $2 ($3)')
}

function textIn(text: string | Readonly<Record<string, string | undefined>>, locale: string): string {
  return typeof text === 'string' ? text : (text[locale] ?? Object.values(text)[0] ?? '')
}
