import type { Rule } from '#rules/rule.ts'
import { daysInMonth, parseDay } from '#schedule/civil.ts'
import { writtenDays } from './days.ts'
import { timeProblems } from './problems.ts'

export const malformed: Rule = {
  id: 'time/malformed',
  severity: 'error',
  summary: {
    en: 'Every date is a day that exists, from 1970 to 2199.',
    vi: 'Mọi ngày ghi là ngày có thật, từ năm 1970 đến 2199.',
  },
  why: 'The form of 2026-02-30 is right, but there is no such day: some tools refuse it, others move it to the 2nd of March without a word.',
  bad: `id: 2026-12-05-sua-loi
created: 2026-11-20T09:00
title: { vi: Sửa lỗi xuất báo cáo, en: Fix of the report export }
class: minor
product: office
window: { start: 2027-02-27T22:00, end: 2027-02-29T01:00 } # tháng 2 có 28 ngày / February has 28 days
changes:
  - kind: fixed
    text: { vi: Báo cáo xuất ra Excel đủ cột, en: Reports exported to Excel have all columns }
`,
  good: `id: 2026-12-05-sua-loi
created: 2026-11-20T09:00
title: { vi: Sửa lỗi xuất báo cáo, en: Fix of the report export }
class: minor
product: office
window: { start: 2027-02-27T22:00, end: 2027-02-28T01:00 }
changes:
  - kind: fixed
    text: { vi: Báo cáo xuất ra Excel đủ cột, en: Reports exported to Excel have all columns }
`,
  check: (facts) => {
    const times = timeProblems(facts, 'malformed').map(({ problem, place }) => ({ given: problem.given, place }))
    const days = writtenDays(facts).filter(({ given }) => parseDay(given) === undefined)
    return [...times, ...days].map(({ given, place }) => {
      const { expected, hint } = wrongPart(given)
      return { ...place, message: `found "${given}", expected ${expected}`, hint }
    })
  },
}

/** What is wrong with a text of the right form: its year, its day or its offset. */
function wrongPart(given: string): { readonly expected: string; readonly hint: string } {
  const month = given.slice(0, 7)
  const year = Number(month.slice(0, 4))
  if (year < 1970 || year > 2199) return { expected: 'a year from 1970 to 2199', hint: 'correct the year' }
  const last = daysInMonth(year, Number(month.slice(5)))
  if (Number(given.slice(8, 10)) > last) {
    return {
      expected: `a day that exists: ${month} has ${last} days`,
      hint: `write "${month}-${last}${given.slice(10)}" for its last day, or correct the month`,
    }
  }
  return { expected: 'an offset of at most 23:59', hint: 'write an offset such as "+07:00", or leave it out' }
}
