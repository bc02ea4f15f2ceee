import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkMarkdown } from '../../src/formats/check-markdown.ts'
import { cell, fenced, inHtml } from '../../src/formats/markdown.ts'
import { defuse } from '../../src/report/log-command.ts'
import { safeText } from '../../src/report/safe-text.ts'
import { htmlOf, proseOf, tagsOf } from '../markdown.ts'
import { pullRequest } from '../pull-request.ts'
import { relctl } from '../run.ts'
import { hostileTexts, spoiled } from './hostile.ts'
import { finding, options, reportOf } from './report.ts'
import { readLog } from './runner.ts'

/** What a comment on a pull request may hold is decided by us, whatever the change holds. */

const hostile = [
  ...hostileTexts,
  '@everyone, @acme/team and a@b.example',
  '&#64;everyone &lt;b&gt;',
  'see #12, acme/repo#3 and GH-4',
  'https://evil.example www.evil.example <https://evil.example>',
  '</summary></details><img src=x onerror=alert(1)>',
  '<!-- relctl:check --> --> <!--',
  '```\n</details>\n````',
  '- a',
  '1. a',
  '> a',
  '# a',
  '= a',
  '+ a',
  '    a',
  '[x]: https://evil.example',
  '[^1]',
  '![a](b)',
  '~~a~~ **b** __c__',
  '\\',
  '\\|',
  '$x$',
  ':tada:',
]
/** What tables and headings of ours are made of. */
const ours =
  /^<(?:\/?(?:table|thead|tbody|tr|th|td|h3|h4|p|strong|b|details|summary|code|pre|ul|li)|br( \/)?|code class="language-text"|!-- relctl:check --)>$/
/** Names, issues and addresses that a host would turn into links, telling whoever is named. */
const live = /@(?!\u200b)|#\d|\bGH-\d|:\/\/|\bwww\./i
/** What is left of a text when it has been shown: the same but for the spaces that break links. */
const shown = (html: string) => proseOf(html).replaceAll('\u200b', '')

describe('text on a page', () => {
  it.each(hostile)('is read as it stands, and nothing else: %j', (text) => {
    const html = htmlOf(`| a |\n|---|\n| x ${cell(text)} |\n`)
    expect(
      shown(html)
        .trim()
        .split(/\s*\n\s*/),
    ).toEqual(['a', `x ${safeText(text)}`.trim()])
    expect(tagsOf(html).filter((tag) => !ours.test(tag))).toEqual([])
    expect(proseOf(html)).not.toMatch(live)
    const alone = htmlOf(cell(text.trim()))
    expect(tagsOf(alone)).toEqual(['</p>', '<p>'])
    expect(shown(alone)).toBe(safeText(text.trim()))
  })

  it.each(hostile)('is the same in HTML: %j', (text) => {
    const html = htmlOf(`<details><summary>${inHtml(text)}</summary>\n\nx\n\n</details>\n`)
    expect(tagsOf(html)).toEqual(['</details>', '</p>', '</summary>', '<details>', '<p>', '<summary>'])
    expect(shown(html)).toBe(`${defuse(safeText(text))}\nx\n\n`)
    expect(proseOf(html)).not.toMatch(live)
  })

  it.each(hostile)('cannot leave a block of code: %j', (text) => {
    const html = htmlOf(fenced(`a\n${text}\n`, 'text'))
    expect(tagsOf(html)).toEqual(['</code>', '</pre>', '<code class="language-text">', '<pre>'])
  })
})

describe('the comment', () => {
  it('ends before GitHub refuses it, and says what is left out', () => {
    const report = reportOf(
      ...Array.from({ length: 500 }, (_, index) => finding({ line: index + 1, message: 'ế'.repeat(400) })),
    )
    const text = checkMarkdown(report, options)
    expect(text.length).toBeLessThanOrEqual(65_000)
    const rows = (text.match(/^\| error/gm) ?? []).length
    expect(rows).toBeGreaterThan(100)
    expect(text).toContain(`\nCut here: ${rows} of 500 findings fit on this page.\n`)
  })

  it('begins with the same hidden line each time, one for each folder with releases', () => {
    const report = reportOf(finding())
    const marker = (folder: string) => checkMarkdown(report, { ...options, folder }).split('\n')[0]
    expect(marker('')).toBe('<!-- relctl:check -->')
    expect(marker('apps/erp/')).toBe('<!-- relctl:check apps%2Ferp -->')
    expect(marker('a-->b/')).toBe('<!-- relctl:check a--%3Eb -->')
  })
})

describe('a hostile pull request', () => {
  const now = '2026-11-24T09:00+07:00'
  const read = (name: string) => readFileSync(new URL(`../fixtures/notices/${name}`, import.meta.url), 'utf8')

  it('adds no markup, no link, no name and no command of its own', async () => {
    const config = read('relctl.yaml')
    const { clone } = pullRequest({ 'relctl.yaml': config, 'releases/minimal.yaml': read('minimal.yaml') })
    const valid = hostile.map((text, index) => {
      const words = JSON.stringify(safeText(text).slice(0, 100))
      const manifest = read('minimal.yaml')
        .replace('id: minimal', `id: valid-${index}`)
        .replace(/title: .*/, `title: { vi: ${words}, en: ${words} }`)
        .replace(/text: .*/, `text: { vi: ${words}, en: ${words} } }`)
      return [`releases/valid-${index}.yaml`, manifest]
    })
    const wrong = spoiled(read('rich.yaml'))
      .slice(0, 60)
      .map((text, index) => [`releases/s${index}.yaml`, text])
    clone.commit('2026-11-24T01:00:00Z', Object.fromEntries([...valid, ...wrong]))
    const args = ['check', '--changed', 'origin/main', '--format', 'markdown']
    const summary = `${clone.root}/summary.md`
    const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary }
    const { stdout, stderr } = await relctl(args, { cwd: clone.root, now, env })
    const page = readFileSync(summary, 'utf8')
    expect(page).toContain('### Notices that go out next')
    expect(page).toContain('<details><summary><b>valid-')
    for (const text of [stdout, page]) {
      const html = htmlOf(text)
      expect(tagsOf(html).filter((tag) => !ours.test(tag))).toEqual([])
      expect(proseOf(html)).not.toMatch(live)
    }
    expect(readLog(stdout + stderr + page).commands).toEqual([])
    expect(stdout.length).toBeLessThanOrEqual(65_536)
  })
})
