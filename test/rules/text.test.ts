import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { exampleConfig } from '../../src/rules/example.ts'
import { textPlaces } from '../../src/rules/text/localized-texts.ts'
import { check } from '../world.ts'

const now = '2026-11-24T09:00:00+07:00'

const manifest = (text: string, more = '') => `id: a
created: 2026-11-23T10:00
title: { vi: Sửa lỗi, en: Fixes }
class: minor
product: office
window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }
changes:
  - { kind: fixed, text: ${text} }
${more}`

const rulesOf = async (release: string, config = exampleConfig, more: Record<string, string> = {}) =>
  (await check({ now, files: { 'relctl.yaml': config, 'releases/a.yaml': release, ...more } })).map(
    ({ rule, path }) => `${rule} ${path}`,
  )

const saying = (vi: string) => rulesOf(manifest(`{ vi: ${JSON.stringify(vi)}, en: Printing works }`))

describe('places of localized texts', () => {
  it.each(['release', 'config', 'policy'] as const)('are all that the schema of a %s has', (kind) => {
    expect([...textPlaces[kind]].sort()).toEqual(placesIn(kind))
  })
})

describe('placeholders', () => {
  it.each([
    'Tìm nhanh hơn [X] lần',
    'Sửa [...] lỗi',
    'Sửa […] lỗi',
    'Thêm []',
    'Sửa lỗi TBD',
    'TODO: viết tiếp',
    'Sửa ??? lỗi',
  ])('are found in %j', async (text) => expect(await saying(text)).toEqual(['text/placeholder /changes/0/text/vi']))

  it.each(['…', 'Lorem ipsum dolor', 'Xin chào {{name}}', 'Ngày ____ tháng 12', 'Thêm XXX báo cáo'])(
    'are found in %j too',
    async (text) => expect(await saying(text)).toEqual(['text/placeholder /changes/0/text/vi']),
  )

  it.each([
    'Thêm [X ngày] dùng thử',
    'Nâng cấp [tên phân hệ]',
    'Mở từ [XX/XX/2027]',
    'Sẽ rõ [TBD: ngày mở]',
    'Kính gửi <tên khách hàng>',
    'Kính gửi <CUSTOMER_NAME>',
    `Xin chào $\u007bname}`,
    'Giờ mở: TBA',
    'Còn nữa …',
    'Còn nữa...',
    'Ảnh [X] chưa có',
  ])('are found in %j as well', async (text) =>
    expect(await saying(text)).toEqual(['text/placeholder /changes/0/text/vi']),
  )

  it.each([
    'Báo cáo [beta]',
    'Mảng [1] trong 2',
    'Đọc [hướng dẫn](https://help.sample.example/in)',
    'Đọc [X](https://help.sample.example/x)',
    'Sửa thẻ <script> và <br> trong ghi chú',
    'Nhấn <Enter> để gửi',
    'Danh sách List<string>, a < b và c > d',
    'Tải… rồi in',
    '[Bán hàng] Sửa lỗi in',
    'Không còn treo ở "Đang tải…"',
    'Nút "Todo" chạy đúng',
    'Hỏi lại "Xóa?"',
    'Thế kỷ XX, chương XIX',
  ])('are not found in %j', async (text) => expect(await saying(text)).toEqual([]))
})

describe('placeholders outside of localized texts', () => {
  it('are found where customers read them', async () => {
    const more = 'version: { to: TBD }\ncontacts: [{ kind: phone, value: "1900 XXXX" }]\n'
    const config = exampleConfig.replace('brand: Sample', 'brand: "[X]"')
    expect(await rulesOf(manifest('{ vi: In đúng, en: Printing works }', more), config)).toEqual([
      'text/placeholder /organisation/brand',
      'text/placeholder /version/to',
      'text/placeholder /contacts/0/value',
    ])
  })
})

describe('translations', () => {
  it('are those of the product, else of relctl.yaml, else of the policy', async () => {
    const german = exampleConfig.replace('    modules:', '    locales: [vi, en, de]\n    modules:')
    expect(await rulesOf(manifest('{ vi: In đúng, en: Printing works }'), german)).toEqual([
      'text/missing-translation /products/office/name',
      'policy/unknown-locale /products/office/locales/2',
      'text/missing-translation /products/office/modules/sales',
      'text/missing-translation /products/office/modules/tasks',
      'text/missing-translation /title',
      'text/missing-translation /changes/0/text',
    ])
    const policy = exampleConfig.replace('locales: [vi, en]\n', '')
    expect(await rulesOf(manifest('{ vi: In đúng }'), policy)).toEqual(['text/missing-translation /changes/0/text'])
    const vietnamese = exampleConfig.replace('locales: [vi, en]', 'locales: [vi]')
    expect(await rulesOf(manifest('{ vi: In đúng }'), vietnamese)).toEqual([])
  })

  it('are not demanded of internal changes', async () => {
    expect(await rulesOf(manifest('{ vi: TODO }, internal: true'))).toEqual([])
  })

  it('may be alike for names and numbers', async () => {
    expect(await rulesOf(manifest('{ vi: Sample Office 3.2, en: Sample Office 3.2 }'))).toEqual([])
    expect(await rulesOf(manifest('{ vi: Hotfix, en: Hotfix }'))).toEqual([])
    expect(await rulesOf(manifest('{ vi: Báo cáo thuế, en: Báo cáo thuế }'))).toEqual([
      'text/identical-translation /changes/0/text/en',
    ])
  })
})

describe('spaces', () => {
  it.each([' In đúng', 'In đúng ', 'In  đúng', 'In đúng\u00a0'])('are found in %j', async (text) =>
    expect(await saying(text)).toEqual(['text/untrimmed /changes/0/text/vi']),
  )

  it('of block texts and their lists are left alone', async () => {
    const more = 'summary:\n  vi: |\n    Gồm:\n      - in đúng\n\n  en: >\n    Printing\n    works\n'
    expect(await rulesOf(manifest('{ vi: In đúng, en: Printing works }', more))).toEqual([])
  })
})

describe('loose marks', () => {
  it('are told once per file', async () => {
    const text = `{ vi: ${'Sửa lỗi'.normalize('NFD')}, en: Printing works }`
    const more = `internal: { summary: ${'Mọi máy in đều đúng'.normalize('NFD')} }`
    const world = { now, files: { 'relctl.yaml': exampleConfig, 'releases/a.yaml': manifest(text, more) } }
    expect(await check(world)).toMatchObject([{ rule: 'text/not-nfc', path: '/changes/0/text/vi' }])
  })
})

describe('escapes', () => {
  it('do not hide loose marks', async () => {
    expect(await rulesOf(manifest('{ vi: "In \\u0111e\\u0302u", en: Printing works }'))).toEqual([
      'text/not-nfc /changes/0/text/vi',
    ])
  })
})

describe('contacts', () => {
  const config = exampleConfig.replace(/ {2}contacts:\n.*\n/, '')
  const release = manifest('{ vi: In đúng, en: Printing works }')

  it('of the release or of the product suffice', async () => {
    expect(await rulesOf(`${release}contacts: [{ kind: phone, value: 1900 0000 }]`, config)).toEqual([])
    const product = config.replace(
      '    modules:',
      '    organisation: { contacts: [{ kind: chat, value: help }] }\n    modules:',
    )
    expect(await rulesOf(release, product)).toEqual([])
  })

  it('are missed once, however many releases need them', async () => {
    const second = release.replace('id: a', 'id: b').replaceAll('2026-12-05', '2026-12-12')
    expect(await rulesOf(release, config, { 'releases/b.yaml': second })).toEqual([
      'text/no-contacts /organisation/contacts',
    ])
  })
})

type Schema = { readonly [key: string]: unknown; readonly $ref?: string }

/** Every place of a schema that refers to a localized text, with `*` for entries. */
function placesIn(kind: string): readonly string[] {
  const read = (name: string) => JSON.parse(readFileSync(new URL(`../../schemas/${name}`, import.meta.url), 'utf8'))
  const root = read(`${kind}.schema.json`)
  const common = read('common.schema.json')
  const walk = (schema: Schema, document: Schema, path: readonly string[]): string[] => {
    const [file, pointer] = (schema.$ref ?? '').split('#')
    if (pointer?.endsWith('/localized')) return [path.join('/')]
    if (pointer) {
      const target = file ? common : document
      return walk(
        (target.definitions as Record<string, Schema>)[pointer.split('/').at(-1) ?? ''] as Schema,
        target,
        path,
      )
    }
    const into = (children: unknown, name: (key: string) => string) =>
      Object.entries((children ?? {}) as Record<string, Schema>).flatMap(([key, child]) =>
        walk(child, document, [...path, name(key)]),
      )
    const items = schema['items'] ? walk(schema['items'] as Schema, document, [...path, '*']) : []
    return [...into(schema['properties'], (key) => key), ...into(schema['patternProperties'], () => '*'), ...items]
  }
  return walk(root, root, []).sort()
}
