import type { Audience, NoticeKind } from '../../src/generated/types/common.ts'
import { monthlyView } from '../../src/notices/monthly.ts'
import { openRenderer } from '../../src/notices/render.ts'
import { houseOf } from '../../src/notices/subject.ts'
import { realNotices, surveyOfOwn } from './real.ts'
import { kinds, nothing, releases, render, stage, value, words } from './stage.ts'

/** A notice as a page, whoever it is for. */
export type HtmlNotice = {
  readonly name: string
  readonly release: string
  readonly kind: NoticeKind
  readonly channel: string
  readonly locale: string
  readonly internal: boolean
  readonly text: string
}

const locales = ['vi', 'en'] as const
const channels = ['email', 'website'] as const
const readers = ['customer', 'internal'] as const

/** The pages that the own releases have. */
export async function realPages(now: string): Promise<readonly HtmlNotice[]> {
  return (await realNotices(now))
    .filter(({ entry }) => entry.format === 'html')
    .map(({ name, entry: { kind, channel, locale, audience }, outlook, text }) => {
      return { name, release: outlook.release.id, kind, channel, locale, internal: isInternal(audience), text }
    })
}

/** A page of every kind for customers and for colleagues, of the fixture that has most to tell. */
export async function inventedNotices(): Promise<readonly HtmlNotice[]> {
  const worlds = [await stage(), await stage('2026-11-13T09:00:00+07:00')]
  return kinds.flatMap((kind) =>
    readers.flatMap((audience) =>
      channels.flatMap((channel) =>
        locales.flatMap((locale) => {
          const made = worlds
            .flatMap((world) => releases.map((release) => ({ release, world })))
            .flatMap(({ release, world }) => {
              const result = render(world, release, { kind, audience, locale, channel, format: 'html' })
              return result.ok ? [{ release, text: result.value.text }] : []
            })
            .sort((a, b) => b.text.length - a.text.length)
          return made.slice(0, 1).map(({ release, text }) => {
            const name = [release, kind, audience, channel, locale].join('.')
            return { name, release, kind, channel, locale, internal: isInternal(audience), text }
          })
        }),
      ),
    ),
  )
}

/** The plan of the next month of the product that plans most, as a mail and as a page of the website. */
export async function plansOfMonths(now: string): Promise<readonly HtmlNotice[]> {
  const { workspace, outlook } = await surveyOfOwn(now)
  const { config } = workspace
  const renderer = openRenderer(nothing)
  const product = '1office'
  const own = outlook.releases.filter(({ release }) => release.data.product === product)
  const house = houseOf(config, product, locales)
  return readers.flatMap((audience) =>
    channels.flatMap((channel) =>
      locales.map((locale): HtmlNotice => {
        const input = {
          month: '2026-12',
          house,
          releases: own.map((one) => ({ outlook: one, house })),
          step: undefined,
          now: outlook.now,
          audience,
          channel,
          messages: words(locale),
        }
        const { text } = value(renderer.render(value(monthlyView(input)), 'html', input))
        const name = ['plan', product, audience, channel, locale].join('.')
        return { name, release: product, kind: 'plan', channel, locale, internal: isInternal(audience), text }
      }),
    ),
  )
}

function isInternal(audience: Audience): boolean {
  return audience === 'internal' || audience === 'support'
}
