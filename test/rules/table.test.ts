import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { rules } from '../../src/rules/index.ts'

const folder = new URL('../../src/rules/', import.meta.url)

/** Files that hold a rule, by the id that their path stands for. */
const files = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) => readdirSync(new URL(`${name}/`, folder)).map((file) => `${name}/${file}`))
  .filter((path) => /^export const \w+: Rule = /m.test(readFileSync(new URL(path, folder), 'utf8')))
  .map((path) => path.replace('.ts', ''))

it('holds every rule file once, under the id of its path', () => {
  expect(rules.map(({ id }) => id).sort()).toEqual([...files].sort())
})

it('has at least 35 rules, each with a summary and a reason in whole sentences', () => {
  expect(rules.length).toBeGreaterThanOrEqual(35)
  for (const { id, summary, why } of rules) {
    expect(summary.en, id).toMatch(/^[A-Z].*\.$/)
    expect(summary.vi, id).toMatch(/^\p{Lu}.*\p{L}.*\.$/u)
    expect(summary.vi, id).toBe(summary.vi.normalize('NFC'))
    expect(summary.vi, id).not.toBe(summary.en)
    expect(why, id).toMatch(/^(?:[A-Z]|relctl).*\.$/s)
  }
})
