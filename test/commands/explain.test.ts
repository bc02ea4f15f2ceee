import { describe, expect, it } from 'vitest'
import { rules } from '../../src/rules/index.ts'
import { relctl } from '../run.ts'
import { expectValid } from '../schema.ts'
import { scratch } from '../scratch.ts'

describe('explain', () => {
  it('tells a rule with its reason and both examples', async () => {
    const { code, stdout } = await relctl(['explain', 'window/ends-late'])
    expect(code).toBe(0)
    expect(stdout).toMatch(/^error window\/ends-late\n/)
    expect(stdout).toContain('Bad: releases/')
    expect(stdout).toContain('Good: releases/')
  })

  it.each(rules.map(({ id }) => id).filter((_, index) => index % 12 === 0))('tells %s in every format', async (id) => {
    const [text, json, markdown] = await Promise.all(
      ['text', 'json', 'markdown'].map((format) => relctl(['explain', id, '--format', format])),
    )
    const output = JSON.parse(json?.stdout ?? '')
    expectValid('explain-output', output)
    expect(output.rule.id).toBe(id)
    expect(text?.stdout).toContain(id)
    expect(markdown?.stdout).toContain(`## ${id}`)
  })

  it('tells a policy and a class, of a preset and of the repository', async () => {
    expect((await relctl(['explain', 'saypro'])).stdout).toContain('saypro/infrastructure')
    expect((await relctl(['explain', 'tigo/server'])).stdout).toContain('database')
    const { root } = scratch({
      'relctl.yaml': 'policy: own\n',
      'policies/own.yaml':
        'id: own\nextends: 1office\nclasses: { feature: { steps: [{ id: customer-3, lead: 36h }] } }\n',
    })
    const { stdout } = await relctl(['explain', 'feature'], { cwd: root })
    expect(stdout).toContain('own/feature')
    expect(stdout.replace(/\s+/g, ' ')).toContain('Final reminder to customers · 36 h before the start')
  })

  it.each([
    ['window/ends-lat', 'did you mean "window/ends-late"?'],
    ['1ofice', 'did you mean "1office"?'],
    ['tigo/serve', 'there is no rule, policy or class "tigo/serve"'],
  ])('does not know %s, and says what is near', async (name, message) => {
    const { code, stdout, stderr } = await relctl(['explain', name])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(message)
  })

  it('fits 80 columns', async () => {
    for (const name of ['1office', 'tigo', 'saypro', 'default', '1office-monthly']) {
      const { stdout } = await relctl(['explain', name])
      expect(stdout.split('\n').filter((line) => [...line].length > 80)).toEqual([])
    }
  })
})
