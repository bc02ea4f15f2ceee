import { spawnSync } from 'node:child_process'
import { performance } from 'node:perf_hooks'

/**
 * One line of the table: a quantity of one program beside that of another, or beside a fixed one.
 * @typedef {{ args: readonly string[], cwd?: string, exits?: number }} Call what `node` is given
 * @typedef {{
 *   what: string, reach: number,
 *   of?: Call,
 *   against?: Call, // without it, the peak memory of `of` in MiB counts
 *   both?: () => Promise<{ own: number, other: number }>, // instead of two calls: seconds of both within this process
 *   peer: string, // what it is measured against, for the table
 *   prepare?: () => void, // once, not measured
 * }} Row
 */

/** Runs both sides of a row in turn, so that a machine that gets slower slows both. */
export async function measure(row, runs) {
  row.prepare?.()
  if (row.against) warm(row.of)
  const pairs = []
  for (let run = 0; run < runs; run++) pairs.push(await pairOf(row))
  const value = median(pairs.map(({ own }) => own))
  const other = median(pairs.map((pair) => pair.other))
  const ratio = value / other
  return { ...row, value, other, ratio, unit: isMemory(row) ? 'MiB' : 'x', isReached: ratio <= row.reach }
}

function pairOf({ both, of, against }) {
  if (both) return both()
  return against ? { own: seconds(of), other: seconds(against) } : { own: peakMemory(of), other: 1 }
}

function isMemory({ both, against }) {
  return !both && !against
}

/** Runs a call once, unmeasured, so that it finds a cache the next time. */
export function warm(call) {
  start(process.execPath, call)
}

function seconds(call) {
  const began = performance.now()
  start(process.execPath, call)
  return (performance.now() - began) / 1000
}

/** In MiB, as the kernel counts it for the whole process. */
function peakMemory(call) {
  const report = `process.on('exit', () => fs.writeSync(3, String(process.resourceUsage().maxRSS)))`
  const preload = `data:text/javascript,import fs from 'node:fs';${report}`
  const { output } = start(process.execPath, { ...call, args: ['--import', preload, ...call.args] }, ['pipe'])
  return Number(output[3]) / 1024
}

function start(program, { args, cwd, exits = 0 }, more = []) {
  const result = spawnSync(program, args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    stdio: ['ignore', 'ignore', 'pipe', ...more],
  })
  if (result.status === exits) return result
  throw new Error(`${args.join(' ')} ended with ${result.status}, not ${exits}:\n${result.stderr}`)
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}
