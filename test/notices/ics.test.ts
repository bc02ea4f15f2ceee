import { spawnSync } from 'node:child_process'
import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import type { NoticeView } from '../../src/generated/types/notice-view.ts'
import { calendarText } from '../../src/notices/calendar.ts'
import { openRenderer } from '../../src/notices/render.ts'
import { type IcsEvent, icsText } from '../../src/notices/writers/ics-calendar.ts'
import { inputOf, kinds, nothing, problems, releases, render, stage, value, viewOf, type Wanted } from './stage.ts'

type Read = {
  readonly method: string | null
  readonly events: readonly {
    readonly uid: string
    readonly sequence: number
    readonly start: string
    readonly end: string
    readonly status: string
    readonly summary: string
    readonly description: string
    readonly alarms: readonly string[]
  }[]
}

function readByIcalJs(text: string): Read {
  const calendar = new ICAL.Component(ICAL.parse(text))
  const textOf = (of: InstanceType<typeof ICAL.Component>, name: string) => String(of.getFirstPropertyValue(name) ?? '')
  return {
    method: textOf(calendar, 'method') || null,
    events: calendar.getAllSubcomponents('vevent').map((event) => ({
      uid: textOf(event, 'uid'),
      sequence: Number(textOf(event, 'sequence')),
      start: textOf(event, 'dtstart'),
      end: textOf(event, 'dtend'),
      status: textOf(event, 'status'),
      summary: textOf(event, 'summary'),
      description: textOf(event, 'description'),
      alarms: event.getAllSubcomponents('valarm').map((alarm) => textOf(alarm, 'trigger')),
    })),
  }
}

const script = `
import sys, json
from icalendar import Calendar
cal = Calendar.from_ical(sys.stdin.buffer.read())
def when(e, name): return e[name].dt.strftime('%Y-%m-%dT%H:%M:%SZ')
def trigger(a):
    seconds = int(-a['TRIGGER'].dt.total_seconds())
    return '-PT%dH' % (seconds // 3600) if seconds % 3600 == 0 else '-PT%dM' % (seconds // 60)
print(json.dumps({'method': cal.get('METHOD'), 'events': [{
  'uid': str(e['UID']), 'sequence': int(e['SEQUENCE']), 'start': when(e, 'DTSTART'), 'end': when(e, 'DTEND'),
  'status': str(e['STATUS']), 'summary': str(e['SUMMARY']), 'description': str(e.get('DESCRIPTION', '')),
  'alarms': [trigger(a) for a in e.walk('VALARM')] } for e in cal.walk('VEVENT')]}))
`

function readByPython(text: string): Read {
  const { stdout, stderr } = spawnSync('/usr/bin/python3', ['-c', script], { input: text, encoding: 'utf8' })
  expect(stderr).toBe('')
  return JSON.parse(stdout) as Read
}

const worlds = await Promise.all(
  ['2026-11-03T09:00:00+07:00', '2026-11-13T09:00:00+07:00', '2026-11-25T09:00:00+07:00'].map((now) => stage(now)),
)
const [world] = [worlds[2] as (typeof worlds)[number]]

function calendar(id: string, wanted: Wanted = {}): string {
  return value(render(world, id, { ...wanted, format: 'ics' })).text
}

const event: IcsEvent = {
  uid: 'a@tigo.example',
  sequence: 0,
  status: 'confirmed',
  recorded: '2026-11-10T09:00:00+07:00',
  start: '2026-12-05T22:00:00+07:00',
  end: '2026-12-05T23:30:00+07:00',
  locale: 'vi',
  summary: '',
  description: '',
  categories: [],
  url: undefined,
  organiser: undefined,
  alarms: ['24h', '30m'],
  extra: [],
}

describe('text of any kind', () => {
  const written = (summary: string, description: string) =>
    icsText({ method: undefined, name: undefined, events: [{ ...event, summary, description }] })
  const clean = fc
    .string({ unit: 'grapheme', maxLength: 200 })
    .map((text) => text.replace(/[\0-\x08\x0b-\x1f\x7f\r]/g, ''))

  test('is folded after 75 octets, never inside a character, and ends with CRLF', () => {
    fc.assert(
      fc.property(clean, clean, (summary, description) => {
        const bytes = Buffer.from(written(summary, description))
        expect(bytes.subarray(-2).toString()).toBe('\r\n')
        for (const line of bytes.toString('latin1').slice(0, -2).split('\r\n')) {
          expect(line.length).toBeLessThanOrEqual(75)
          expect(line).not.toMatch(/[\r\n]/)
          expect(() => new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(line, 'latin1'))).not.toThrow()
        }
      }),
    )
  })

  test('comes back as it was', () => {
    fc.assert(
      fc.property(clean, clean, (summary, description) => {
        const [read] = readByIcalJs(written(summary, description)).events
        expect(read).toMatchObject({ summary, description })
      }),
    )
  })

  // The reader in Python misreads an escaped backslash before "n", "," or ";", so that it is not asked about one; the
  // property above is.
  test.each([
    ['Vietnamese', 'Nâng cấp phân hệ Kế toán, Kho; Bán hàng – 22h00 thứ Bảy, và cả Chủ nhật nữa, để Quý khách yên tâm'],
    ['emoji', '🎉'.repeat(40)],
    ['punctuation', 'a,b;c:d"e\'f\\g h^'],
    ['lines', 'một\nhai\n\nba'],
  ])('%s is read alike by two readers', (_, text) => {
    const file = written(text.replaceAll('\n', ' '), text)
    expect(readByIcalJs(file)).toEqual(readByPython(file))
    expect(readByIcalJs(file).events[0]).toMatchObject({ description: text })
  })

  test('cannot leave its line', () => {
    const file = written('a\r\nATTENDEE:mailto:x@y.example', 'b\rEND:VEVENT')
    expect(readByIcalJs(file).events).toHaveLength(1)
    expect(file).not.toMatch(/^(ATTENDEE|END:VEVENT\r\nEND:VEVENT)/m)
  })
})

describe('a notice as a calendar file', () => {
  test('of every release and kind is read alike by two readers', () => {
    const files = worlds.flatMap((one) =>
      releases.flatMap((id) =>
        kinds.flatMap((kind) => {
          const result = render(one, id, { kind, format: 'ics', locale: kind === 'reminder' ? 'en' : 'vi' })
          if (!result.ok) expect(problems(result).every(({ code }) => /^no-/.test(code))).toBe(true)
          return result.ok ? [result.value.text] : []
        }),
      ),
    )
    expect(files.length).toBeGreaterThan(30)
    for (const file of new Set(files)) {
      const read = readByIcalJs(file)
      expect(read.events.length).toBeGreaterThan(0)
      expect(read).toEqual(readByPython(file))
      expect(file).toMatch(/^DTSTAMP:\d{8}T\d{6}Z\r$/m)
    }
  }, 120_000)

  test('keeps its UID through announcement, change and end', async () => {
    const early = await stage('2026-11-01T10:00:00+07:00')
    const before = readByIcalJs(value(render(early, 'rescheduled', { kind: 'announcement', format: 'ics' })).text)
    const after = readByIcalJs(calendar('rescheduled', { kind: 'rescheduled' }))
    expect(after.events[0]?.uid).toBe(before.events[0]?.uid)
    expect(after.events[0]?.sequence).toBeGreaterThan(before.events[0]?.sequence ?? 0)
    expect(after.events[0]?.start).not.toBe(before.events[0]?.start)
    expect(after.method).toBe('PUBLISH')
  })

  test('that calls the work off cancels the event and reminds nobody', () => {
    const read = readByIcalJs(calendar('cancelled', { kind: 'cancelled' }))
    expect(read).toMatchObject({ method: 'CANCEL', events: [{ status: 'CANCELLED', alarms: [] }] })
    expect(read.events[0]?.sequence).toBeGreaterThan(0)
    expect(calendar('cancelled', { kind: 'cancelled' })).toMatch(/^ORGANIZER;CN="[^"]+":mailto:/m)
  })

  test('has an event for each batch, the first with the name of the release', () => {
    const uids = readByIcalJs(calendar('rich', { audience: 'website' })).events.map(({ uid }) => uid)
    expect(uids.length).toBeGreaterThan(1)
    expect(new Set(uids).size).toBe(uids.length)
    const own = readByIcalJs(calendar('rich', { step: 'server-b.customer-1' })).events.map(({ uid }) => uid)
    expect(own).toHaveLength(1)
    expect(uids).toContain(own[0])
  })

  test('has nothing to say when no date lies ahead', () => {
    expect(problems(render(world, 'completed', { kind: 'completed', format: 'ics' }))).toMatchObject([
      { code: 'no-event', message: expect.stringContaining('changes nothing in calendars') },
    ])
  })

  test('speaks as relctl.yaml asks', () => {
    const voice = inputOf(world, 'minimal')
    const view: NoticeView = { ...viewOf(world, 'minimal'), channel: 'calendar' }
    const written = (channels: object, organisation = voice.house.organisation) => {
      const house = { ...voice.house, organisation, channels }
      return value(openRenderer(nothing).render(view, 'ics', { ...voice, house })).text
    }
    expect(written({})).toContain('TRIGGER:-PT24H\r\n')
    expect(written({ calendar: { alarms: ['45m'] } })).toContain('TRIGGER:-PT45M\r\n')
    expect(written({ calendar: { alarms: [] } })).not.toContain('VALARM')
    expect(written({ calendar: { method: 'none' } })).not.toContain('METHOD')
    expect(written({}, {})).not.toMatch(/^(METHOD|ORGANIZER|UID:.*@)/m)
    const circuit = written({ calendar: { maintnote: { account: 'KH-1; A,B' } } })
    expect(circuit).toContain('X-MAINTNOTE-ACCOUNT:KH-1\\; A\\,B\r\n')
    expect(circuit).toMatch(/^X-MAINTNOTE-(IMPACT:(NO-IMPACT|REDUCED-REDUNDANCY|DEGRADED|OUTAGE)|STATUS:CONFIRMED)\r$/m)
    expect(circuit).toContain('X-MAINTNOTE-MAINTENANCE-ID:')
    expect(circuit).toContain('X-MAINTNOTE-OBJECT-ID:')
  })
})

test('a calendar of many releases asks for nothing, and keeps what was called off as cancelled', () => {
  const { config } = world.workspace
  const text = calendarText(world.outlook.releases, { config, outlook: world.outlook, own: nothing }, 'TIGO')
  const read = readByIcalJs(text)
  expect(read).toEqual(readByPython(text))
  expect(read.method).toBeNull()
  expect(new Set(read.events.map(({ uid }) => uid)).size).toBe(read.events.length)
  expect(read.events.find(({ uid }) => uid.startsWith('cancelled@'))?.status).toBe('CANCELLED')
  expect(text).toContain('X-WR-CALNAME:TIGO\r\n')
  expect(text).not.toMatch(/MARKER|SECRET/)
})
