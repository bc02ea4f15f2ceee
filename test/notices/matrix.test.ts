import { describe, expect, test } from 'vitest'
import { fileName } from '../../src/notices/catalog.ts'
import type { Survey } from '../../src/survey.ts'
import { expectValid } from '../schema.ts'
import { faultsOf } from './html.ts'
import { audiences, kinds, problems, releases, render, stage, viewOf, type Wanted } from './stage.ts'

const formats = ['txt', 'md', 'html'] as const
const locales = ['vi', 'en'] as const

/** The release as it stands now, and after each thing that its log tells. */
const instants = ['2026-11-03T09:00:00+07:00', '2026-11-13T09:00:00+07:00', '2026-11-25T09:00:00+07:00']

type Case = { readonly id: string; readonly wanted: Wanted; readonly text: string }

/** Every notice that can be made, of everything in the fixtures. */
function casesOf(world: Survey): readonly Case[] {
  return releases.flatMap((id) =>
    kinds.flatMap((kind) =>
      audiences.flatMap((audience) =>
        locales.flatMap((locale) =>
          formats.flatMap((format) => {
            const wanted = { kind, audience, locale, format }
            const result = render(world, id, wanted)
            if (result.ok) return [{ id, wanted, text: result.value.text }]
            const codes = problems(result).map(({ code }) => code)
            expect(
              ['no-event', 'no-window'],
              `${id} ${JSON.stringify(wanted)} ${JSON.stringify(problems(result))}`,
            ).toEqual(expect.arrayContaining(codes))
            return []
          }),
        ),
      ),
    ),
  )
}

const worlds = await Promise.all(instants.map((now) => stage(now)))
const cases = worlds.flatMap(casesOf)
const outside = cases.filter(({ wanted }) => wanted.audience !== 'internal' && wanted.audience !== 'support')
const named = ({ id, wanted }: Case) => `${id} ${Object.values(wanted).join(' ')}`

/** Cases whose text breaks a law, by name, so that a failure says which. */
function broken(list: readonly Case[], law: (text: string, one: Case) => boolean): readonly string[] {
  return list.filter((one) => !law(one.text, one)).map(named)
}

describe('every notice', () => {
  test('can be made in every kind, audience, language and format', () => {
    for (const kind of kinds)
      for (const audience of audiences)
        for (const locale of locales)
          for (const format of formats) {
            const found = cases.some(
              ({ wanted }) =>
                wanted.kind === kind &&
                wanted.audience === audience &&
                wanted.locale === locale &&
                wanted.format === format,
            )
            expect(found, `${kind} ${audience} ${locale} ${format}`).toBe(true)
          }
  })

  test('is NFC and ends with one line end', () => {
    expect(broken(cases, (text) => text === text.normalize('NFC') && /[^\n]\n$/.test(text))).toEqual([])
  })

  test('has no double space, no blank line twice, no trailing blank', () => {
    expect(broken(cases, (text) => !/\S {2,}\S|\n{3}|[ \t]\n/.test(text))).toEqual([])
  })

  test('has no dangling punctuation, no exclamation mark and no word of a machine', () => {
    const prose = cases.map((one) => ({ ...one, text: one.text.replace(/<style>[\s\S]*?<\/style>|<[^>]*>/g, ' ') }))
    expect(
      broken(prose, (text) => !/ [,;]|,,|;;|\(\)|\[\]|\.\.| \.(\s|$)|: *\.|undefined|null|NaN|\[object/.test(text)),
    ).toEqual([])
    expect(broken(prose, (text) => !text.includes('!'))).toEqual([])
    expect(broken(prose, (text) => !/\{\w|\}\}/.test(text))).toEqual([])
  })

  test('puts no full stop behind an entry of a list', () => {
    const lists = cases.filter(({ wanted }) => wanted.format === 'md')
    expect(broken(lists, (text) => !/^- .*[^.]\.$/m.test(text))).toEqual([])
  })

  test('never says the same line twice', () => {
    const lines = (text: string) => text.split('\n').filter((line) => line.startsWith('- '))
    const told = cases.filter(({ wanted }) => wanted.format === 'md')
    expect(broken(told, (text) => new Set(lines(text)).size === lines(text).length)).toEqual([])
  })

  test('has no comma before "và", and calls the work of customers by one name', () => {
    expect(broken(cases, (text) => !text.includes(', và '))).toEqual([])
    const server = outside.filter(({ id }) => id === 'server')
    expect(
      broken(server, (text) => !/nâng cấp|upgrade/i.test(text.replaceAll(/<style>[\s\S]*?<\/style>/g, ''))),
    ).toEqual([])
  })

  test('names the zone wherever it names a time', () => {
    const clock = /\d\d(h|:)\d\d/
    const lines = cases
      .filter(({ wanted }) => wanted.format === 'md')
      .map((one) => ({ ...one, text: one.text.replaceAll(/.*(Tổng đài|Hotline).*|.*(21h00|21:00).*/g, '') }))
    expect(
      broken(lines, (text) => text.split('\n').every((line) => !clock.test(line) || /GMT[+-]\d/.test(line))),
    ).toEqual([])
  })

  test('says the weekday of its date, and never 24h00', () => {
    const weekdays = {
      vi: ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'],
      en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
    }
    const dated = /(Chủ nhật|thứ \S+?),? (?:ngày )?(\d\d)\/(\d\d)\/(\d{4})|(\w+day) (\d+) (\w+) (\d{4})/g
    let seen = 0
    const wrong = broken(
      cases.filter(({ wanted }) => wanted.format !== 'txt'),
      (text) =>
        !/24[h:]00/.test(text) &&
        [...text.matchAll(dated)].every(([, vi, day, month, year, en, d, name, y]) => {
          seen += 1
          const date = vi ? new Date(`${year}-${month}-${day}T00:00:00Z`) : new Date(`${d} ${name} ${y} UTC`)
          return vi ? weekdays.vi[date.getUTCDay()] === vi : weekdays.en[date.getUTCDay()] === en
        }),
    )
    expect(wrong).toEqual([])
    expect(seen).toBeGreaterThan(1000)
  })

  test('numbers its sections from 1 and leaves none of them empty', () => {
    const headings = (text: string) =>
      [...text.matchAll(/^(?:## )?(\d+)\. (?!\d)/gm)].map(([, number]) => Number(number))
    const counted = cases.filter(({ wanted }) => wanted.format === 'md')
    expect(broken(counted, (text) => headings(text).every((number, index) => number === index + 1))).toEqual([])
    expect(broken(counted, (text) => !/^#+ [^\n]*\n+(#{1,2} |$(?![\s\S]))/m.test(text))).toEqual([])
  })
})

describe('txt', () => {
  const texts = cases.filter(({ wanted }) => wanted.format === 'txt')

  test('keeps to 72 columns unless one word is longer', () => {
    expect(
      broken(texts, (text) =>
        text
          .split('\n')
          .slice(1)
          .every((line) => Array.from(line).length <= 72 || !line.trim().includes(' ')),
      ),
    ).toEqual([])
  })

  test('starts with its subject on one line, which only mails have', () => {
    expect(
      broken(texts, (text, { wanted }) =>
        new RegExp(`^${wanted.locale === 'en' ? 'Subject' : 'Tiêu đề'}: \\[\\w+\\] .+\n\n`).test(text),
      ),
    ).toEqual([])
    const others = cases.filter(({ wanted }) => wanted.format !== 'txt')
    expect(broken(others, (text) => !/Tiêu đề:|Subject:/.test(text))).toEqual([])
  })

  test('leaves & and < as they are', () => {
    const rich = texts.filter(({ id, wanted }) => id === 'rich' && wanted.kind === 'announcement')
    expect(
      broken(rich, (text) => !/&(amp|lt|#\d+);/.test(text) && text.includes(' & ') && text.includes('< 1')),
    ).toEqual([])
  })
})

describe('html', () => {
  const pages = cases.filter(({ wanted }) => wanted.format === 'html')

  test('is well formed, says its language, and asks for nothing from elsewhere', () => {
    expect(pages.flatMap((page) => faultsOf(page.text).map((fault) => `${named(page)}: ${fault}`))).toEqual([])
    expect(broken(pages, (text, { wanted }) => text.includes(`<html lang="${wanted.locale}">`))).toEqual([])
    expect(broken(pages, (text) => !/<(script|img|link|iframe)\b|url\(|@import|\son\w+=/i.test(text))).toEqual([])
  })

  test('escapes what the manifest says', () => {
    const rich = pages.filter(({ id, wanted }) => id === 'rich' && wanted.kind === 'announcement')
    expect(
      broken(rich, (text) => text.includes(' &amp; ') && text.includes('&lt; 1') && !text.includes('< 1')),
    ).toEqual([])
  })

  test('of a mail has the subject for its title', () => {
    const mails = pages.filter(({ id, wanted }) => id !== 'hotfix' && wanted.audience === 'customer')
    expect(broken(mails, (text) => /<title>\[\w+\] .+ – .+ \(GMT\+\d\)/.test(text))).toEqual([])
  })

  test('of the website forbids everything but its own style', () => {
    const site = pages.filter(({ wanted }) => wanted.audience === 'website')
    expect(broken(site, (text) => text.includes("default-src 'none'; style-src 'unsafe-inline'"))).toEqual([])
  })
})

describe('customers and the public', () => {
  test('never see what is internal', () => {
    const internal = /MARKER|marker-(customer|segment|b\b)|marker@/
    expect(broken(outside, (text) => !internal.test(text))).toEqual([])
    const colleagues = cases.filter(({ id, wanted }) => id === 'rich' && wanted.audience === 'internal')
    expect(broken(colleagues, (text) => internal.test(text))).toEqual([])
  })

  test('see nothing of an embargoed release but that it comes', () => {
    expect(broken(outside, (text) => !text.includes('SECRET'))).toEqual([])
  })
})

describe('views', () => {
  test('obey their schema', () => {
    for (const world of worlds)
      for (const { id, wanted } of casesOf(world).filter((one) => one.wanted.format === 'txt'))
        expectValid('notice-view', viewOf(world, id, wanted))
  })

  test('hold nothing internal for customers, whatever a template would print', () => {
    for (const { id, wanted } of outside.filter((one) => one.wanted.format === 'txt')) {
      const world = worlds.find((one) => render(one, id, wanted).ok) as Survey
      const view = viewOf(world, id, wanted)
      expect(view.internal).toBeNull()
      expect(JSON.stringify(view), `${id} ${JSON.stringify(wanted)}`).not.toMatch(/MARKER|SECRET|marker-|db-01/)
    }
  })
})

test('file names are stable and tell channels of one extension apart', () => {
  const name = (channel: string, format: string, audience: 'customer' | 'website') =>
    fileName('customer-1', { channel, format, extension: format, locale: 'vi', audience })
  expect(name('email', 'html', 'customer')).toBe('customer-1.vi.html')
  expect(name('website', 'html', 'customer')).toBe('customer-1.website.vi.html')
  expect(name('website', 'html', 'website')).toBe('customer-1.vi.html')
  expect(name('website', 'md', 'customer')).toBe('customer-1.vi.md')
})
