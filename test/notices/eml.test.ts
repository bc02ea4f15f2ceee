import { spawnSync } from 'node:child_process'
import fc from 'fast-check'
import ICAL from 'ical.js'
import { simpleParser } from 'mailparser'
import { describe, expect, test } from 'vitest'
import { openRenderer } from '../../src/notices/render.ts'
import { phrase, quotedPrintable, textHeader } from '../../src/notices/writers/mail-text.ts'
import {
  audiences,
  inputOf,
  kinds,
  nothing,
  problems,
  releases,
  render,
  stage,
  value,
  viewOf,
  type Wanted,
} from './stage.ts'

const world = await stage()
const mail = (id: string, wanted: Wanted = {}) => value(render(world, id, { ...wanted, format: 'eml' })).text

type Message = {
  readonly subject: string
  readonly from: string
  readonly defects: readonly string[]
  readonly parts: readonly { readonly type: string; readonly method: string | null; readonly text: string }[]
}

const script = `
import sys, json, email, email.header, email.utils
from email import policy
def plain(value): return ''.join(t.decode(c or 'ascii') if isinstance(t, bytes) else t for t, c in email.header.decode_header(value))
out = []
for raw in json.load(sys.stdin):
    m = email.message_from_bytes(raw.encode('ascii'), policy=policy.default)
    c = email.message_from_bytes(raw.encode('ascii'))
    parts = [p for p in m.walk() if not p.is_multipart()]
    out.append({'subject': m['subject'], 'from': ' '.join([plain(email.utils.parseaddr(c['from'])[0]), '<' + email.utils.parseaddr(c['from'])[1] + '>']),
      'defects': [str(d) for p in m.walk() for d in list(p.defects) + [e for h in p.values() for e in h.defects]],
      'parts': [{'type': p.get_content_type(), 'method': p.get_param('method'), 'text': p.get_content()} for p in parts]})
print(json.dumps(out))
`

function readByPython(mails: readonly string[]): readonly Message[] {
  const { stdout, stderr } = spawnSync('/usr/bin/python3', ['-c', script], {
    input: JSON.stringify(mails),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  expect(stderr).toBe('')
  return JSON.parse(stdout) as readonly Message[]
}

const withLf = (text: string) => text.replaceAll('\r\n', '\n')

describe('a notice as a mail', () => {
  test('says in each alternative what the notice says, to two readers', async () => {
    const text = mail('rich', { step: 'server-b.customer-1' })
    const view = viewOf(world, 'rich', { step: 'server-b.customer-1' })
    const parsed = await simpleParser(text)
    const [python] = readByPython([text])
    expect(parsed.subject).toBe(view.text.subject)
    expect(python?.subject).toBe(view.text.subject)
    expect(parsed.from?.value).toEqual([{ name: view.text.signature, address: 'hotro@tigo.example' }])
    expect(python?.from).toBe(`${view.text.signature} <hotro@tigo.example>`)
    expect(python?.defects).toEqual([])
    expect(python?.parts.map(({ type, method }) => [type, method])).toEqual([
      ['text/plain', null],
      ['text/html', null],
      ['text/calendar', 'PUBLISH'],
    ])
    const html = value(render(world, 'rich', { step: 'server-b.customer-1', format: 'html' })).text
    expect(withLf(python?.parts[1]?.text ?? '')).toBe(html)
    expect(parsed.html).toBe(html)
    expect(parsed.text).toContain(view.text.salutation)
    expect(parsed.text).not.toContain(view.text.subject)
    const event = new ICAL.Component(ICAL.parse(python?.parts[2]?.text ?? '')).getFirstSubcomponent('vevent')
    expect(event?.getFirstPropertyValue('uid')).toBe('rich.server-b@tigo.example')
  })

  test('has a date and names of its own that never change', async () => {
    const first = await simpleParser(mail('minimal', { step: 'customer-1' }))
    const second = await simpleParser(mail('minimal', { step: 'customer-2', locale: 'en' }))
    expect(mail('minimal', { step: 'customer-1' })).toBe(mail('minimal', { step: 'customer-1' }))
    expect(first.messageId).toBe('<minimal.customer-1.r0.vi@tigo.example>')
    expect(second.messageId).toBe('<minimal.customer-2.r0.en@tigo.example>')
    expect([first.inReplyTo, first.references]).toEqual(['<minimal@tigo.example>', '<minimal@tigo.example>'])
    expect(second.references).toEqual(first.references)
    expect(first.date?.toISOString()).toBe(
      new Date(viewOf(world, 'minimal', { step: 'customer-1' }).dated).toISOString(),
    )
    expect(first.headers.get('auto-submitted')).toBe('auto-generated')
    expect(first.to).toMatchObject({ value: [{ name: 'undisclosed-recipients', group: [] }] })
  })

  test('of every kind and audience is ASCII in lines of 76 at most, and has no defect', () => {
    const mails = releases.flatMap((id) =>
      kinds.flatMap((kind) =>
        audiences.flatMap((audience) => {
          const result = render(world, id, { kind, audience, format: 'eml' })
          if (!result.ok) expect(problems(result).every(({ code }) => /^no-(event|window)$/.test(code))).toBe(true)
          return result.ok ? [result.value.text] : []
        }),
      ),
    )
    expect(mails.length).toBeGreaterThan(60)
    for (const text of mails) {
      expect(text).toMatch(/^[\r\n\t -~]*$/)
      expect(text.endsWith('--\r\n')).toBe(true)
      expect(text.split('\r\n').filter((line) => line.length > 76 || /[\r\n]/.test(line))).toEqual([])
    }
    expect(readByPython(mails).flatMap(({ defects }) => defects)).toEqual([])
  }, 120_000)

  test('cancels the calendar entry by its method too', () => {
    const [read] = readByPython([mail('cancelled', { kind: 'cancelled' })])
    expect(read?.parts[2]).toMatchObject({ type: 'text/calendar', method: 'CANCEL' })
    expect(read?.parts[2]?.text).toContain('METHOD:CANCEL')
  })

  test('carries no calendar where no date lies ahead', () => {
    const [read] = readByPython([mail('completed', { kind: 'completed' })])
    expect(read?.parts.map(({ type }) => type)).toEqual(['text/plain', 'text/html'])
  })
})

describe('settings of mail', () => {
  const voice = inputOf(world, 'minimal')
  const view = viewOf(world, 'minimal')
  const written = (organisation: object, channels = {}, seen = view) =>
    openRenderer(nothing).render(seen, 'eml', { ...voice, house: { ...voice.house, organisation, channels } })

  test('name the mailbox, where answers go and how to leave the list', async () => {
    const unsubscribe = ['https://tigo.example/leave', 'mailto:leave@tigo.example']
    const organisation = { ...voice.house.organisation, mailbox: 'thong-bao@mail.tigo.example' }
    const text = value(written(organisation, { email: { unsubscribe } })).text
    const parsed = await simpleParser(text)
    expect(parsed.from?.value[0]?.address).toBe('thong-bao@mail.tigo.example')
    expect(parsed.replyTo?.value[0]?.address).toBe('hotro@tigo.example')
    expect(text.match(/^List-Unsubscribe:/gm)).toHaveLength(1)
    expect(parsed.headers.get('list')).toMatchObject({
      unsubscribe: { url: 'https://tigo.example/leave', mail: 'leave@tigo.example' },
    })
    const internal = value(written(organisation, { email: { unsubscribe } }, { ...view, audience: 'website' })).text
    expect(internal).toContain('List-Unsubscribe')
  })

  test('must say who sends', () => {
    expect(problems(written({}))).toMatchObject([{ code: 'setting', hint: expect.stringContaining('mailbox') }])
    expect(problems(written({ contacts: [{ kind: 'email', value: 'not an address' }] }))).toMatchObject([
      { code: 'setting' },
    ])
  })

  test.each([
    ['subject', 'Subject'],
    ['signature', 'From'],
  ] as const)('cannot smuggle a header in by the %s', (field, name) => {
    const text = { ...view.text, [field]: 'x\r\nBcc: a@b.example' }
    expect(problems(written(voice.house.organisation, {}, { ...view, text }))).toMatchObject([
      { code: 'header', message: expect.stringContaining(`header ${name} has a line break`) },
    ])
  })
})

describe('encodings', () => {
  const words = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 120 })
    .map((text) => text.replace(/[\0-\x1f\x7f]/g, '') || 'x')

  test('give headers back as they were', async () => {
    await fc.assert(
      fc.asyncProperty(words, async (text) => {
        const head = textHeader('Subject', text)
        expect(head).toMatch(/^[\r\n -~]*$/)
        for (const line of head.split('\r\n')) if (line.includes('=?')) expect(line.length).toBeLessThanOrEqual(76)
        const parsed = await simpleParser(`${head}\r\nFrom: ${phrase(text, 'From')} <a@b.example>\r\n\r\n`)
        expect((parsed.subject ?? '').trim()).toBe(text.trim())
      }),
      { numRuns: 60 },
    )
  })

  test('give bodies back as they were', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 300 }), async (text) => {
        const body = text.replace(/[\0\r]/g, '').replace(/\n$/, '')
        const encoded = quotedPrintable(body)
        for (const line of encoded.split('\r\n')) expect(line.length).toBeLessThanOrEqual(76)
        const source = `Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${encoded}`
        expect(((await simpleParser(source)).text ?? '').replace(/\n$/, '')).toBe(body)
      }),
      { numRuns: 60 },
    )
  })
})
