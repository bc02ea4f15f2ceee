import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { resultsOf } from './results.ts'
import { readVectors } from './vectors.ts'

/** Nothing may depend on the machine's zone or on today: the same results in a process that has others. */

const vectors = fileURLToPath(new URL('../fixtures/vectors/time.json', import.meta.url))
let folder = ''
let script = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'relctl-schedule-'))
  script = join(folder, 'print-results.mjs')
  const entry = fileURLToPath(new URL('./print-results.ts', import.meta.url))
  await build({ entryPoints: [entry], bundle: true, platform: 'node', format: 'esm', outfile: script })
})

afterAll(async () => {
  await rm(folder, { recursive: true })
})

const places = ['UTC', 'Asia/Ho_Chi_Minh', 'America/New_York', 'Pacific/Apia']
const todays = ['2026-01-15T12:00:00Z', '2026-07-15T12:00:00Z']

test.each(places)('results are the same under TZ=%s, in winter and in summer', async (TZ) => {
  const expected = JSON.stringify(resultsOf(readVectors()))
  for (const today of todays) {
    const { stdout } = await promisify(execFile)(process.execPath, [script, vectors, today], {
      env: { ...process.env, TZ },
      maxBuffer: 2 ** 24,
    })
    const { zone, year, month, results } = JSON.parse(stdout)
    expect({ zone, year, month }).toEqual({ zone: TZ, year: 2026, month: Number(today.slice(5, 7)) })
    expect(JSON.stringify(results)).toBe(expected)
  }
})
