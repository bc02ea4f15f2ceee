import { randomBytes } from 'node:crypto'
import {
  closeSync,
  constants,
  fchmodSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  type Stats,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join, relative, sep } from 'node:path'
import { UsageError } from '../exit.ts'
import { refusalOf } from './system-error.ts'

export type WriteOptions = {
  /** Whether missing folders are made. */
  readonly folders?: boolean
  /** Whether it waits until the disk has it (the default); what can be made again at any time need not. */
  readonly lasting?: boolean
}

/**
 * Writes a file whole or not at all: a reader, or a crash at any moment, meets the old content or the new one.
 * @param base no link is followed below this folder; a path elsewhere is taken at its word, except for its last part
 * @throws UsageError when the target is a link or not a file, a folder on the way is a link, or the system refuses
 */
export function writeAtomically(
  path: string,
  content: string | Uint8Array,
  base: string,
  { folders = true, lasting = true }: WriteOptions = {},
): void {
  inWords(path, () => write(path, content, base, { folders, lasting }))
}

/** @throws UsageError in which the system's refusal to write a file is told in words */
export function inWords(path: string, write: () => void): void {
  try {
    write()
  } catch (error) {
    const refusal = refusalOf(error)
    if (refusal === undefined) throw error
    // biome-ignore lint/style/useErrorCause: the refusal of the system is told in words
    throw new UsageError(`cannot write ${JSON.stringify(path)}: ${refusal}`, 'choose another place, or mend this one')
  }
}

function write(
  path: string,
  content: string | Uint8Array,
  base: string,
  { folders, lasting }: Required<WriteOptions>,
): void {
  refuseLinks(base, dirname(path))
  if (folders) makeFolders(dirname(path))
  else requireFolder(dirname(path))
  const old = lstatSync(path, { throwIfNoEntry: false })
  if (old?.isSymbolicLink()) throw new UsageError(`will not write through the symbolic link ${JSON.stringify(path)}`)
  if (old && !old.isFile()) throw new UsageError(`will not replace ${JSON.stringify(path)}: it is not a regular file`)
  const prefix = `.${basename(path).slice(0, 100)}.`
  removeLeftovers(dirname(path), prefix)
  const temporary = join(dirname(path), `${prefix}${randomBytes(8).toString('hex')}.tmp`)
  try {
    writeThrough(temporary, content, old, lasting)
    renameSync(temporary, path)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
  if (lasting) syncFolder(dirname(path))
}

/** Milliseconds after which a file that was never renamed belongs to a process that has been killed. */
const abandoned = 60_000

function removeLeftovers(folder: string, prefix: string): void {
  const leftovers = readdirSync(folder).filter((name) => name.startsWith(prefix) && /\.[0-9a-f]{16}\.tmp$/.test(name))
  for (const name of leftovers) {
    const path = join(folder, name)
    const written = lstatSync(path, { throwIfNoEntry: false })?.mtimeMs
    if (written !== undefined && Date.now() - written > abandoned) rmSync(path, { force: true })
  }
}

/** Not by `recursive`: that never returns where nothing can be made, such as in `/proc`. */
export function makeFolders(folder: string): void {
  if (lstatSync(folder, { throwIfNoEntry: false })) return
  if (dirname(folder) !== folder) makeFolders(dirname(folder))
  try {
    mkdirSync(folder)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error // another process may have been faster
  }
}

function requireFolder(folder: string): void {
  if (lstatSync(folder, { throwIfNoEntry: false })) return
  throw new UsageError(`there is no folder ${JSON.stringify(folder)}`, 'make it first, or choose another place')
}

function writeThrough(path: string, content: string | Uint8Array, old: Stats | undefined, lasting: boolean): void {
  // Exclusive: whoever guesses the name must not get to choose what is written to.
  const descriptor = openSync(path, 'wx')
  try {
    if (old) fchmodSync(descriptor, old.mode & 0o777)
    writeFileSync(descriptor, content)
    if (lasting) fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** Makes the rename itself last. Some systems cannot open folders; there it has to do without. */
export function syncFolder(folder: string): void {
  let descriptor: number | undefined
  try {
    descriptor = openSync(folder, constants.O_RDONLY)
    fsyncSync(descriptor)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? ''
    if (!['EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'ENOTSUP'].includes(code)) throw error
  } finally {
    if (descriptor !== undefined) closeSync(descriptor)
  }
}

export function refuseLinks(base: string, folder: string): void {
  const parts = relative(base, folder).split(sep)
  if (parts[0] === '..' || folder === base) return
  let here = base
  for (const part of parts) {
    here = join(here, part)
    if (lstatSync(here, { throwIfNoEntry: false })?.isSymbolicLink()) {
      throw new UsageError(`will not write through the symbolic link ${JSON.stringify(here)}`)
    }
  }
}
