import { randomBytes } from 'node:crypto'
import { closeSync, lstatSync, mkdirSync, openSync, readdirSync, readFileSync, rmdirSync, rmSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { UsageError } from '../exit.ts'
import { inWords, makeFolders } from './atomic-file.ts'

/** The folder of a repository in which processes say that they write. It is there only while one of them does. */
const lockName = '.relctl.lock'

/** Milliseconds: how long a process waits for one that lives, and between two looks, longer each time. */
const patience = { total: 180_000, first: 10, last: 250, growth: 1.5 } as const

/**
 * Runs work that reads and then writes a repository, while no other process does so; waits for its turn. The lock of a
 * process that has ended, however it ended, binds nobody.
 *
 * Each process puts down a claim and then looks for others: of two that come at once at least one sees the other, and
 * whoever sees a live one steps back. So nobody ever has to take away what another one may just have taken.
 * @throws UsageError when another process keeps the lock for too long
 */
export async function exclusively<T>(root: string, work: () => Promise<T>): Promise<T> {
  const folder = join(root, lockName)
  if (lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink())
    throw new UsageError(`will not write through the symbolic link ${JSON.stringify(folder)}`, 'remove it')
  inWords(root, () => makeFolders(root))
  const claim = await claimed(folder)
  try {
    return await work()
  } finally {
    withdraw(folder, claim)
  }
}

async function claimed(folder: string): Promise<string> {
  const own = `${identity(process.pid)}.${randomBytes(6).toString('hex')}`
  const end = Date.now() + patience.total
  for (let wait: number = patience.first; ; wait = Math.min(patience.last, wait * patience.growth)) {
    const isFree = liveClaims(folder, own).length === 0
    if (isFree) {
      inWords(folder, () => putDown(folder, own))
      if (liveClaims(folder, own).length === 0) return own
      withdraw(folder, own)
    }
    if (Date.now() > end) throw tooLong(folder, own)
    await pause(wait)
  }
}

function putDown(folder: string, claim: string): void {
  for (;;) {
    try {
      mkdirSync(folder)
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error
    }
    try {
      closeSync(openSync(join(folder, claim), 'wx'))
      return
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') throw error // else its last user has just removed the folder
    }
  }
}

function withdraw(folder: string, claim: string): void {
  rmSync(join(folder, claim), { force: true })
  try {
    rmdirSync(folder)
  } catch {
    // Others are in it, or have removed it.
  }
}

/** The claims of other processes that still run. Those of others are removed: their names are never used again. */
function liveClaims(folder: string, own: string): readonly string[] {
  return claimsIn(folder).filter((claim) => {
    if (claim === own) return false
    if (isLive(claim)) return true
    rmSync(join(folder, claim), { force: true })
    return false
  })
}

function claimsIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return []
    throw error
  }
}

/** A process by machine, number and, where the system tells, when it began, since numbers are given anew. */
function identity(pid: number): string {
  return `${machine}.${pid}.${beginning(pid)}`
}

const machine = hostname().replace(/[^A-Za-z0-9-]/g, '-')

/** What cannot be judged, such as a process on another machine, counts as running. */
function isLive(claim: string): boolean {
  const [, host, pid] = /^([A-Za-z0-9-]*)\.(\d+)\./.exec(claim) ?? []
  if (host !== machine) return true
  return isRunning(Number(pid)) && claim.startsWith(`${identity(Number(pid))}.`)
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

/** When a process began, in a measure of the system's own; nothing where it does not tell. */
function beginning(pid: number): string {
  try {
    // The name of the program comes before, in brackets, and may hold anything.
    const [state, ...fields] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(')').at(-1)?.trim().split(' ') ?? []
    return state === 'Z' ? 'ended' : (fields[18] ?? '')
  } catch {
    return ''
  }
}

function tooLong(folder: string, own: string): UsageError {
  const [holder = ''] = liveClaims(folder, own)
  const [, host = '', pid = ''] = /^([A-Za-z0-9-]*)\.(\d+)\./.exec(holder) ?? []
  return new UsageError(
    `another process (${pid} on ${host}) is writing in this repository`,
    `wait until it has ended; if there is none, remove ${JSON.stringify(join(folder, holder))}`,
  )
}

/** Never the same for two, so that they do not meet again and again. */
function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds * (0.5 + Math.random())))
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code
}
