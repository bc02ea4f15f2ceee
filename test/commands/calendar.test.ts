import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { vendor } from '../review/vendor.ts'
import { relctl } from '../run.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const now = '2026-12-04T09:00+07:00'

async function calendar(args: readonly string[], { cwd = root, columns = '80', at = now } = {}): Promise<string> {
  const options = { cwd, now: at, env: { COLUMNS: columns, NO_COLOR: '1' } }
  const { stdout, code } = await relctl(['plan', '--calendar', ...args], options)
  expect(code).toBe(0)
  return stdout
}

/** The cells of a grid by day of the month, each with its lines joined. */
function cellsOf(text: string, columns: number): ReadonlyMap<number, string> {
  const width = Math.min(18, Math.floor((columns - 2) / 7))
  const [, grid = ''] = /Sun\n([\s\S]*?)\n\n/.exec(text) ?? []
  const weeks = grid.split(/^ +─+$/m).map((week) => week.split('\n').filter((line) => line !== ''))
  const cells = new Map<number, string>()
  for (const lines of weeks)
    for (let column = 0; column < 7; column += 1) {
      const parts = lines.map((line) =>
        [...line]
          .slice(2 + column * width, 2 + (column + 1) * width)
          .join('')
          .trim(),
      )
      const [, number] = /^\[?(\d+)/.exec(parts[0] ?? '') ?? []
      if (number !== undefined) cells.set(Number(number), parts.filter((part) => part !== '').join(' '))
    }
  return cells
}

describe('plan --calendar', () => {
  it.each([80, 120])('puts each sign on its day, %i columns wide', async (columns) => {
    const text = await calendar(['--product', '1office'], { columns: `${columns}` })
    expect(text).toContain('December 2026')
    const cells = cellsOf(text, columns)
    expect(cells.size).toBe(31)
    // 1 December 2026 is a Tuesday.
    expect(text).toMatch(/^ {2,}1 /m)
    expect(cells.get(4)).toBe('[4] ●a ●a')
    expect(cells.get(3)).toBe('3 ✗a ✗b')
    expect(cells.get(5)).toBe(columns === 80 ? '5 ~1 ■a' : '5 ~1 ■a 22:00–23:30')
    expect(cells.get(13)).toContain('~1 ■b')
    expect(cells.get(7)).toBe('7')
    const wide = text.split('\n').filter((line) => [...line.normalize('NFC')].length > columns)
    expect(wide).toEqual([])
  })

  it('explains every sign that it uses, and no other', async () => {
    const text = await calendar(['--product', '1office'])
    const legend = text.slice(text.indexOf('\nSigns\n'))
    for (const row of ['[4]  today', '■    work', '●    notice due within 24 h', '✗    notice late or missed'])
      expect(legend).toContain(row)
    expect(legend).toContain('~1   allowed: weekend-night, Sat, Sun 18:00 – 06:00 (1office)')
    expect(legend).not.toContain('▲')
    expect(text).toContain('  a    2026-12-05-work-dashboard · New work dashboard (announced)')
    expect(text).toContain('Sat 05  ■a  22:00 – 23:30  2026-12-05-work-dashboard: work, inside\n')
  })

  it('stacks the months of a quarter, with freezes', async () => {
    const text = await calendar(['--quarter', '2027-Q1', '--product', '1office'])
    expect(text.match(/^(January|February|March) 2027$/gm)).toHaveLength(3)
    expect(text).toMatch(/ 4 #1 +5 #1 +6 ~1 #1 +7 ~1 #1\n/)
    expect(text).toContain('freeze tet-2027, 2027-02-04 to 2027-02-10')
    expect(text).toContain('nothing is planned')
  })

  it('keeps what is over, and goes on over midnight', async () => {
    const cwd = vendor()
    const text = await calendar(['--month', '2026-11'], { cwd, at: '2027-01-10T09:00+07:00' })
    expect(cellsOf(text, 80).get(30)).toBe('30 ▲b ✓a ▲a')
    const december = await calendar(['--month', '2026-12'], { cwd, at: '2027-01-10T09:00+07:00' })
    expect(cellsOf(december, 80).get(1)).toContain('▪')
    expect(december).toMatch(/Tue 01 {2}▪\w {2}00:00 – 01:00 {2}month-end: work/)
    expect(december).toContain('silent · Work on silent (planned, outcome missing)')
  })

  it('has the days of a product’s own zone', async () => {
    const cwd = vendor()
    const at = '2027-01-10T09:00+07:00'
    // 01:00 on 1 December in Auckland is 19:00 on 30 November in Viet Nam.
    const own = await calendar(['--month', '2026-12', '--product', 'island'], { cwd, at })
    expect(own).toContain('days in Pacific/Auckland')
    expect(own).toMatch(/Tue 01 {2}.a {2}01:00 – 02:00 {2}new-zealand/)
    const house = await calendar(['--month', '2026-11'], { cwd, at })
    expect(house).toMatch(/19:00 – 20:00 {2}new-zealand/)
  })

  it('marks work outside of what is allowed', async () => {
    const cwd = vendor({
      'at-noon': `created: 2026-11-01T09:00
class: feature
product: office
window: { start: 2026-12-15T12:00, end: 2026-12-15T13:00 }
`,
    })
    const text = await calendar(['at-noon'], { cwd })
    expect(cellsOf(text, 80).get(15)).toBe('15 ▲a')
    expect(text).toContain('▲    work in a freeze, or outside the windows')
  })

  it('leaves out the grid where there is no room for one', async () => {
    const text = await calendar(['--product', '1office'], { columns: '50' })
    expect(text).toContain('too narrow a terminal for a grid')
    expect(text).toContain('Sat 05  ■a')
    expect(text.split('\n').filter((line) => [...line.normalize('NFC')].length > 50)).toEqual([])
  })

  it.each([
    [['--format', 'json'], '--calendar is drawn for terminals and has no form json'],
    [['--format', 'markdown'], '--calendar is drawn for terminals and has no form markdown'],
    [['--due', '48h'], '--calendar shows whole months, not --due'],
    [['--from', '2026-12-01'], '--calendar shows whole months, not --from'],
    [['--month', '2026-12', '--quarter', '2026-Q4'], 'are two periods'],
  ])('refuses %j', async (args, told) => {
    const { code, stdout, stderr } = await relctl(['plan', '--calendar', ...args], { cwd: root, now })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(told)
  })
})
