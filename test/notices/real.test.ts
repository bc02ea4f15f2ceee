import { describe, expect, it } from 'vitest'
import { wallClock } from '../../src/schedule/instant.ts'
import { type RealNotice, realNotices } from './real.ts'

const notices = (await Promise.all(['2026-11-24T09:00:00+07:00', '2027-03-15T09:00:00+07:00'].map(realNotices))).flat()
/** Forms that people read; those of machines have parsers of their own in other tests. */
const prose = notices
  .filter(({ entry }) => ['txt', 'md', 'html'].includes(entry.format))
  .map((one) => ({ ...one, text: one.text.replace(/<style>[\s\S]*?<\/style>|<[^>]*>/g, ' ') }))

function broken(list: readonly RealNotice[], law: (one: RealNotice) => boolean): readonly string[] {
  return list.filter((one) => !law(one)).map(({ name }) => name)
}

describe('every notice of every release of this repository', () => {
  it('is there for every channel that a ladder names', () => {
    expect(notices.length).toBeGreaterThan(400)
  })

  it('is NFC, and holds nothing that a program left in it', () => {
    expect(broken(notices, ({ text }) => text === text.normalize('NFC'))).toEqual([])
    expect(broken(prose, ({ text }) => !/undefined|\[object|NaN|24[h:]00|TODO|TBD|\{\{/.test(text))).toEqual([])
  })

  it('has no double space and no dangling punctuation', () => {
    const plain = prose.filter(({ entry }) => entry.format !== 'html')
    expect(broken(plain, ({ text }) => !/\S {2,}\S/.test(text))).toEqual([])
    expect(broken(plain, ({ text }) => !/ [,;](?=\s)|,,|;;|\(\)|\.\.(?!\.)| \.(\s|$)|: *\.(\s|$)/.test(text))).toEqual(
      [],
    )
  })

  it('gives both dates when its work crosses midnight, and always a zone', () => {
    const night = prose.filter(({ outlook, entry }) => {
      const [part] = outlook.release.parts
      if (!part?.window || outlook.release.parts.length > 1 || entry.kind !== 'announcement') return false
      const day = (instant: number) => wallClock(instant as never, outlook.release.zone).day
      return day(part.window.start) !== day(part.window.end)
    })
    expect(broken(night, ({ text }) => new Set(text.match(/\d\d\/\d\d\/\d{4}|\d+ \w+ \d{4}/g)).size > 1)).toEqual([])
    const timed = prose.filter(({ text }) => /\d\d(h|:)\d\d – \d\d(h|:)\d\d, /.test(text))
    expect(timed.length).toBeGreaterThan(100)
    expect(broken(timed, ({ text }) => /GMT[+-]\d/.test(text))).toEqual([])
  })
})
