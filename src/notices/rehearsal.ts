import type { Configuration } from '../generated/types/config.ts'
import type { ReleaseOutlook } from '../policy/outlook.ts'
import { isPending } from '../policy/step.ts'
import { catalogOf, type Entry } from './catalog.ts'
import { openChannel } from './channel.ts'
import type { Desk } from './desk.ts'
import { templateOf } from './format.ts'
import type { NoticeProblem, Result } from './problem.ts'
import type { Proof } from './proof.ts'
import { houseOf, isInternal } from './subject.ts'
import { openThrift } from './thrift.ts'

/** A text that cannot be written. */
export type Mishap = {
  readonly item: ReleaseOutlook
  readonly entry: Entry
  readonly problems: readonly NoticeProblem[]
  /** Own files that have a part in the text. */
  readonly files: readonly string[]
  /** Whether the notice is still to go out, on this channel. */
  readonly owed: boolean
  /** Whether the notice can be told at all, so that only its form fails. */
  readonly told: boolean
  /** Whether the channel has another form of it that can be written. */
  readonly carried: boolean
}

type Repository = {
  readonly config: Configuration
  /** Those whose notices are tried. */
  readonly releases: readonly ReleaseOutlook[]
  readonly proof: Proof
  /** Own files, by path below `templates/`. */
  readonly names: readonly string[]
}

/** A mishap as it is kept: the text is known by its file. */
export type KnownMishap = Pick<Mishap, 'problems' | 'told' | 'carried'> & Pick<Entry, 'file'>

/** What was found out before about releases that have not changed since, so that it need not be found out again. */
export type Memory = {
  /** Undefined for a release of which nothing is known. */
  recall(item: ReleaseOutlook): readonly KnownMishap[] | undefined
  keep(item: ReleaseOutlook, mishaps: readonly KnownMishap[]): void
}

/**
 * Writes what releases still have to tell, in every form of the channels that their ladders name, and whatever own
 * files have a part in; gathers what cannot be written. Each text is written once, and one that is sure to turn out
 * as another did is not written at all.
 */
export function rehearse(
  desk: Desk,
  { config, releases, proof, names }: Repository,
  memory?: Memory,
): readonly Mishap[] {
  const filesOf = ownership(desk, proof, new Set(names))
  const thrift = openThrift(desk.own, config)
  return releases.flatMap((item) => {
    const house = houseOf(config, item.release.data.product, item.policy.locales)
    const tryout = (entry: Entry): Tryout => ({ item, entry, files: filesOf(entry), owed: isOwed(entry) })
    const wanted = catalogOf(item, house.locales, desk.own).map(tryout).filter(isWanted)
    const recalled = memory?.recall(item)
    if (recalled) return recalled.flatMap((one) => wanted.flatMap((tryout) => again(one, tryout)))
    const found = messages(wanted).flatMap((message) => {
      const [first] = message
      const open = message.filter(({ entry, files }) => files.length > 0 || !thrift.spares(entry, item))
      if (open.length === 0) return []
      const { step, kind, audience, locale } = first.entry
      const draft = desk.draft({ outlook: item, step, kind, audience, locale })
      if (!draft.ok) return [{ ...first, problems: draft.problems, told: false, carried: false }]
      const written = open.map((one): Written => {
        const result = draft.value(one.entry.channel, one.entry.format)
        thrift.learn(one.entry, item, result)
        return { ...one, result }
      })
      return mishaps(written, message)
    })
    memory?.keep(
      item,
      found.map(({ entry: { file }, problems, told, carried }) => ({ file, problems, told, carried })),
    )
    return found
  })
}

function again({ file, ...mishap }: KnownMishap, tryout: Tryout): readonly Mishap[] {
  return tryout.entry.file === file ? [{ ...tryout, ...mishap }] : []
}

type Tryout = Pick<Mishap, 'item' | 'entry' | 'files' | 'owed'>

function isOwed({ step, channel }: Entry): boolean {
  return isPending(step) && step.channels.includes(channel)
}

function isWanted({ files, owed }: Tryout): boolean {
  return files.length > 0 || owed
}

type Message = readonly [Tryout, ...Tryout[]]

/** Texts that say the same in the same language, in the order of the ladder. */
function messages(wanted: readonly Tryout[]): readonly Message[] {
  const groups = new Map<string, [Tryout, ...Tryout[]]>()
  for (const one of wanted) {
    const { step, locale } = one.entry
    const key = `${step.id}\0${step.revision}\0${locale}`
    const known = groups.get(key)
    if (known) known.push(one)
    else groups.set(key, [one])
  }
  return [...groups.values()]
}

type Written = Tryout & { readonly result: Result<unknown> }

/** @param all the forms of the message; those that were not written are sure to succeed */
function mishaps(written: readonly Written[], all: readonly Tryout[]): readonly Mishap[] {
  return written.flatMap(({ result, ...one }) => {
    if (result.ok) return []
    const { channel } = one.entry
    const failures = written.filter((other) => other.entry.channel === channel && !other.result.ok)
    const forms = all.filter((other) => other.entry.channel === channel)
    return [{ ...one, problems: result.problems, told: true, carried: failures.length < forms.length }]
  })
}

/** The own files that have a part in a notice: its template or partials of it, its channel, its words. */
function ownership({ own }: Desk, { owned }: Proof, names: ReadonlySet<string>): (entry: Entry) => readonly string[] {
  if (names.size === 0) return () => []
  const known = new Map<string, readonly string[]>()
  const filesOf = ({ channel, format, kind, audience, locale }: Entry) => {
    const opened = openChannel(channel, own)
    const by = opened.ok ? opened.value.formats.get(format)?.by : undefined
    const parts = by && !('writer' in by) ? (owned.get(templateOf(by, kind, isInternal(audience))) ?? []) : []
    return [...parts, ...[`${channel}/channel.yaml`, `locales/${locale}.yaml`].filter((file) => names.has(file))]
  }
  return (entry) => {
    const { channel, format, kind, audience, locale } = entry
    const key = [channel, format, kind === 'plan', isInternal(audience), locale].join()
    const files = known.get(key) ?? filesOf(entry)
    known.set(key, files)
    return files
  }
}
