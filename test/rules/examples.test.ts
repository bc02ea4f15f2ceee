import { describe, expect, it } from 'vitest'
import { exampleWorld } from '../../src/rules/example.ts'
import { rules } from '../../src/rules/index.ts'
import { check } from '../world.ts'

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it('reports its bad example, and nothing else', async () => {
    const diagnostics = await check(exampleWorld(rule.bad))
    expect(diagnostics.map((diagnostic) => diagnostic.rule)).toEqual([id])
    expect(diagnostics[0]?.hint).toMatch(/\S/)
  })

  it('is silent about its good example', async () => {
    expect(await check(exampleWorld(rule.good))).toEqual([])
  })
})
