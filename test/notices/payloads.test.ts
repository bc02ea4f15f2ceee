import { readdirSync, readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Audience } from '../../src/generated/types/common.ts'
import type { NoticeView } from '../../src/generated/types/notice-view.ts'
import type { NoticeProblem } from '../../src/notices/problem.ts'
import { openRenderer } from '../../src/notices/render.ts'
import type { NoticeInput } from '../../src/notices/subject.ts'
import { noticeView } from '../../src/notices/view.ts'
import { type Survey, survey } from '../../src/survey.ts'
import { expectValid } from '../schema.ts'
import { memoryHost } from '../world.ts'
import { audiences, inputOf, kinds, nothing, stage } from './stage.ts'

type Payload = {
  readonly name: string
  readonly view: NoticeView
  readonly channel: string
  readonly format: string
  readonly text: string
}

const forms: Readonly<Record<string, readonly string[]>> = {
  chat: ['slack', 'teams', 'google-chat'],
  'in-app': ['banner'],
  sms: ['txt'],
  zalo: ['zns'],
  status: ['txt', 'md', 'statuspage', 'cstate', 'upptime'],
}

/** Why a notice of a kind may be missing on a channel. */
const excuses = ['no-event', 'no-window', 'wrong-channel']

const renderer = openRenderer(nothing)

/** Every notice of a world, on every channel. */
function payloadsOf(world: Survey, readers: readonly Audience[]): readonly Payload[] {
  return world.outlook.releases.flatMap(({ release }) =>
    kinds.flatMap((kind) =>
      readers.flatMap((audience) =>
        ['vi', 'en'].flatMap((locale) => {
          const input = inputOf(world, release.id, { kind, audience, locale })
          const view = noticeView(input)
          if (!view.ok) refuse(`${release.id} ${kind}`, view.problems)
          return view.ok && isNew(view.value) ? formsOf(view.value, input) : []
        }),
      ),
    ),
  )
}

const refusals: string[] = []

function refuse(name: string, problems: readonly NoticeProblem[]): void {
  for (const { code, message } of problems) if (!excuses.includes(code)) refusals.push(`${name}: ${message}`)
}

const seen = new Set<string>()

/** Whether no moment before had the same notice. */
function isNew(view: NoticeView): boolean {
  const text = JSON.stringify(view)
  return !seen.has(text) && seen.add(text).has(text)
}

function formsOf(view: NoticeView, voice: NoticeInput): readonly Payload[] {
  return Object.entries(forms).flatMap(([channel, formats]) =>
    formats.flatMap((format) => {
      const name = `${view.id} ${channel} ${format}`
      const text = renderer.render({ ...view, channel }, format, voice)
      if (text.ok) return [{ name, view, channel, format, text: text.value.text }]
      refuse(name, text.problems)
      return []
    }),
  )
}

/** The releases and the configuration of this repository. */
function ownRepository(): Promise<Survey> {
  const root = new URL('../../', import.meta.url)
  const releases = readdirSync(new URL('releases/', root)).filter((name) => name.endsWith('.yaml'))
  const files = Object.fromEntries(
    ['relctl.yaml', ...releases.map((name) => `releases/${name}`)].map((path) => [
      path,
      readFileSync(new URL(path, root), 'utf8'),
    ]),
  )
  return survey(memoryHost({ now: '2026-11-24T09:00:00+07:00', files }), {})
}

const instants = ['2026-11-03T09:00:00+07:00', '2026-11-13T09:00:00+07:00', '2026-11-25T09:00:00+07:00']
const worlds = await Promise.all(instants.map((now) => stage(now)))
const staged = worlds.flatMap((world) => payloadsOf(world, audiences))
const payloads = [...staged, ...payloadsOf(await ownRepository(), ['customer'])]

const ajv = new Ajv({ allErrors: true, strictTypes: false })
addFormats.default(ajv)

function schemaOf(name: string) {
  const text = readFileSync(new URL(`../fixtures/payloads/${name}.schema.json`, import.meta.url), 'utf8')
  return ajv.compile(JSON.parse(text))
}

/** Payloads of a form, as the target reads them. */
function sent(channel: string, format: string): readonly (Payload & { readonly data: unknown })[] {
  const own = payloads.filter((one) => one.channel === channel && one.format === format)
  expect(own.length).toBeGreaterThan(100)
  return own.map((one) => ({ ...one, data: format === 'cstate' ? frontMatter(one.text) : JSON.parse(one.text) }))
}

function frontMatter(text: string): unknown {
  const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---\n\n([\s\S]+)$/.exec(text) ?? []
  expect(body.trim()).not.toBe('')
  return parse(head)
}

function refused(channel: string, format: string): readonly string[] {
  const valid = schemaOf(channel === 'zalo' ? 'zalo' : format)
  return sent(channel, format).flatMap(({ name, data }) =>
    valid(data) ? [] : [`${name}: ${ajv.errorsText(valid.errors)}`],
  )
}

describe('every payload of every release, kind and language is what its target takes', () => {
  test('and none is missing without a good reason', () => {
    expect(refusals).toEqual([])
  })

  test.each(['slack', 'teams', 'google-chat'])('%s', (format) => {
    expect(refused('chat', format)).toEqual([])
  })

  test('within the bytes of Teams and Google Chat, and the widgets of a card', () => {
    const bytes = (text: string) => Buffer.byteLength(text)
    expect(sent('chat', 'teams').filter(({ text }) => bytes(text) > 28_000)).toEqual([])
    expect(sent('chat', 'google-chat').filter(({ text }) => bytes(text) > 32_000)).toEqual([])
    const widgets = sent('chat', 'google-chat').map(
      ({ text }) => [...text.matchAll(/"(textParagraph|decoratedText)":/g)].length,
    )
    expect(Math.max(...widgets)).toBeLessThanOrEqual(100)
  })

  test.each(['statuspage', 'cstate'])('%s', (format) => {
    expect(refused('status', format)).toEqual([])
  })

  test('zalo', () => {
    expect(refused('zalo', 'zns')).toEqual([])
  })

  test('the banner obeys its shipped schema', () => {
    for (const { data } of sent('in-app', 'banner')) expectValid('banner', data)
  })

  test('upptime reads its comment, and there is none once the work is over', () => {
    const own = payloads.filter(({ format }) => format === 'upptime')
    for (const { name, view, text } of own) {
      const read = upptimeReads(text)
      const over = ['postponed', 'cancelled', 'rolled-back', 'completed'].includes(view.kind)
      expect(read['start'] === undefined, name).toBe(over)
      if (over) continue
      expect(Number.isNaN(Date.parse(`${read['start']}`)) || Number.isNaN(Date.parse(`${read['end']}`)), name).toBe(
        false,
      )
      expect(Date.parse(`${read['start']}`)).toBe(Date.parse(`${view.schedule?.start}`))
    }
    expect(own.some(({ text }) => upptimeReads(text)['expectedDown'])).toBe(true)
    expect(own.some(({ text }) => upptimeReads(text)['expectedDegraded'])).toBe(true)
  })
})

/** As Upptime does: the lines of the first comment that hold a colon. */
function upptimeReads(text: string): Readonly<Record<string, string>> {
  const [, after = ''] = text.split('<!--')
  const lines =
    after
      .split('-->')[0]
      ?.split('\n')
      .filter((line) => line.includes(':')) ?? []
  return Object.fromEntries(
    after === ''
      ? []
      : lines.map((line) => [line.slice(0, line.indexOf(':')).trim(), line.slice(line.indexOf(':') + 1).trim()]),
  )
}

describe('a status page shows', () => {
  const states = (kind: string) =>
    new Set(
      sent('status', 'statuspage').flatMap(({ view, data }) =>
        view.kind === kind && view.schedule ? [(data as { incident: { status: string } }).incident.status] : [],
      ),
    )

  test.each([
    ['announcement', 'scheduled'],
    ['reminder', 'scheduled'],
    ['final-reminder', 'scheduled'],
    ['starting', 'scheduled'],
    ['rescheduled', 'scheduled'],
    ['in-progress', 'in_progress'],
    ['extended', 'in_progress'],
    ['postponed', 'completed'],
    ['cancelled', 'completed'],
    ['rolled-back', 'completed'],
    ['completed', 'completed'],
  ])('%s as %s', (kind, status) => {
    expect([...states(kind)]).toEqual([status])
  })

  test.each(['guide-ready', 'review'])('nothing of a %s notice', (kind) => {
    expect([...states(kind)]).toEqual([])
  })
})

describe('nobody reads what is not meant for them', () => {
  const outsiders = payloads.filter(({ view }) => view.internal === null)

  test('no payload for customers or the public holds what colleagues alone may know', () => {
    expect(outsiders.length).toBeGreaterThan(1000)
    expect(outsiders.filter(({ text }) => /MARKER|marker-|db-01/.test(text)).map(({ name }) => name)).toEqual([])
  })

  test('none of them holds what an embargo withholds', () => {
    const before = outsiders.filter(({ view }) => view.release === 'embargoed')
    expect(new Set(before.map(({ channel }) => channel)).size).toBe(Object.keys(forms).length)
    expect(before.filter(({ text }) => text.includes('SECRET')).map(({ name }) => name)).toEqual([])
  })

  test('channels that everybody reads take nothing for colleagues', () => {
    const open = payloads.filter(({ channel }) => channel === 'status' || channel === 'in-app')
    expect(open.length).toBeGreaterThan(1000)
    expect(open.filter(({ view }) => view.internal !== null).map(({ name }) => name)).toEqual([])
  })

  test('chats of the team have duties, owners, trigger and script', () => {
    const [team] = payloads.filter(
      ({ view, format }) => format === 'slack' && view.release === 'rich' && view.audience === 'internal',
    )
    for (const part of [
      'Việc cần hoàn thành',
      'Bộ phận phụ trách',
      'Điều kiện khôi phục',
      'Câu trả lời cho khách hàng',
    ])
      expect(team?.text).toContain(part)
  })
})
