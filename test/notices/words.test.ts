import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { sayMoment, sayMonth, sayShortWindow, sayWindow } from '../../src/notices/clock-words.ts'
import { finish, wrap } from '../../src/notices/finish.ts'
import { flatten, openMessages, ownParameters } from '../../src/notices/locale.ts'
import { say } from '../../src/notices/messages.ts'
import { sayAbout, sayAll, sayBriefly, sayDuration, sayList } from '../../src/notices/words.ts'
import { aboutWork, workForms } from '../../src/notices/work-words.ts'
import { at, nothing, problems, value, words } from './stage.ts'

const vi = words('vi')
const en = words('en')
const span = (start: string, end: string) => ({ start: at(start), end: at(end) })
const hcm = 'Asia/Ho_Chi_Minh'
const evening = span('2026-12-05T22:00:00+07:00', '2026-12-05T23:30:00+07:00')
const night = span('2026-12-05T22:00:00+07:00', '2026-12-06T01:00:00+07:00')
const toMidnight = span('2026-12-05T22:00:00+07:00', '2026-12-06T00:00:00+07:00')

describe('the languages', () => {
  const folder = new URL('../../templates/locales/', import.meta.url)
  const files = readdirSync(folder).map((name) => ({
    name,
    texts: flatten(parse(readFileSync(new URL(name, folder), 'utf8'))),
  }))
  const [first, ...others] = files

  test('have exactly the same keys', () => {
    for (const { name, texts } of others)
      expect([...texts.keys()].sort(), name).toEqual([...(first?.texts.keys() ?? [])].sort())
  })

  test('use exactly the same parameters', () => {
    for (const { name, texts } of others)
      for (const [key, text] of texts)
        expect(ownParameters(text), `${name} ${key}`).toEqual(ownParameters(first?.texts.get(key) ?? ''))
  })

  test('have no placeholder, no double space, no exclamation mark, and are NFC', () => {
    for (const { name, texts } of files)
      for (const [key, text] of texts) {
        expect(text, `${name} ${key}`).not.toMatch(/…|TODO|TBD| {2}|!|^\s|\s$/)
        expect(text).toBe(text.normalize('NFC'))
      }
  })

  test('give every kind different first words', () => {
    for (const messages of [vi, en]) {
      const subjects = [...messages.texts].filter(([key]) => /^kinds\..*\.subject$/.test(key)).map(([, text]) => text)
      expect(new Set(subjects.map((text) => text.split(' ').slice(0, 4).join(' '))).size).toBe(14)
    }
  })
})

describe('a text', () => {
  test('is filled in strictly', () => {
    expect(say(vi, 'reference', { id: 'x' })).toBe('Mã thông báo: x')
    expect(() => say(vi, 'reference')).toThrow('needs the parameter "id"')
    expect(() => say(vi, 'reference', { id: 'x', more: 1 })).toThrow('has no parameter "more"')
    expect(() => say(vi, 'referense', { id: 'x' })).toThrow('did you mean "reference"?')
  })

  test('takes a parameter for what it is', () => {
    expect(say(en, 'scope.whole', { product: '{modules} $& $1' })).toBe('the whole {modules} $& $1 service')
  })
})

describe('times', () => {
  test.each([
    [
      evening,
      hcm,
      '22h00 – 23h30, thứ Bảy, ngày 05/12/2026 (giờ Việt Nam, GMT+7)',
      'Saturday 5 December 2026, 22:00 – 23:30 (Vietnam time, GMT+7)',
    ],
    [
      night,
      hcm,
      'Từ 22h00 thứ Bảy ngày 05/12/2026 đến 01h00 Chủ nhật ngày 06/12/2026 (giờ Việt Nam, GMT+7)',
      'Saturday 5 December 2026, 22:00 – Sunday 6 December 2026, 01:00 (Vietnam time, GMT+7)',
    ],
    [
      toMidnight,
      hcm,
      'Từ 22h00 thứ Bảy ngày 05/12/2026 đến 00h00 Chủ nhật ngày 06/12/2026 (giờ Việt Nam, GMT+7)',
      'Saturday 5 December 2026, 22:00 – Sunday 6 December 2026, 00:00 (Vietnam time, GMT+7)',
    ],
    [
      evening,
      'Africa/Johannesburg',
      '17h00 – 18h30, thứ Bảy, ngày 05/12/2026 (giờ Nam Phi, GMT+2)',
      'Saturday 5 December 2026, 17:00 – 18:30 (South Africa time, GMT+2)',
    ],
    [
      evening,
      'UTC',
      '15h00 – 16h30, thứ Bảy, ngày 05/12/2026 (giờ quốc tế UTC, GMT+0)',
      'Saturday 5 December 2026, 15:00 – 16:30 (UTC, GMT+0)',
    ],
    [
      evening,
      'America/New_York',
      '10h00 – 11h30, thứ Bảy, ngày 05/12/2026 (giờ New York, GMT-5)',
      'Saturday 5 December 2026, 10:00 – 11:30 (New York time, GMT-5)',
    ],
    [
      evening,
      'Asia/Kathmandu',
      '20h45 – 22h15, thứ Bảy, ngày 05/12/2026 (giờ Kathmandu, GMT+5:45)',
      'Saturday 5 December 2026, 20:45 – 22:15 (Kathmandu time, GMT+5:45)',
    ],
  ])('are written as readers expect (%#)', (window, zone, vietnamese, english) => {
    expect(sayWindow(window, zone, vi)).toBe(vietnamese)
    expect(sayWindow(window, zone, en)).toBe(english)
  })

  test('name both offsets when the clocks change in between', () => {
    const change = span('2026-11-01T01:00:00-04:00', '2026-11-01T03:00:00-05:00')
    expect(sayWindow(change, 'America/New_York', en)).toContain('(New York time, GMT-4, then GMT-5)')
  })

  test('are short in a subject', () => {
    expect(sayShortWindow(evening, hcm, vi)).toBe('22h00–23h30, thứ Bảy 05/12/2026 (GMT+7)')
    expect(sayShortWindow(night, hcm, vi)).toBe('22h00 thứ Bảy 05/12/2026 – 01h00 Chủ nhật 06/12/2026 (GMT+7)')
    expect(sayShortWindow(evening, hcm, en)).toBe('22:00–23:30, Saturday 5 December 2026 (GMT+7)')
  })

  test('of one moment and of a month', () => {
    expect(sayMoment(evening.start, hcm, vi)).toBe('22h00, thứ Bảy, ngày 05/12/2026 (giờ Việt Nam, GMT+7)')
    expect(sayMonth('2026-02', vi)).toBe('tháng 02/2026')
    expect(sayMonth('2026-02', en)).toBe('February 2026')
  })
})

test('lengths of time', () => {
  expect([1, 60, 90, 1440, 1501].map((minutes) => sayDuration(minutes, vi))).toEqual([
    '1 phút',
    '1 giờ',
    '1 giờ 30 phút',
    '1 ngày',
    '1 ngày 1 giờ 1 phút',
  ])
  expect([1, 60, 90, 120].map((minutes) => sayDuration(minutes, en))).toEqual([
    '1 minute',
    '1 hour',
    '1 hour 30 minutes',
    '2 hours',
  ])
  expect([10, 60, 90, 150].map((minutes) => sayAbout(minutes, vi))).toEqual([
    'khoảng 10 phút',
    'khoảng 1 giờ',
    'khoảng 90 phút',
    'khoảng 2 giờ 30 phút',
  ])
  expect(sayAbout(90, en)).toBe('about 90 minutes')
})

test('lists', () => {
  expect(sayList([], vi)).toBe('')
  expect(sayList(['A'], vi)).toBe('A')
  expect(sayList(['A', 'B', 'C'], vi)).toBe('A, B và C')
  expect(sayList(['A', 'B và C', 'D'], vi)).toBe('A, B và C cùng D')
  expect(sayList(['A và B', 'C', 'D'], vi)).toBe('A và B, C và D')
  expect(sayList(['A and B', 'C'], en)).toBe('A and B, and C')
  expect(sayAll(['A', 'B và C'], vi)).toBe('A, B và C')
  expect(sayBriefly(['A', 'B', 'C'], vi)).toBe('A, B, C')
  expect(sayBriefly(['A', 'B', 'C', 'D'], en)).toBe('A, B and 2 more modules')
})

describe('the words for the work', () => {
  const kinds = ['upgrade', 'update', 'security-update', 'maintenance', 'repair'] as const

  test('stand wherever a text asks for them, and leave nothing open', () => {
    const texts = kinds.flatMap((kind) => [
      ...aboutWork(vi, kind).texts.values(),
      ...aboutWork(en, kind).texts.values(),
    ])
    expect(texts.filter((text) => /\{(work|Work|workOf|doWork)\}/.test(text))).toEqual([])
    expect(say(aboutWork(vi, 'maintenance'), 'labels.before')).toBe('Trước khi bảo trì')
    expect(say(aboutWork(en, 'security-update'), 'kinds.announcement.opening', { scope: 'X' })).toBe(
      'We will install a security update for X.',
    )
  })

  test('are one form each, in every language', () => {
    for (const { texts } of [vi, en])
      for (const kind of kinds)
        expect([...texts.keys()].filter((key) => key.startsWith(`works.${kind}.`))).toEqual(
          workForms.map((form) => `works.${kind}.${form}`),
        )
  })

  test('may be left out by a repository that says it otherwise', () => {
    const own = (path: string) => (path === 'locales/vi.yaml' ? 'labels: { before: Trước giờ thực hiện }' : undefined)
    expect(say(value(openMessages('vi', own)), 'labels.before')).toBe('Trước giờ thực hiện')
  })
})

/** A text below a subject, wrapped. */
function wrapped(text: string): string {
  return wrap(`subject\n${text}`, ['thứ Bảy', 'Chủ nhật']).slice('subject\n'.length)
}

describe('a plain text', () => {
  test('is wrapped between words, and under its bullet', () => {
    expect(wrapped(`- ${'word '.repeat(20).trim()}`)).toBe(
      `- ${'word '.repeat(14).trim()}\n  ${'word '.repeat(6).trim()}`,
    )
    expect(wrapped('x'.repeat(90))).toBe('x'.repeat(90))
    const address = `https://example.org/${'y'.repeat(80)}`
    expect(wrapped(`see ${address} now`)).toBe(`see\n${address}\nnow`)
  })

  test('keeps its first line, the subject', () => {
    expect(wrap(`${'word '.repeat(20)}\n`)).toBe(`${'word '.repeat(20)}\n`)
  })

  test.each([
    'thứ Bảy',
    'Chủ nhật',
    'ngày 05/12/2026',
    'thứ Bảy 05/12/2026',
    'Saturday 5 December 2026',
    '90 phút',
    '22h00 –',
    '22h00 – 23h30',
  ])('never breaks inside "%s"', (text) => {
    for (let before = 50; before < 75; before += 1)
      expect(wrapped(`${'x'.repeat(before)} ${text} yyy yyyyy yyyyy`)).toContain(text)
  })

  test('keeps a zone together', () => {
    expect(wrapped(`${'x'.repeat(60)} (giờ Việt Nam, GMT+7)`)).toBe(`${'x'.repeat(60)}\n(giờ Việt Nam, GMT+7)`)
  })

  test('leaves tidy', () => {
    const plain = { escape: 'none', wrap: true } as const
    expect(finish('\n\na  \n\n\n\nb\n', plain)).toBe('a\n\nb\n')
    expect(finish('Việt', plain)).toBe('Việt\n')
  })
})

describe('words of the repository', () => {
  const own = (text: string) => (path: string) => (path === 'locales/vi.yaml' ? text : undefined)

  test('are merged key by key over the shipped ones', () => {
    const merged = value(openMessages('vi', own('farewell: Thân mến,\nzones: { Asia/Dubai: giờ Dubai }\n')))
    expect(say(merged, 'farewell')).toBe('Thân mến,')
    expect(say(merged, 'signature')).toBe(say(vi, 'signature'))
    expect(say(merged, 'zones.Asia/Dubai')).toBe('giờ Dubai')
  })

  test('must be known, and use the same parameters', () => {
    expect(problems(openMessages('vi', own('farewel: x')))).toMatchObject([
      { hint: 'did you mean "farewell"?', file: 'locales/vi.yaml' },
    ])
    expect(problems(openMessages('vi', own('reference: "{nr}"')))).toMatchObject([
      { message: 'the text "reference" must use exactly {id}' },
    ])
    expect(problems(openMessages('vi', own('a: [')))).toMatchObject([{ code: 'locale', line: 1 }])
  })

  test('of a new language must be complete', () => {
    expect(problems(openMessages('fr', nothing))).toMatchObject([
      { code: 'unknown-locale', hint: expect.stringContaining('en or vi') },
    ])
    const french = (path: string) => (path === 'locales/fr.yaml' ? 'farewell: Cordialement,' : undefined)
    expect(problems(openMessages('fr', french))).toMatchObject([
      { message: expect.stringContaining('these texts are missing') },
    ])
  })
})
