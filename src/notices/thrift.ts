import type { Configuration } from '../generated/types/config.ts'
import type { ReleaseOutlook } from '../policy/outlook.ts'
import type { Entry } from './catalog.ts'
import { openChannel } from './channel.ts'
import type { Format } from './format.ts'
import { type Headroom, headroomOf } from './limits.ts'
import type { Result } from './problem.ts'
import type { OwnTemplates } from './store.ts'
import { houseOf } from './subject.ts'
import { type Weight, weightOf } from './weight.ts'
import type { WriterName } from './writers/index.ts'

/**
 * Spares writing what is sure to turn out as a text like it did: the same step of the same ladder in the same form,
 * of a release that has too little to say to come near a limit. Thousands of releases differ in little else.
 */
export type Thrift = {
  spares(entry: Entry, item: ReleaseOutlook): boolean
  /** Remembers how a text turned out. */
  learn(entry: Entry, item: ReleaseOutlook, result: Result<{ readonly text: string }>): void
}

/** Forms whose limits are settings and lie so near that every text is measured. */
const measured: readonly WriterName[] = ['sms', 'zalo']

/** No character takes more bytes in any form: escaped, and in every place that a text can have in a notice. */
const bytesPerCharacter = 20
/** No entry of a list takes more bytes of markup around its text. */
const bytesPerItem = 1000
/** How often a text can stand in one field of a payload. */
const timesInField = 2

export function openThrift(own: OwnTemplates, config: Configuration): Thrift {
  const rooms = new Map<string, Headroom>()
  const weights = new WeakMap<ReleaseOutlook, Map<string, Weight>>()
  const weigh = (item: ReleaseOutlook, locale: string): Weight => {
    const known = weights.get(item) ?? new Map<string, Weight>()
    weights.set(item, known)
    const house = houseOf(config, item.release.data.product, item.policy.locales)
    const weight = known.get(locale) ?? weightOf(item.release.data, locale, house)
    known.set(locale, weight)
    return weight
  }
  const formatOf = ({ channel, format }: Entry): Format | undefined => {
    const opened = openChannel(channel, own)
    return opened.ok ? opened.value.formats.get(format) : undefined
  }
  return {
    spares(entry, item) {
      const room = rooms.get(likeness(entry, item))
      return room !== undefined && fits(weigh(item, entry.locale), room)
    },
    learn(entry, item, result) {
      const format = formatOf(entry)
      if (!format || ('writer' in format.by && measured.includes(format.by.writer))) return
      const key = likeness(entry, item)
      // What failed for another reason than its length fails alike in every release.
      const room = result.ok
        ? headroomOf(result.value.text, format.limits)
        : result.problems.some(({ code }) => code === 'too-large')
          ? undefined
          : endless
      if (room && !rooms.has(key)) rooms.set(key, room)
    },
  }
}

const endless: Headroom = {
  bytes: Number.POSITIVE_INFINITY,
  parts: Number.POSITIVE_INFINITY,
  characters: Number.POSITIVE_INFINITY,
  items: Number.POSITIVE_INFINITY,
}

function fits({ characters, items }: Weight, room: Headroom): boolean {
  return (
    characters * bytesPerCharacter + items * bytesPerItem < room.bytes &&
    room.parts === Number.POSITIVE_INFINITY &&
    characters * timesInField < room.characters &&
    items < room.items
  )
}

/** What two texts share that differ in the words of their releases alone. */
function likeness({ step, kind, audience, channel, format, locale }: Entry, item: ReleaseOutlook): string {
  const { release, policy, life, class: updateClass } = item
  const { product, retroactive, links } = release.data
  const dated = release.parts.filter(({ window }) => window !== undefined).length
  const shape = [
    policy.id,
    updateClass.id,
    product ?? '',
    life.state,
    dated,
    retroactive !== undefined,
    links !== undefined,
  ]
  return [...shape, step.id, kind, audience, channel, format, locale].join('\0')
}
