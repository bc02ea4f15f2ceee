import { Buffer } from 'node:buffer'
import { closeSync, constants, fstatSync, lstatSync, openSync, readSync } from 'node:fs'
import type { ReadResult } from '../host.ts'

/** Bytes of the largest file that is read; the same bound as in `manifest/limits.ts`. */
export const maxFileBytes = 256 * 1024

type Refusal = Extract<ReadResult, { ok: false }>['reason']

/** Not following a link and not waiting for a pipe's other end. Windows knows neither. */
const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)

/** One byte more than is allowed, so that a larger file shows. Reading is synchronous: one buffer serves all. */
const buffer = Buffer.allocUnsafeSlow(maxFileBytes + 1)

/** Reads a regular file through its descriptor; its size is never believed, because some files lie about it. */
export function readRegularFile(path: string): ReadResult {
  let descriptor: number | undefined
  try {
    if (constants.O_NOFOLLOW === undefined && lstatSync(path).isSymbolicLink()) return refused('symlink')
    descriptor = openSync(path, flags)
    return fstatSync(descriptor).isFile() ? readAll(descriptor) : refused('not-regular')
  } catch (error) {
    return refused(reasonOf((error as NodeJS.ErrnoException).code))
  } finally {
    if (descriptor !== undefined) closeSync(descriptor)
  }
}

function readAll(descriptor: number): ReadResult {
  let length = 0
  while (length < buffer.length) {
    const count = readSync(descriptor, buffer, length, buffer.length - length, null)
    if (count === 0) return { ok: true, bytes: new Uint8Array(buffer.subarray(0, length)) }
    length += count
  }
  return refused('too-large')
}

function refused(reason: Refusal): ReadResult {
  return { ok: false, reason }
}

function reasonOf(code: string | undefined): Refusal {
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENAMETOOLONG':
      return 'missing'
    case 'ELOOP':
    case 'EMLINK':
      return 'symlink'
    case 'EISDIR':
    case 'ENXIO':
      return 'not-regular'
    default:
      return 'unreadable'
  }
}
