import { readFileSync } from 'node:fs'
import { DateTime, Settings } from 'luxon'
import { resultsOf } from './results.ts'

/** Run as a process of its own: `print-results.mjs <vectors> <today>` pretends that it is another day. */
const [, , vectors = '', today = ''] = process.argv
const RealDate = Date
const now = RealDate.parse(today)

globalThis.Date = class extends RealDate {
  constructor(...given: unknown[]) {
    super(...((given.length === 0 ? [now] : given) as [number]))
  }
  static override now(): number {
    return now
  }
} as DateConstructor
Settings.now = () => now

const { year, month } = DateTime.local()
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone.replace('Asia/Saigon', 'Asia/Ho_Chi_Minh')
const results = resultsOf(JSON.parse(readFileSync(vectors, 'utf8')))
process.stdout.write(JSON.stringify({ zone, year, month, results }))
