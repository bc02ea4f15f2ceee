import { parseAtomFeed } from 'feedsmith'
import { describe, expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { type AtomEntry, atomEntry, atomFeed, permanentId } from '../../src/notices/writers/atom-feed.ts'
import { kinds, releases, render, stage, value, viewOf, type Wanted } from './stage.ts'

const world = await stage()
const entry = (id: string, wanted: Wanted = {}) => value(render(world, id, { ...wanted, format: 'atom' })).text

/** The entry inside a feed, since readers know feeds alone. */
function read(text: string) {
  const [, xml = ''] = text.split('<?xml version="1.0" encoding="utf-8"?>\n')
  const head = '<id>x</id><title>x</title><updated>2026-01-01T00:00:00Z</updated>'
  const feed = parseAtomFeed(`<feed xmlns="http://www.w3.org/2005/Atom">${head}${xml}</feed>`)
  return feed.entries?.[0]
}

const wellFormed = async (contents: string) =>
  (await validateXML({ xml: { fileName: 'feed.xml', contents }, normalization: 'format' })).errors

const plain: AtomEntry = {
  id: permanentId('a.vi', 'tigo.example'),
  locale: 'vi',
  title: 'Nâng cấp <Kho vận> & "Kế toán"',
  updated: '2026-11-10T09:00:00+07:00',
  published: '2026-11-01T09:00:00+07:00',
  author: 'Bộ phận Chăm sóc khách hàng',
  page: 'https://tigo.example/a?b=1&c=2',
  categories: [{ term: 'feature', label: 'Nâng cấp & mở rộng' }],
  summary: 'a ]]> b',
  html: '<p>1 &lt; 2 &amp; 🎉</p>',
}

describe('a notice as an entry of a feed', () => {
  test('says what the notice says', () => {
    const view = viewOf(world, 'rich', { audience: 'website' })
    const text = entry('rich', { audience: 'website' })
    expect(read(text)).toMatchObject({
      id: 'tag:tigo.example,2026:rich.vi',
      title: { value: view.text.title },
      updated: view.recorded,
      summary: { value: view.text.preheader },
    })
    expect(text).toContain('xml:lang="vi"')
  })

  test('of every release and kind can be read, and is never dated ahead', async () => {
    const texts = releases.flatMap((id) =>
      kinds.flatMap((kind) => {
        const result = render(world, id, { kind, audience: 'website', format: 'atom' })
        return result.ok ? [{ id, text: result.value.text }] : []
      }),
    )
    expect(texts.length).toBeGreaterThan(30)
    for (const { id, text } of texts) {
      const { id: name, updated = '' } = read(text) ?? {}
      expect(name).toBe(`tag:tigo.example,2026:${id}.vi`)
      expect(Date.parse(updated)).toBeLessThanOrEqual(Date.parse('2026-11-25T09:00:00+07:00'))
    }
    const all = texts.map(({ text }) => text.split('\n').slice(1).join('\n')).join('')
    expect(await wellFormed(`<all>${all}</all>`)).toEqual([])
  })
})

describe('a feed', () => {
  const feed = (entries: readonly AtomEntry[]) =>
    atomFeed({
      id: permanentId('feed.vi', undefined),
      locale: 'vi',
      title: 'Lịch nâng cấp <TIGO>',
      author: 'TIGO',
      page: 'https://tigo.example/',
      self: 'https://tigo.example/feed.atom',
      created: '2026-01-01T00:00:00Z',
      entries,
    })

  test('is read as it was written, with every mark that XML knows', async () => {
    const text = feed([plain, { ...plain, id: permanentId('b.vi', 'tigo.example'), updated: '2026-11-10T03:00:00Z' }])
    expect(await wellFormed(text)).toEqual([])
    const found = parseAtomFeed(text)
    expect(found.title).toMatchObject({ value: 'Lịch nâng cấp <TIGO>' })
    expect(found.id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(found.updated).toBe('2026-11-10T03:00:00Z')
    expect(found.links).toMatchObject([
      { rel: 'self', href: 'https://tigo.example/feed.atom' },
      { rel: 'alternate', href: 'https://tigo.example/' },
    ])
    expect(found.entries?.[0]).toMatchObject({
      id: 'tag:tigo.example,2026:a.vi',
      title: { value: plain.title },
      published: plain.published,
      links: [{ href: plain.page }],
      categories: [{ term: 'feature', label: 'Nâng cấp & mở rộng' }],
      summary: { value: plain.summary },
      content: { value: plain.html, type: 'html' },
    })
  })

  test('without entries has the date of its beginning', () => {
    expect(parseAtomFeed(feed([])).updated).toBe('2026-01-01T00:00:00Z')
  })

  test('drops what XML cannot hold', async () => {
    const text = atomEntry({ ...plain, title: 'a\u0000b\ufffec\u0008' })
    expect(read(text)?.title).toMatchObject({ value: 'abc' })
    expect(await wellFormed(text)).toEqual([])
  })
})
