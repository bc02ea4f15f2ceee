import { describe, expect, test } from 'vitest'
import type { NoticeView } from '../../src/generated/types/notice-view.ts'
import { openRenderer } from '../../src/notices/render.ts'
import { inputOf, nothing, problems, stage, value, viewOf } from './stage.ts'

const world = await stage()
const input = inputOf(world, 'minimal')
const view = viewOf(world, 'minimal', { kind: 'announcement' })
const renderer = openRenderer(nothing)

type Settings = typeof input.house.channels

function written(channel: string, format: string, channels: Settings = {}, seen: NoticeView = view) {
  return renderer.render({ ...seen, channel }, format, { ...input, house: { ...input.house, channels } })
}

const sms = (settings: Settings['sms'], seen?: NoticeView) => written('sms', 'txt', { sms: settings ?? {} }, seen)
const topic = (text: string): NoticeView => ({ ...view, text: { ...view.text, topic: text } })

describe('a text message', () => {
  test('says who, what, when and whom to call, without accents', () => {
    expect(value(sms({})).text).toBe(
      'TIGO: Thong bao nang cap - Nang cap dinh ky. Thoi gian: 22h00-23h30, thu Bay 05/12/2026 (GMT+7). Ho tro: 1900 0000.\n',
    )
  })

  test('keeps accents when the settings say so, and then fits less', () => {
    const { text } = value(sms({ accents: 'keep', brand: 'TIGO ERP' }))
    expect(text).toMatch(/^TIGO ERP: Thông báo nâng cấp - Nâng cấp định kỳ\. /)
    expect(problems(sms({ accents: 'keep', maxParts: 1 }))).toMatchObject([
      {
        code: 'too-large',
        message: expect.stringMatching(/^the text message has \d+ characters \(UCS-2\) and needs 2 parts, 1 at most$/),
      },
    ])
    expect(sms({ maxParts: 1 }).ok).toBe(true)
  })

  test('that is too long is refused with the count', () => {
    expect(problems(sms({ maxParts: 2 }, topic('x'.repeat(400))))).toMatchObject([
      {
        code: 'too-large',
        message: expect.stringMatching(/^the text message has 499 characters \(GSM-7\) and needs 4 parts, 2 at most$/),
      },
    ])
  })
})

describe('a Zalo notification', () => {
  const zalo = (
    parameters: NonNullable<NonNullable<Settings['zalo']>['templates']>[number]['parameters'],
    seen?: NoticeView,
  ) => written('zalo', 'zns', { zalo: { templates: [{ id: '1', parameters }] } }, seen)

  test('needs a template that fits', () => {
    expect(problems(written('zalo', 'zns'))).toMatchObject([
      { code: 'setting', message: 'no Zalo template fits the announcement notice in the language "vi"' },
    ])
  })

  test.each([
    ['too long', topic('x'.repeat(31)), 'has 31 characters'],
    ['a link', topic('Xem www.tigo.example'), 'holds a link'],
    ['a telephone number', topic('Gọi 0912 345 678'), 'holds a telephone number'],
    ['the number of a call centre', topic('Gọi 1900 0000'), 'holds a telephone number'],
  ])('refuses %s', (_, seen, message) => {
    expect(problems(zalo({ noi_dung: { from: 'topic', max: 30 } }, seen))).toMatchObject([
      { message: expect.stringContaining(message) },
    ])
  })

  test('takes times and dates for what they are', () => {
    expect(zalo({ thoi_gian: { from: 'window', max: 60 }, ma: { from: 'reference', max: 60 } }).ok).toBe(true)
  })

  test('refuses a parameter without a value, unless something stands in for it', () => {
    expect(problems(zalo({ gian_doan: { from: 'downtime', max: 30 } }))).toMatchObject([
      { message: 'the notice has nothing for the Zalo parameter "gian_doan" (downtime)' },
    ])
    const { text } = value(zalo({ gian_doan: { from: 'downtime', max: 30, otherwise: 'Không gián đoạn' } }))
    expect(JSON.parse(text)).toMatchObject({ template_data: { gian_doan: 'Không gián đoạn' } })
  })

  test('has a tracking id of at most 48 characters that differs where the notice does', () => {
    const id = (end: string) => {
      const { text } = value(zalo({ a: { from: 'topic', max: 200 } }, { ...view, id: `${'a'.repeat(60)}${end}` }))
      return JSON.parse(text).tracking_id as string
    }
    expect(id('1')).toHaveLength(48)
    expect(id('1')).not.toBe(id('2'))
  })
})

describe('a banner', () => {
  const banner = (settings: Settings['in-app'], seen?: NoticeView) =>
    JSON.parse(value(written('in-app', 'banner', { 'in-app': settings ?? {} }, seen)).text)

  test('of pressing work stays in sight, unless the settings say otherwise', () => {
    const now = viewOf(world, 'minimal', { kind: 'in-progress' })
    expect([banner({}).dismissible, banner({}, now).dismissible]).toEqual([true, false])
    expect([banner({ dismissible: false }).dismissible, banner({ dismissible: true }, now).dismissible]).toEqual([
      false,
      true,
    ])
  })

  test('that nothing ends can always be closed', () => {
    expect(banner({ dismissible: false }, { ...view, expires: null }).dismissible).toBe(true)
  })

  test('leads to the page of the settings when the release has no guide', () => {
    expect(banner({}).link).toBeNull()
    expect(banner({ link: 'https://tigo.example/lich' }).link).toEqual({
      label: 'Xem chi tiết',
      url: 'https://tigo.example/lich',
    })
  })
})

test('a chat prints data as data', () => {
  const nasty: NoticeView = {
    ...view,
    text: { ...view.text, opening: ['<!channel> *a* & <https://x.example|b> {{DATE(x)}}'] },
  }
  expect(value(written('chat', 'slack', {}, nasty)).text).toContain(
    '&lt;!channel&gt; *a* &amp; &lt;https://x.example|b&gt;',
  )
  expect(value(written('chat', 'google-chat', {}, nasty)).text).toContain('&lt;!channel&gt; *a* &amp; &lt;https')
  expect(JSON.parse(value(written('chat', 'google-chat', { chat: { threads: false } })).text).thread).toBeUndefined()
})

test('a long part of a Slack message goes on in the next block', () => {
  const changes = Array.from({ length: 100 }, (_, at) => ({
    ...(view.changes[0] as NoticeView['changes'][number]),
    text: `${at} ${'chữ '.repeat(40)}`,
  }))
  const { blocks } = JSON.parse(value(written('chat', 'slack', {}, { ...view, changes })).text) as {
    blocks: readonly { text?: { text: string } }[]
  }
  expect(blocks.every(({ text }) => (text?.text.length ?? 0) <= 3000)).toBe(true)
  expect(blocks.map(({ text }) => text?.text ?? '').join('\n')).toContain('99 chữ')
})
