import { expect, it } from 'vitest'
import { excusedApart, excuseOf } from '../../src/rules/excuse.ts'
import { rules } from '../../src/rules/index.ts'

it('names rules that exist', () => {
  const ids: readonly string[] = rules.map(({ id }) => id)
  expect(excusedApart.filter((id) => !ids.includes(id))).toEqual([])
})

it('lets nothing in a change excuse what the change did to the base', () => {
  const compared = rules.filter(({ bad }) => typeof bad !== 'string' && bad.base !== undefined)
  expect(compared.length).toBeGreaterThan(0)
  for (const { id } of compared) expect(excuseOf(id), id).toMatchObject({ comment: false, baseline: false })
})

it('says what to do instead, wherever no comment counts', () => {
  for (const { id } of rules) if (!excuseOf(id).comment) expect(excuseOf(id).instead, id).toMatch(/^[a-z]/)
})

it('excuses nothing of a rule that does not exist', () => {
  for (const id of ['', 'text', 'toString/x', 'none/such'])
    expect(excuseOf(id)).toMatchObject({ comment: false, baseline: false })
})
