import { describe, expect, it } from 'vitest'
import { exampleConfig, exampleNow } from '../../src/rules/example.ts'
import { check } from '../world.ts'

const manifest = `id: 2026-12-05-sua-loi
created: 2026-11-20T09:00
title: { vi: Sửa lỗi xuất báo cáo, en: Fix of the report export }
class: server
product: office
origin: own
impact: { mode: downtime, downtime: 30m }
window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }
changes:
  - { kind: fixed, important: true, text: { vi: Báo cáo xuất ra Excel đủ cột, en: Reports exported to Excel have all columns } }
`

async function found(templates: Readonly<Record<string, string>>, config = exampleConfig): Promise<readonly string[]> {
  const files = Object.entries(templates).map(([name, text]) => [`templates/${name}`, text] as const)
  const diagnostics = await check({
    now: exampleNow,
    files: { 'relctl.yaml': config, 'releases/2026-12-05-sua-loi.yaml': manifest, ...Object.fromEntries(files) },
  })
  return diagnostics.map(({ rule, file, line, column, message }) => `${rule} ${file}:${line}:${column} ${message}`)
}

describe('own templates', () => {
  it('are told with file, line and the name that is unknown, once for all languages', async () => {
    expect(await found({ 'email/notice.txt.hbs': 'Kính gửi\n  {{text.titles}}\n' })).toEqual([
      'template/broken templates/email/notice.txt.hbs:2:3 unknown variable "text.titles", did you mean "title"?',
    ])
  })

  it('are judged in formats and channels that no release asks for', async () => {
    expect(await found({ 'website/plan.html.hbs': '<p>\n{{pln}}</p>\n' })).toEqual([
      'template/broken templates/website/plan.html.hbs:2:1 unknown variable "pln", did you mean "plan"?',
    ])
    const poster = 'title: Poster\nformats:\n  md: { template: poster.md.hbs, escape: markdown }\n'
    expect(await found({ 'poster/channel.yaml': poster })).toEqual([
      'template/channel templates/poster/channel.yaml:1:1 there is no template templates/poster/poster.md.hbs',
    ])
    expect(await found({ 'poster/channel.yaml': poster, 'poster/poster.md.hbs': '{{{text.title}}}\n' })).toEqual([
      expect.stringMatching(/^template\/broken templates\/poster\/poster\.md\.hbs:1:1 unescaped output/),
    ])
  })

  it('that fail with the data of a release name it, its step and its language, and how often it happens', async () => {
    expect(await found({ 'email/notice.txt.hbs': '{{text.title}}\n{{benefit}}\n' })).toEqual([
      expect.stringMatching(
        /^template\/fails templates\/email\/notice\.txt\.hbs:2:1 a value to be printed is null: put it into \{\{#if …\}\}, in \S+ \(vi\) of 2026-12-05-sua-loi and \d+ more$/,
      ),
    ])
  })

  it('may leave no blank in what customers read', async () => {
    expect(await found({ 'partials/closing.txt.hbs': 'Hẹn gặp lại ngày TBD\n' })).toEqual([
      expect.stringMatching(
        /^template\/fails templates\/partials\/closing\.txt\.hbs:1:1 the text holds the placeholder "TBD" \(in the shipped email\/notice\.txt\.hbs\), in /,
      ),
    ])
  })
})

describe('own words', () => {
  it('are told with the line of the key, when it is unknown or lacks a parameter', async () => {
    expect(await found({ 'locales/vi.yaml': 'farewell: Kính chào,\nreference: Mã số\nkind: x\n' })).toEqual([
      'template/words templates/locales/vi.yaml:2:1 the text "reference" must use exactly {id}',
      expect.stringMatching(/^template\/words templates\/locales\/vi\.yaml:3:1 unknown key "kind"/),
    ])
  })

  it('of a language that does not ship are missing in relctl.yaml, or incomplete where they are', async () => {
    const lao = exampleConfig.replace('locales: [vi, en]', 'locales: [vi, en, lo]')
    const told = await found({}, lao)
    expect(told.filter((one) => !one.startsWith('text/missing'))).toEqual([
      'policy/unknown-locale relctl.yaml:3:19 there are no words for the language "lo"',
    ])
    const half = await found({ 'locales/lo.yaml': 'farewell: ດ້ວຍຄວາມນັບຖື,\n' }, lao)
    expect(half.filter((one) => !one.startsWith('text/missing'))).toEqual([
      expect.stringMatching(/^template\/words templates\/locales\/lo\.yaml:1:1 these texts are missing: /),
    ])
  })
})

it('files that are never looked for do not go unseen', async () => {
  const told = await found({
    'email/Notice.hbs': '{{text.title}}\n',
    'partials/old.txt.hbs': 'x\n',
    'a.yaml': 'x: y\n',
  })
  expect(told).toEqual([
    expect.stringMatching(/^template\/file templates\/a\.yaml:1:1 found a file name that no template has$/),
    expect.stringMatching(/^template\/file templates\/email\/Notice\.hbs:1:1 /),
    'template/unused templates/partials/old.txt.hbs:1:1 no channel, no page and no template uses this file',
  ])
})

describe('own pages of the release calendar', () => {
  it('are judged without building the site, with their partials', async () => {
    expect(await found({ 'site/missing.html.hbs': '<h1>{{headin}}</h1>\n' })).toEqual([
      'template/broken templates/site/missing.html.hbs:1:1 unknown variable "headin", did you mean "heading"?',
    ])
    expect(await found({ 'partials/site-foot.html.hbs': '</main>\n{{{name}}}\n</body>\n</html>\n' })).toEqual([
      expect.stringMatching(/^template\/broken templates\/partials\/site-foot\.html\.hbs:2:1 unescaped output/),
    ])
  })

  it('may say what they like with what a page has, and have names that pages ask for', async () => {
    expect(await found({ 'partials/site-foot.html.hbs': '</main>\n{{name}}\n</body>\n</html>\n' })).toEqual([])
    expect(await found({ 'site/mising.html.hbs': '<h1>{{heading}}</h1>\n' })).toEqual([
      'template/unused templates/site/mising.html.hbs:1:1 no channel, no page and no template uses this file',
    ])
  })
})
