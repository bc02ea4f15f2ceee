import { describe, expect, test } from 'vitest'
import type { Audience } from '../../src/generated/types/common.ts'
import { defaultChannel, openChannel } from '../../src/notices/channel.ts'
import { type MonthlyInput, monthlyView } from '../../src/notices/monthly.ts'
import { openRenderer } from '../../src/notices/render.ts'
import { shippedChannels } from '../../src/notices/store.ts'
import { houseOf } from '../../src/notices/subject.ts'
import { expectValid } from '../schema.ts'
import { faultsOf } from './html.ts'
import { nothing, problems, stage, value, words } from './stage.ts'

const world = await stage()
const { config } = world.workspace

function input(
  month: string,
  product: string | undefined,
  locale = 'vi',
  audience: Audience = 'customer',
): MonthlyInput {
  const releases = world.outlook.releases
    .filter(({ release }) => product === undefined || release.data.product === product)
    .map((outlook) => ({ outlook, house: houseOf(config, outlook.release.data.product, ['vi']) }))
  const house = houseOf(config, product, ['vi'])
  return {
    month,
    house,
    releases,
    step: undefined,
    now: world.outlook.now,
    audience,
    channel: 'email',
    messages: words(locale),
  }
}

/** Forms in which no plan of a month goes out: an incident is one piece of work, and a text message is too short. */
const unfit: ReadonlySet<string> = new Set(['sms/txt', 'status/statuspage', 'status/cstate', 'status/upptime'])

describe('the plan of a month', () => {
  test('has a row for each window of the product, by start', () => {
    const view = value(monthlyView(input('2026-12', 'tigo-erp')))
    expectValid('notice-view', view)
    expect(view.plan?.upgrades.map(({ title, when }) => [when.start, title])).toEqual([
      ['2026-12-05T22:00:00+07:00', 'Cập nhật bảo mật'],
      ['2026-12-05T22:00:00+07:00', 'Nâng cấp phân hệ kế toán & kho (Khách hàng máy chủ A)'],
      ['2026-12-12T22:00:00+07:00', 'Nâng cấp phân hệ kế toán & kho (Khách hàng máy chủ B)'],
    ])
    expect(view.text.subject).toBe('[TIGO] Kế hoạch nâng cấp tháng 12/2026 – TIGO ERP')
    expect(view.plan?.upgrades.map(({ action }) => action)).toEqual([
      'Cần đăng nhập lại',
      'Xem thông báo chi tiết',
      'Xem thông báo chi tiết',
    ])
  })

  test('leaves out what is cancelled, and never tells an embargoed detail', () => {
    const text = JSON.stringify(value(monthlyView(input('2026-12', undefined))))
    expect(text).not.toMatch(/SECRET|MARKER|cancelled/)
  })

  test('says so when there is nothing', () => {
    const given = input('2027-03', 'tigo-erp', 'en')
    const view = value(monthlyView(given))
    expect(view.text.opening).toEqual(['We have not planned any upgrade of TIGO ERP in March 2027.'])
    expect(value(openRenderer(nothing).render(view, 'txt', given)).text).not.toContain('1. Upgrades')
  })

  test.each(['vi', 'en'])('can be read in every format (%s)', (locale) => {
    for (const audience of ['customer', 'website', 'internal'] as const)
      for (const format of ['txt', 'md', 'html']) {
        const channel = defaultChannel(format, audience)
        const given = input('2026-12', undefined, locale, audience)
        const view = value(monthlyView({ ...given, channel }))
        const { text } = value(openRenderer(nothing).render(view, format, given))
        expect(text).not.toMatch(/\S {2,}\S/)
        expect(text).toContain('GMT+2')
        if (format === 'html') expect(faultsOf(text)).toEqual([])
      }
  })

  const forms = shippedChannels.flatMap((channel) =>
    [...value(openChannel(channel, nothing)).formats.keys()].map((format) => [channel, format] as const),
  )

  test.each(forms)('tells outsiders nothing that is held back: %s as %s', (channel, format) => {
    const texts = (['customer', 'website'] as const).flatMap((audience) =>
      ['vi', 'en'].flatMap((locale) => {
        const given = input('2026-12', undefined, locale, audience)
        const rendered = openRenderer(nothing).render(value(monthlyView({ ...given, channel })), format, given)
        return rendered.ok ? [rendered.value.text] : []
      }),
    )
    expect(texts.length).toBe(unfit.has(`${channel}/${format}`) ? 0 : 4)
    for (const text of texts) expect(text).not.toMatch(/SECRET|MARKER|marker-|db-01/)
  })

  test('names a missing translation', () => {
    const given = input('2026-12', 'tigo-erp', 'en')
    const house = { ...given.house, organisation: { signature: { vi: 'TIGO' } } }
    expect(problems(monthlyView({ ...given, house }))).toMatchObject([
      { field: 'organisation/signature', locale: 'en' },
    ])
  })
})
