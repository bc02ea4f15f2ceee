import { describe, expect, it } from 'vitest'
import { exampleConfig, exampleConfigWith, exampleNow } from '../../src/rules/example.ts'
import { check } from '../world.ts'

const told = async (files: Readonly<Record<string, string>>, rule: string) =>
  (await check({ now: exampleNow, files: { 'relctl.yaml': exampleConfig, ...files } }))
    .filter((diagnostic) => diagnostic.rule === rule)
    .map(({ severity, file, path, message }) => `${severity} ${file} ${path}: ${message}`)

describe('policy/ladder-before-plan', () => {
  const own = (rest: string) => ({ 'policies/own.yaml': `id: own\nextends: 1office\n${rest}` })
  const step = (lead: string) => `classes: { feature: { steps: [{ id: customer-1, lead: ${lead} }] } }\n`
  const found = (rest: string) => told(own(rest), 'policy/ladder-before-plan')

  it('is an error when no day of any month leaves room', async () => {
    expect(await found(step('45d'))).toEqual([
      'error policies/own.yaml /classes/feature/steps/0/lead: the announcement "customer-1" of class "feature" and the announcement of the plan of the month ("announce", from day 28 of the month before) can be kept together on no day of any month',
    ])
  })

  it('is a warning when some months are closed', async () => {
    const [finding] = await found(step('33d'))
    expect(finding).toMatch(/^warning .* on no day of the months 2, 3$/)
    expect(await found(`${step('33d')}cycle: [{ id: announce, months: [4, 5, 6] }]\n`)).toEqual([
      expect.stringMatching(/^info .* by work from day 31 on$/),
    ])
  })

  it('is a word when the first week or more is lost, and nothing when less is', async () => {
    expect(await found(step('12d'))).toEqual([expect.stringMatching(/^info .* from day \d+ on$/)])
    expect(await found(step('3d'))).toEqual([])
  })

  it('sees that the windows leave only lost days', async () => {
    const first = `windows: { first: { days: [sat], weeks: [1], from: "20:00", to: "23:00", source: house default } }
classes: { feature: { windows: { require: [first] } } }
`
    expect(await found(`${first}`)).toEqual([
      expect.stringMatching(
        /^warning policies\/own\.yaml \/classes\/feature\/windows\/require: .* on no day of the months 3, 5, 7, 10, 12$/,
      ),
    ])
    expect(await found(first.replace('weeks: [1]', 'weeks: [3]'))).toEqual([])
  })

  it('looks at a cycle of its own, and not at what a preset alone contradicts', async () => {
    expect(await found('cycle: [{ id: announce, of: month, days: { from: 5, to: 6 } }]\n')).toEqual([
      expect.stringMatching(/^info policies\/own\.yaml \/cycle\/0\/days: /),
    ])
    expect(await found('title: { en: House, vi: Nhà }\n')).toEqual([])
  })
})

describe('policy/freeze-not-renewed', () => {
  const freeze = (id: string, rest = '') => `  - { id: ${id}, from: 2026-12-10, to: 2027-01-05${rest} }\n`
  const release = (id: string, day: string, updateClass = 'minor') => ({
    [`releases/${id}.yaml`]: `id: ${id}
created: 2026-11-23T10:00
title: { vi: Sửa lỗi đơn hàng, en: Order fixes }
class: ${updateClass}
product: office
window: { start: ${day}T22:00, end: ${day}T23:00 }
changes: [{ kind: fixed, text: { vi: Đơn hàng tính đúng phí, en: Orders add the right fee } }]
`,
  })
  const found = (freezes: string, files: Readonly<Record<string, string>>) =>
    told({ 'relctl.yaml': `${exampleConfig}freezes:\n${freezes}`, ...files }, 'policy/freeze-not-renewed')

  it('waits until a release reaches the season', async () => {
    expect(await found(freeze('peak-2026'), release('a', '2027-11-06'))).toEqual([])
    expect(await found(freeze('peak-2026'), release('a', '2027-11-13'))).toEqual([
      'warning relctl.yaml /freezes/0/id: the freeze "peak-2026" has no successor, while a release reaches its next season, from about 2027-11-09',
    ])
    const [both] = await found(freeze('peak-2026'), { ...release('a', '2027-11-13'), ...release('b', '2029-05-05') })
    expect(both).toContain('2 releases reach')
  })

  it('is content with any later year, and asks only of the last', async () => {
    const three =
      freeze('peak-2025') +
      freeze('peak-2026') +
      freeze('peak-2027').replaceAll('2026-', '2027-').replace('2027-01', '2028-01')
    expect(await found(three, release('a', '2027-11-13'))).toEqual([])
    expect(await found(three, release('a', '2028-12-02'))).toEqual([expect.stringContaining('"peak-2027" has no')])
    const undated = `${freeze('peak-2026')}  - { id: peak-2027 }\n`
    expect(await found(undated, release('a', '2027-11-13'))).toEqual([])
  })

  it('concerns only whom the freeze concerns, and only names with a year', async () => {
    const late = release('a', '2027-12-11')
    expect(await found(freeze('peak-2026', ', classes: [feature]'), late)).toEqual([])
    expect(await found(freeze('peak'), late)).toEqual([])
    expect(await found(freeze('sprint-42'), late)).toEqual([])
  })

  it('is shown in the own policy that states the freeze', async () => {
    const policy = `id: own\nextends: 1office\nfreezes:\n${freeze('peak-2026', ', source: house default')}`
    const files = {
      'relctl.yaml': exampleConfigWith('own'),
      'policies/own.yaml': policy,
      ...release('a', '2027-12-11'),
    }
    expect(await told(files, 'policy/freeze-not-renewed')).toEqual([
      expect.stringMatching(/^warning policies\/own\.yaml \/freezes\/0\/id: /),
    ])
  })
})

describe('policy/unknown-locale', () => {
  const lao = exampleConfig.replace('locales: [vi, en]', 'locales: [vi, lo]')
  const found = (files: Readonly<Record<string, string>>) =>
    told({ 'relctl.yaml': lao, ...files }, 'policy/unknown-locale')

  it('names the language without words, in relctl.yaml, products and policies', async () => {
    const product = exampleConfig.replace('    modules:', '    locales: [en, lo]\n    modules:')
    const words = 'there are no words for the language "lo"'
    expect(await found({})).toEqual([`error relctl.yaml /locales/1: ${words}`])
    expect(await found({ 'relctl.yaml': product })).toEqual([`error relctl.yaml /products/office/locales/1: ${words}`])
    const policy = { 'relctl.yaml': exampleConfig, 'policies/own.yaml': 'id: own\nextends: 1office\nlocales: [lo]\n' }
    expect(await found(policy)).toEqual([`error policies/own.yaml /locales/0: ${words}`])
  })

  it('takes own words, whatever is wrong with them', async () => {
    expect(await found({ 'templates/locales/lo.yaml': 'farewell: x\n' })).toEqual([])
  })
})

describe('notice/before-plan', () => {
  const release = `id: 2026-12-06-bao-cao
created: 2026-11-20T09:00
title: { vi: Báo cáo theo quý, en: Reports by quarter }
class: feature
product: office
drivers: [market]
window: { start: 2026-12-06T22:00, end: 2026-12-06T23:00 }
changes:
  - { kind: added, text: { vi: Báo cáo theo quý, en: Reports by quarter } }
`
  const found = (step: string) =>
    told(
      {
        'relctl.yaml': exampleConfigWith('own'),
        'policies/own.yaml': `id: own
extends: 1office
classes: { feature: { steps: [{ id: customer-1, lead: 8d${step} }] } }
`,
        'releases/2026-12-06-bao-cao.yaml': release,
      },
      'notice/before-plan',
    )

  it('looks at the hour and the day to which the policy moves a deadline', async () => {
    expect(await found('')).toEqual([])
    expect(await found(', roll: business-day')).toEqual([
      expect.stringMatching(/^warning .* is due Fri 2026-11-27 22:00 .* from Sat 2026-11-28/),
    ])
    expect(await found(', roll: business-day, sendAt: "09:00"')).toEqual([
      expect.stringMatching(/^warning .* is due Fri 2026-11-27 09:00 .* from Sat 2026-11-28/),
    ])
  })
})
