import { describe, expect, test } from 'vitest'
import { defaultChannel, openChannel } from '../../src/notices/channel.ts'
import { openRenderer } from '../../src/notices/render.ts'
import { smsParts } from '../../src/notices/sms-parts.ts'
import { expectValid } from '../schema.ts'
import { inputOf, nothing, problems, stage, value, viewOf } from './stage.ts'

const world = await stage()
const view = viewOf(world, 'minimal')
const voice = inputOf(world, 'minimal')

/** The notice in a form of a channel that is described by one text. */
function rendered(description: string, format = 'card') {
  const own: Readonly<Record<string, string>> = {
    'poster/channel.yaml': `title: Poster\nformats:\n  card: { ${description} }\n`,
    'poster/short.txt.hbs': '{{brand}} {{release}}\n',
  }
  return openRenderer((path) => own[path]).render({ ...view, channel: 'poster' }, format, voice)
}

const told = (description: string) => problems(rendered(description)).map(({ message }) => message)

describe('a format that is built by code', () => {
  test('names its writer and needs no template', () => {
    const { text, extension } = value(rendered('writer: view, extension: json'))
    expect(extension).toBe('json')
    expect(JSON.parse(text)).toEqual({ ...view, channel: 'poster' })
  })

  test.each([
    ['writer: veiw', 'formats/card/writer: there is no writer "veiw"'],
    ['writer: view, template: short.txt.hbs', 'formats/card: found "writer" and "template", expected either'],
    ['{', ''],
    ['template: short.txt.hbs, escape: none, maxBytes: 0', 'formats/card/maxBytes: expected 1 to'],
    ['writer: view, maxCharacters: 3', 'formats/card/maxCharacters: expected paths of fields'],
    ['writer: view, maxItems: { changes: many }', 'formats/card/maxItems: expected paths of lists'],
    ['writer: view, maxParts: 1.5', 'formats/card/maxParts: expected 1 to'],
    ['template: short.txt.hbs, escape: none, wrap: perhaps', 'formats/card/wrap: expected true or false'],
    ['writer: view, maxLetters: 3', 'formats/card: unknown key "maxLetters"'],
  ])('%s is refused', (description, message) => {
    expect(told(description).join('\n')).toContain(message)
    expect(told(description)).not.toEqual([])
  })
})

describe('limits of a format', () => {
  test.each([
    ['writer: view, maxBytes: 100', /^the card text has \d+ bytes, 100 at most$/],
    [
      'writer: view, maxCharacters: { "text/subject": 10 }',
      /^"text\/subject" of the card text has \d\d characters, 10 at most$/,
    ],
    [
      'writer: view, maxCharacters: { "contacts/*/value": 1 }',
      /^"contacts\/0\/value" of the card text has \d+ characters, 1 at most$/,
    ],
    ['writer: view, maxItems: { text: 3 }', /^"text" of the card text has \d\d entries, 3 at most$/],
    [
      'template: short.txt.hbs, escape: none, maxItems: { a: 1 }',
      /^the card text is no JSON, so its fields cannot be counted$/,
    ],
  ])('%s', (description, message) => {
    const [first = ''] = told(description)
    expect(first).toMatch(message)
  })

  test('are not broken by what just fits', () => {
    const count = Array.from(view.text.subject).length
    expect(told(`writer: view, maxCharacters: { "text/subject": ${count}, "text/none": 1 }`)).toEqual([])
    expect(told(`writer: view, maxCharacters: { "text/subject": ${count - 1} }`)).toHaveLength(1)
    expect(told('template: short.txt.hbs, escape: none, maxParts: 1')).toEqual([])
  })

  test('count short messages as networks do', () => {
    expect(['a'.repeat(160), 'a'.repeat(161), 'a'.repeat(306), 'a'.repeat(307)].map(smsParts)).toEqual([1, 2, 2, 3])
    expect(['ệ'.repeat(70), 'ệ'.repeat(71), 'ệ'.repeat(134), 'ệ'.repeat(135)].map(smsParts)).toEqual([1, 2, 2, 3])
    expect([`${'a'.repeat(159)}€`, `${'a'.repeat(152)}€${'a'.repeat(152)}`].map(smsParts)).toEqual([2, 3])
    expect(smsParts(`${'ệ'.repeat(66)}😀${'ệ'.repeat(66)}`)).toBe(3)
    expect(smsParts('')).toBe(1)
  })
})

describe('what nobody names', () => {
  test('every channel gives its view as JSON', () => {
    const { text } = value(openRenderer(nothing).render(view, 'json', voice))
    expectValid('notice-view', JSON.parse(text))
    expect(JSON.parse(text)).toEqual(view)
  })

  test('the channel follows from the format', () => {
    expect(defaultChannel('txt', 'website')).toBe('email')
    expect(defaultChannel('html', 'website')).toBe('website')
    expect(defaultChannel('html', 'customer')).toBe('email')
    expect(defaultChannel('md', 'customer')).toBe('website')
    expect(defaultChannel('pdf', 'customer')).toBe('email')
  })

  test('a format in the place of a channel is understood', () => {
    expect(problems(openChannel('html', nothing))).toMatchObject([
      { hint: 'html is a format of the channel email: use --channel email --format html' },
    ])
    expect(problems(openChannel('emal', nothing))).toMatchObject([{ hint: 'did you mean "email"?' }])
  })
})
