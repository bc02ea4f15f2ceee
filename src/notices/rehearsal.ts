import type { Configuration } from '../generated/types/config.ts'
import type { Outlook } from '../policy/outlook.ts'
import { catalogOf, type Entry } from './catalog.ts'
import { openChannel } from './channel.ts'
import type { Desk } from './desk.ts'
import { templateOf } from './format.ts'
import type { NoticeProblem } from './problem.ts'
import { blame, type Proof } from './proof.ts'
import { houseOf, isInternal } from './subject.ts'

/** Something that own templates get wrong, where it showed first, and in how many notices. */
export type Blemish = {
  readonly problem: NoticeProblem
  readonly seen: { readonly release: string; readonly file: string; readonly step: string; readonly locale: string }
  readonly count: number
}

type Repository = {
  readonly config: Configuration
  readonly outlook: Outlook
  readonly proof: Proof
  /** Own files, by path below `templates/`. */
  readonly names: readonly string[]
}

/** Writes every notice of every release in which own files have a part, and gathers what goes wrong with these. */
export function blemishesOf(desk: Desk, repository: Repository): readonly Blemish[] {
  const found = new Map<string, Blemish>()
  for (const { entry, item, files } of ownNotices(desk, repository)) {
    const result = desk.write({ ...entry, outlook: item })
    for (const told of result.ok ? [] : result.problems) {
      if (told.file === undefined) continue
      const problem = blame(told, files)
      const key = `${problem.file}\0${problem.line}\0${problem.message}`
      const known = found.get(key)
      const { id: release, file } = item.release
      const seen = known?.seen ?? { release, file, step: entry.step.id, locale: entry.locale }
      found.set(key, { problem, seen, count: (known?.count ?? 0) + 1 })
    }
  }
  return [...found.values()]
}

function* ownNotices(desk: Desk, { config, outlook, proof, names }: Repository) {
  const ownFiles = ownership(desk, proof, new Set(names))
  for (const item of outlook.releases) {
    const { locales } = houseOf(config, item.release.data.product, item.policy.locales)
    for (const entry of catalogOf(item, locales, desk.own)) {
      const files = ownFiles(entry)
      if (files.length > 0) yield { entry, item, files }
    }
  }
}

/** The own files that have a part in a notice: its template or partials of it, its channel, its words. */
function ownership({ own }: Desk, { owned }: Proof, names: ReadonlySet<string>): (entry: Entry) => readonly string[] {
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
