import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { relctl } from '../run.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const broken = `${root}docs/examples/broken`
const now = '2026-11-24T09:00+07:00'

/** Every kind of output, as one text. */
async function everything(options: { readonly env?: Record<string, string>; readonly cwd?: string }): Promise<string> {
  const calls = [
    ['plan', '--all'],
    ['plan', '--all', '--format', 'json'],
    ['plan', '--month', '2026-12', '--format', 'markdown'],
    ['check'],
    ['check', '--format', 'json'],
    ['render', '2026-12-05-work-dashboard', '--notice', 'customer-1'],
    ['render', '2026-11-28-crm-pipeline', '--notice', 'rescheduled-1-customer', '--locale', 'en', '--format', 'html'],
    ['render', '--month', '2026-12', '--product', '1office', '--format', 'md'],
  ]
  const results = await Promise.all(calls.map((args) => relctl(args, { now, ...options })))
  expect(results.map(({ code }) => code)).toEqual(calls.map(() => 0))
  return results.map(({ stdout, stderr }) => stdout + stderr).join('\n')
}

describe('the zone of the machine and the folder of the call', async () => {
  const expected = await everything({ cwd: root, env: { TZ: 'UTC' } })

  it.each(['Asia/Ho_Chi_Minh', 'America/New_York', 'Pacific/Apia'])('change nothing: %s', async (TZ) => {
    expect(await everything({ cwd: root, env: { TZ } })).toBe(expected)
  })

  it.each(['releases', 'src/policy', 'docs'])('change nothing: called in %s', async (folder) => {
    expect(await everything({ cwd: `${root}${folder}`, env: { TZ: 'UTC' } })).toBe(expected)
  })

  it('change nothing about findings', async () => {
    const zones = ['UTC', 'Asia/Ho_Chi_Minh', 'America/New_York', 'Pacific/Apia']
    const outputs = await Promise.all(zones.map((TZ) => relctl(['check', '--cwd', broken], { now, env: { TZ } })))
    expect(new Set(outputs.map(({ stdout }) => stdout)).size).toBe(1)
  })
})
