// Measures what relctl promises about speed, as ratios of pairs that run in turn on the same machine, and writes
// docs/benchmarks.md.
//   npm run bench                      medians of 5 runs
//   npm run bench -- --runs 1 --dry    a trial: prints, writes nothing
//   npm run bench -- --only plan       rows whose name contains the word
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { measure } from './bench/measure.mjs'
import { page } from './bench/page.mjs'
import { rowsIn } from './bench/rows.mjs'
import { root } from './root.mjs'

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '5' }, only: { type: 'string', default: '' }, dry: { type: 'boolean' } },
})
const folder = mkdtempSync(join(tmpdir(), 'relctl-bench-'))
const results = []
for await (const row of rowsIn(folder)) {
  if (!row.what.includes(values.only)) continue
  const result = await measure(row, Number(values.runs))
  results.push(result)
  const { what, ratio, reach, unit, isReached } = result
  console.log(`${isReached ? 'reached' : 'missed '}  ${ratio.toFixed(2)} ${unit}, at most ${reach}: ${what}`)
}
rmSync(folder, { recursive: true, force: true })
if (!values.dry) writeFileSync(join(root, 'docs', 'benchmarks.md'), page(results, Number(values.runs)))
process.exitCode = results.every(({ isReached }) => isReached) ? 0 : 1
