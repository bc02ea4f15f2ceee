import { statSync, writeFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { HtmlValidate } from 'html-validate'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Banner } from '../../src/generated/types/upcoming-output.ts'
import { expectValid } from '../schema.ts'
import { scratch } from '../scratch.ts'
import { baseUrl, build, ownSite, type Site, siteIn } from './built.ts'
import { smallVendor } from './vendors.ts'

let site: Site
beforeAll(async () => {
  site = await ownSite()
})

const references = (html: string) => [...html.matchAll(/\s(?:href|src)="([^"]*)"/g)].map(([, to = '']) => to)

describe('the site of the own releases', () => {
  it('is valid HTML, page by page', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: {
        'long-title': 'off', // titles of releases are as long as vendors write them
        'no-trailing-whitespace': 'off',
        'tel-non-breaking': 'off',
        'void-style': 'off',
      },
    })
    const faults: string[] = []
    for (const page of site.pages) {
      const { results } = await validator.validateString(site.text(page), page)
      for (const { messages } of results) {
        faults.push(...messages.map(({ line, ruleId, message }) => `${page}:${line} ${ruleId} ${message}`))
      }
    }
    expect(faults).toEqual([])
  })

  it('has no broken link, and whole addresses point into it', () => {
    const known = new Set(site.files)
    const broken = site.pages.flatMap((page) =>
      references(site.text(page))
        .filter((to) => !/^(https:\/\/(?!status\.example)|mailto:|tel:|#)/.test(to))
        .map((to) => to.replace(baseUrl, '').replace(/[?#].*$/, ''))
        .map((to) => (to.startsWith('/') ? to.slice(1) : normalize(join(dirname(page), to))))
        .map((path) =>
          path === '.' || path === '' || path.endsWith('/') ? `${path.replace(/^\.$/, '')}index.html` : path,
        )
        .filter((path) => !known.has(normalize(path)))
        .map((path) => `${page} -> ${path}`),
    )
    expect(broken).toEqual([])
  })

  it('asks nothing of strangers and runs nothing but its own files', () => {
    for (const page of site.pages) {
      const html = site.text(page)
      expect(html, page).toContain(
        `content="default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; base-uri 'none'`,
      )
      expect(html, page).not.toMatch(
        /<script(?![^>]*src=)|<style|\sstyle=|\son\w+=|(?:src|stylesheet" href)="(?:https?:)?\/\//,
      )
    }
  })

  it('names the other language of each page, which names it in turn', () => {
    for (const page of site.pages.filter((path) => /^(vi|en)\//.test(path))) {
      const html = site.text(page)
      const others = [
        ...html.matchAll(/<link rel="alternate" hreflang="(\w+)" href="https:\/\/status\.example\/([^"]*)">/g),
      ]
      expect(
        others.map(([, lang]) => lang),
        page,
      ).toEqual(['vi', 'en'])
      expect(
        others.map(([, , path]) => `${path}index.html`),
        page,
      ).toContain(page)
    }
  })

  it('lists every page in its sitemap', () => {
    const listed = [...site.text('sitemap.xml').matchAll(/<loc>https:\/\/status\.example\/([^<]*)<\/loc>/g)]
    const pages = site.pages.filter((page) => page !== '404.html' && page !== 'index.html')
    expect(listed.map(([, path]) => `${path}index.html`).sort()).toEqual(pages)
  })

  it('tells each night of work in batches, and never a stop from the first to the last', () => {
    const nights = ['22h00–23h15, thứ Bảy 16/01/2027 (GMT+7)', '22h00–23h15, Chủ nhật 17/01/2027 (GMT+7)']
    const id = '2027-01-16-storage-replacement'
    for (const night of nights) expect(site.text('vi/index.html')).toContain(night)
    for (const file of ['vi/index.html', `vi/releases/${id}/index.html`, 'vi/feed.atom', 'upcoming.json'])
      expect(site.text(file), file).not.toMatch(/16\/01\/2027 (–|đến) 23h15/)
    const grid = site.text('vi/months/2027-01/index.html').split('</table>')[0] ?? ''
    expect(grid.match(/releases\/2027-01-16-storage-replacement\//g)).toHaveLength(nights.length)
    const { releases } = JSON.parse(site.text('upcoming.json'))
    expect(releases.find((one: Banner) => one.id === id).when.vi).toBe(nights.join('; '))
  })

  it('gives products a banner file that obeys its schema', () => {
    const upcoming = JSON.parse(site.text('upcoming.json'))
    expectValid('upcoming-output', upcoming)
    expect(upcoming.releases[0]).toMatchObject({ id: '2026-12-05-work-dashboard', state: 'scheduled', level: 'info' })
    for (const product of ['1office', '1office-hrm', 'tigo-erp', 'saypro']) {
      const own = JSON.parse(site.text(`products/${product}/upcoming.json`))
      expectValid('upcoming-output', own)
      const concerned = upcoming.releases.filter((banner: Banner) => banner.product === product)
      expect(own).toEqual({ ...upcoming, releases: concerned })
      expect(concerned.length).toBeGreaterThan(0)
    }
  })

  it('tells nothing of work for named customers, of colleagues or of machines', () => {
    const all = site.files.map((file) => site.text(file)).join('\n')
    for (const inner of ['kh-0042', 'kh-0108', 'app-hn-02', 'wiki.1office.example', '2026-11-11-database-move']) {
      expect(all).not.toContain(inner)
    }
  })
})

describe('building again', () => {
  it('makes the same bytes elsewhere, and touches no file in its place', async () => {
    const other = scratch()
    await build(other.root)
    const again = siteIn(other.root)
    expect(again.files).toEqual(site.files)
    for (const file of again.files) expect(again.text(file), file).toBe(site.text(file))
    const times = () => again.files.map((file) => statSync(join(other.root, file)).mtimeMs)
    const before = times()
    const { stdout } = await build(other.root)
    expect(stdout).toContain(' files, 0 written, 0 removed')
    expect(times()).toEqual(before)
    await build(other.root, { at: '2026-11-24T09:20+07:00' })
    const renewed = again.files.filter((_, index) => times()[index] !== before[index])
    expect(renewed).toContain('assets/built.js')
    const dated = /^(assets\/built\.js|(.+\/)?upcoming\.json|(vi\/|en\/)?(products\/.+\/)?index\.html)$/
    expect(renewed.filter((file) => !dated.test(file))).toEqual([])
  })

  it('removes what it wrote before and nothing else, and replaces no stranger', async () => {
    const repository = scratch(smallVendor('2026-12-05-reports'))
    const folder = join(repository.root, 'public')
    await build(folder, { cwd: repository.root })
    writeFileSync(join(folder, 'CNAME'), 'status.example\n')
    repository.write({ 'releases/2026-12-05-reports.yaml': '' })
    const { stdout } = await build(folder, { cwd: repository.root })
    expect(stdout).toMatch(/ [1-9]\d* removed/)
    const after = siteIn(folder)
    expect(after.files).toContain('CNAME')
    expect(after.files.filter((file) => file.includes('2026-12-05-reports'))).toEqual([])

    const taken = scratch({ ...smallVendor('2026-12-05-reports'), 'public/index.html': 'mine' })
    const refused = await build('public', { cwd: taken.root })
    expect(refused.code).toBe(2)
    expect(refused.stderr).toContain('relctl has not written it')
    expect(siteIn(join(taken.root, 'public')).text('index.html')).toBe('mine')
  })
})
