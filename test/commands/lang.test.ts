import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { calendarWords } from '#words/calendar.ts'
import { checkWords } from '#words/check.ts'
import { lifeWords } from '#words/life.ts'
import { planWords } from '#words/plan.ts'
import { promiseWords } from '#words/promises.ts'
import { reportWords } from '#words/report.ts'
import { columnWords } from '#words/report-columns.ts'
import { figureWords } from '#words/report-figures.ts'
import { qualityWords } from '#words/report-quality.ts'
import { workWords } from '#words/report-work.ts'
import { timeWords } from '#words/time.ts'
import { relctl } from '../run.ts'

/** A repository that itself speaks Vietnamese only. */
const cwd = fileURLToPath(new URL('../fixtures/lang', import.meta.url))
const now = '2026-11-24T09:00+07:00'
const shown = (args: readonly string[], columns = 80) => relctl(args, { cwd, now, env: { COLUMNS: String(columns) } })

/** Whole outputs, to be read by people. Written anew with `vitest -u`. */
const golden: readonly (readonly [file: string, columns: number, args: readonly string[]])[] = [
  ['plan.80.txt', 80, ['plan', '--all']],
  ['plan.120.txt', 120, ['plan', '--all']],
  ['plan.60.txt', 60, ['plan', '2026-12-05-so-cai']],
  ['calendar.80.txt', 80, ['plan', '--calendar', '--month', '2026-12']],
  ['calendar.120.txt', 120, ['plan', '--calendar', '--quarter', '2026-Q4']],
  ['report.80.txt', 80, ['report', '--month', '2026-11']],
  ['report.120.txt', 120, ['report', '--month', '2026-11']],
  ['check.80.txt', 80, ['check']],
  ['check.120.txt', 120, ['check']],
  ['concise.txt', 80, ['check', '--format', 'concise']],
]

describe.each(golden)('%s', async (file, columns, args) => {
  const { stdout } = await shown([...args, '--lang', 'vi'], columns)

  it('is as it was read', async () => {
    await expect(stdout).toMatchFileSnapshot(`../fixtures/lang/golden/${file}`)
  })

  it('fits its columns', () => {
    const whole = file === 'concise.txt' ? Number.POSITIVE_INFINITY : columns
    expect(stdout.split('\n').filter((line) => [...line].length > whole)).toEqual([])
  })

  it('writes each letter as one character', () => {
    expect(stdout).toBe(stdout.normalize('NFC'))
  })

  it('has no word of the English frame left', () => {
    // What was found is told in English.
    const frame = args[0] === 'check' ? stdout.slice(stdout.lastIndexOf('\n\n')) : stdout
    const alone = frame.match(/[\p{L}\d_./-]+/gu)?.map((word) => word.toLowerCase()) ?? []
    expect(alone.filter((word) => english.has(word))).toEqual([])
  })
})

const catalogs = [
  calendarWords,
  checkWords,
  columnWords,
  figureWords,
  lifeWords,
  planWords,
  promiseWords,
  qualityWords,
  reportWords,
  timeWords,
  workWords,
]

/** Every text of a catalog that is not put together from others. */
function texts(words: unknown): readonly string[] {
  if (typeof words === 'string') return [words]
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(texts) : []
}

const wordsOf = (all: readonly string[]) => all.flatMap((text) => text.toLowerCase().match(/\p{L}{2,}/gu) ?? [])

const vietnamese = new Set(wordsOf(catalogs.flatMap(({ vi }) => texts(vi))))
const joints = 'at by from to of in on the and or is was that share beside open inside outside before after ago'
const english: ReadonlySet<string> = new Set(
  [...wordsOf(catalogs.flatMap(({ en }) => texts(en))), ...joints.split(' ')].filter((word) => !vietnamese.has(word)),
)

/** The paths of a catalog's words, with what stands at each. */
function entries(words: unknown, path = ''): readonly (readonly [path: string, kind: string])[] {
  if (typeof words !== 'object' || words === null) return [[path, words === '' ? 'nothing' : typeof words]]
  return Object.entries(words).flatMap(([key, one]) => entries(one, `${path}/${key}`))
}

it.each(catalogs.map(({ en, vi }) => [en, vi] as const))('has the same words in both languages (%#)', (en, vi) => {
  expect(entries(vi)).toEqual(entries(en))
  expect(entries(vi).filter(([, kind]) => kind === 'nothing')).toEqual([])
})

describe('the frame of check', async () => {
  const { stdout, code } = await shown(['check', '--lang', 'vi'])

  it('names the severity, says what the rule demands, and ends with the verdict', () => {
    expect(code).toBe(1)
    expect(stdout).toMatch(/^lỗi\[notice\/late\]: "bao-2" \(Final reminder to customers\) was due/m)
    expect(stdout).toContain('\n  quy tắc:  Mọi thông báo được ghi nhận trước hạn.\n')
    expect(stdout).toMatch(/^không đạt: đã kiểm tra 6 đợt nâng cấp, \d+ lỗi, \d+ cảnh báo, \d+ lưu ý$/m)
    expect(stdout).not.toMatch(/^(error|warning|info|failed|ok)\b|^ {2}(help|why):/m)
  })

  it('leaves lines for problem matchers theirs', async () => {
    const line = /^[^:]+:\d+:\d+: (error|warning|info)\[[a-z/-]+\]: .* \(quy tắc: .*\)$/
    const concise = await shown(['check', '--format', 'concise', '--lang', 'vi'])
    expect(
      concise.stdout
        .trimEnd()
        .split('\n')
        .filter((text) => !line.test(text)),
    ).toEqual([])
  })
})

describe('what the option leaves alone', () => {
  const machine = [
    ...['json', 'markdown', 'ics'].map((format) => ['plan', '--all', '--format', format]),
    ...['json', 'markdown', 'html'].map((format) => ['report', '--month', '2026-11', '--format', format]),
    ...['json', 'github', 'gitlab', 'sarif', 'junit', 'markdown'].map((format) => ['check', '--format', format]),
    ['explain', 'notice/late', '--format', 'json'],
  ]

  it.each(machine.map((args) => [args] as const))('%j', async (args) => {
    const [plain, vi] = [await shown(args), await shown([...args, '--lang', 'vi'])]
    expect(vi).toEqual(plain)
  })

  it.each([['plan'], ['report'], ['check']])('%s in English', async (verb) => {
    expect(await shown([verb, '--lang', 'en'])).toEqual(await shown([verb]))
  })
})

it('explains a rule in Vietnamese as far as it can', async () => {
  const { stdout } = await shown(['explain', 'window/ends-late', '--lang', 'vi'])
  expect(stdout).toMatch(/^lỗi window\/ends-late\nCông việc kết thúc trước khi cửa sổ được phép đóng lại\.\n/)
  expect(stdout).toMatch(/\nSai: [\s\S]*\nĐúng: /)
})

it('refuses other languages', async () => {
  expect(await shown(['plan', '--lang', 'fr'])).toEqual({
    code: 2,
    stdout: '',
    stderr: 'error: --lang is "fr", expected one of en, vi\nhelp: relctl plan --help shows how it is called\n',
  })
})
