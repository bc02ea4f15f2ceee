import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import type { PlanOutput } from '../../src/generated/types/plan-output.ts'
import { relctl } from '../run.ts'
import { scratch } from '../scratch.ts'

const now = '2026-11-24T09:00+07:00'
const root = fileURLToPath(new URL('../..', import.meta.url))

const config = `policy: 1office
timezone: Asia/Ho_Chi_Minh
locales: [vi, en]
organisation:
  name: { vi: Công ty Mẫu, en: Sample }
  brand: Sample
  contacts: [{ kind: phone, value: 1900 0000 }]
products:
  office: { name: { vi: Sample Office, en: Sample Office }, modules: { tasks: { vi: Công việc, en: Tasks } } }
`
const manifest = `id: 2026-12-12-tasks
created: 2026-11-10T09:00
title: { vi: Danh sách công việc & lịch, en: Task list & calendar }
class: feature
product: office
modules: [tasks]
drivers: [market]
window: { start: 2026-12-12T22:00, end: 2026-12-13T01:00 }
changes:
  - { kind: added, text: { vi: Lịch theo tuần, en: A calendar by week } }
`
const id = '2026-12-12-tasks'
const repository = (files: Record<string, string> = {}) =>
  scratch({ 'relctl.yaml': config, [`releases/${id}.yaml`]: manifest, ...files }).root

describe('one notice', () => {
  it('is the Vietnamese mail unless something else is asked for', async () => {
    const { code, stdout } = await relctl(['render', id, '--notice', 'customer-2'], { cwd: repository(), now })
    expect(code).toBe(0)
    expect(stdout).toContain('Kính gửi Quý khách hàng,')
    expect(stdout).toContain('Từ 22h00 thứ Bảy ngày 12/12/2026 đến 01h00 Chủ nhật ngày 13/12/2026')
    expect(stdout).toContain('(giờ Việt Nam, GMT+7)')
    expect(stdout).toContain('Danh sách công việc & lịch')
    expect(stdout).toContain('1900 0000')
  })

  it('speaks English, Markdown and HTML', async () => {
    const cwd = repository()
    const english = await relctl(['render', id, '--notice', 'customer-2', '--locale', 'en'], { cwd, now })
    expect(english.stdout.replace(/\s+/g, ' ')).toContain(
      'Saturday 12 December 2026, 22:00 – Sunday 13 December 2026, 01:00 (Vietnam time, GMT+7)',
    )
    const markdown = await relctl(['render', id, '--notice', 'website', '--format', 'md'], { cwd, now })
    expect(markdown.stdout).toMatch(/^# /m)
    const html = await relctl(['render', id, '--notice', 'customer-2', '--format', 'html'], { cwd, now })
    expect(html.stdout).toMatch(/^<!doctype html>/i)
    expect(html.stdout).toContain('Danh sách công việc &amp; lịch')
    expect(html.stdout).toContain('lang="vi"')
  })

  it('may be of a kind that nobody planned', async () => {
    const { code, stdout } = await relctl(['render', id, '--notice', 'in-progress'], { cwd: repository(), now })
    expect(code).toBe(0)
    expect(stdout).toContain('Công việc')
  })
})

describe('a whole set', () => {
  it('has the same names and bytes every time', async () => {
    const cwd = repository()
    const first = await relctl(['render', id, '--all', '--out', 'one'], { cwd, now })
    const second = await relctl(['render', id, '--all', '--out', 'two'], { cwd, now, env: { TZ: 'Pacific/Apia' } })
    expect({ code: first.code, other: second.code }).toEqual({ code: 0, other: 0 })
    const names = readdirSync(join(cwd, 'one', id)).sort()
    expect(first.stdout.trim().split('\n').sort()).toEqual(names.map((name) => `one/${id}/${name}`))
    expect(names).toEqual(
      expect.arrayContaining(['customer-1.vi.txt', 'customer-1.en.html', 'website.vi.md', 'internal.en.slack.json']),
    )
    const texts = (folder: string) => names.map((name) => readFileSync(join(cwd, folder, id, name), 'utf8'))
    expect(readdirSync(join(cwd, 'two', id)).sort()).toEqual(names)
    expect(texts('two')).toEqual(texts('one'))
  })

  it('notes what cannot be told yet', async () => {
    const { code, stderr } = await relctl(['render', id, '--all', '--out', 'out'], { cwd: repository(), now })
    expect(code).toBe(0)
    expect(stderr).toContain('note: 2026-12-12-tasks: the log has no "succeeded" entry')
  })
})

describe('templates and words of the repository', () => {
  it('replace shipped ones by path', async () => {
    const cwd = repository({
      'templates/email/notice.txt.hbs': '{{text.title}} – own\n',
      'templates/locales/vi.yaml': 'kinds:\n  reminder:\n    title: "Sắp nâng cấp: {title}"\n',
    })
    const { code, stdout, stderr } = await relctl(['render', id, '--notice', 'customer-2'], { cwd, now })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('– own')
  })

  it('can print and compare the texts of a list inside conditions', async () => {
    const cwd = repository({
      'templates/email/notice.txt.hbs':
        '{{#each modules as |module|}}{{#if @first}}{{module.name}}{{/if}}{{/each}}\n' +
        '{{#each text.opening as |line|}}{{#if @first}}{{this}} {{#if (eq this line)}}same{{else}}different{{/if}}{{/if}}{{/each}}\n',
    })
    const { code, stdout, stderr } = await relctl(['render', id, '--notice', 'customer-2'], { cwd, now })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^Công việc\n.+ same\n$/s)
  })

  it.each([
    ['an unknown variable', '{{text.titel}}\n', /templates\/email\/notice\.txt\.hbs:1/],
    ['a helper that prints', '{{log "::error::x"}}\n', /notice\.txt\.hbs:1/],
    ['a partial chosen by data', '{{> (lookup . "kind")}}\n', /notice\.txt\.hbs:1/],
    ['a template without end', '{{#if text.title}}\n', /notice\.txt\.hbs:\d/],
  ])('with %s are refused', async (_, template, message) => {
    const cwd = repository({ 'templates/email/notice.txt.hbs': template })
    const { code, stdout, stderr } = await relctl(['render', id, '--notice', 'customer-2'], { cwd, now })
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(message)
  })
})

describe('wrong use of render', () => {
  it.each([
    [['render'], 'name a release, or a month with --month'],
    [['render', '2026-12-12-task', '--notice', 'customer-1'], 'did you mean "2026-12-12-tasks"?'],
    [['render', id], 'name one of: customer-1, website'],
    [['render', id, '--notice', 'custmer-1'], 'did you mean "customer-1"?'],
    [['render', id, '--notice', 'customer-1', '--locale', 'fr'], 'there are no words for the language "fr"'],
    [['render', id, '--notice', 'customer-1', '--format', 'pdf'], 'has no format "pdf"'],
    [['render', id, '--notice', 'customer-1', '--channel', 'emal'], 'did you mean "email"?'],
    [['render', id, '--notice', 'customer-1', '--audience', 'all'], 'there is no audience "all"'],
    [['render', id, '--all'], '--all writes many texts, so it needs a folder'],
    [['render', '--month', '2026-13'], '--month is "2026-13", expected a month'],
    [['render', '--month', '2026-12', '--product', 'offce'], 'did you mean "office"?'],
  ] as const)('%j', async (args, message) => {
    const { code, stdout, stderr } = await relctl([...args], { cwd: repository(), now })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(message)
  })

  it('a missing translation is a problem of the manifest, told with field and language', async () => {
    const cwd = repository({ [`releases/${id}.yaml`]: manifest.replace(', en: Task list & calendar', '') })
    const { code, stdout, stderr } = await relctl(['render', id, '--notice', 'customer-1', '--locale', 'en'], {
      cwd,
      now,
    })
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(/title.*en|en.*title/)
  })
})

describe('the real releases', () => {
  let plan: PlanOutput
  beforeAll(async () => {
    plan = JSON.parse((await relctl(['plan', '--all', '--format', 'json'], { now })).stdout) as PlanOutput
  })

  it('render every notice of every step in every language and format, without a blemish', async () => {
    const out = scratch().root
    for (const { id: release } of plan.releases) {
      const { code } = await relctl(['render', release, '--all', '--out', out], { cwd: root, now })
      expect(code, release).toBe(0)
    }
    const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    expect(files.length).toBeGreaterThan(200)
    for (const { name, parentPath } of files) {
      const text = readFileSync(join(parentPath, name), 'utf8')
      expect(text, name).not.toMatch(/undefined|\[object|NaN|24h00|TODO|TBD/)
      expect(text.normalize('NFC'), name).toBe(text)
      expect(text.endsWith('\n'), name).toBe(true)
      if (!/\.(txt|md)$/.test(name)) continue
      expect(text, name).not.toMatch(/\S {2,}\S|[,;:] *$(?![\s\S]*\n- )|\n{4,}/)
    }
  })

  it('give a plan of each month for each product', async () => {
    for (const { month, product } of plan.cycles) {
      const { code, stdout } = await relctl(
        ['render', '--month', month, '--product', product ?? '', '--locale', 'en'],
        { now },
      )
      expect(code, `${month} ${product}`).toBe(0)
      expect(stdout).toMatch(/GMT\+\d/)
    }
  })
})
