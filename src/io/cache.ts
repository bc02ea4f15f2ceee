import { Buffer } from 'node:buffer'
import { closeSync, constants, fstatSync, lstatSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Cache, noCache } from '../host.ts'
import { writeAtomically } from './atomic-file.ts'
import { repositoryRoot } from './git-directory.ts'

/** Bytes of the file. What was not asked for for the longest time goes first. */
const most = 64 * 1024 * 1024

const ending = '.cache'

/**
 * Caches in `.git/relctl`, where no commit and no pull request can put anything. Without such a folder there is none.
 * @param build what made the texts; those of another build are never read
 */
export function cacheOpener(build: string): (root: string) => Cache {
  const opened = new Map<string, Cache>()
  return (root) => {
    const top = repositoryRoot(root)
    if (top === undefined || !isFolder(join(top, '.git'))) return noCache
    const cache = opened.get(top) ?? openCache(top, build)
    opened.set(top, cache)
    return cache
  }
}

/** Each line of its file holds a key, a space and a text without line feeds. */
function openCache(top: string, build: string): Cache {
  const folder = join(top, '.git', 'relctl')
  const file = join(folder, `${build}${ending}`)
  let known: ReadonlyMap<string, string> | undefined
  const used = new Map<string, string>()
  let isNew = false
  const get = (key: string): string | undefined => {
    known ??= linesOf(read(file))
    const text = used.get(key) ?? known.get(key)
    if (text !== undefined) used.set(key, text)
    return text
  }
  return {
    get,
    set(key, text) {
      if (get(key) === text) return
      used.set(key, text)
      isNew = true
    },
    save() {
      if (!isNew) return
      isNew = false
      known = new Map([...used, ...[...(known ?? [])].filter(([key]) => !used.has(key))])
      keep(file, known, top)
      removeOthers(folder, file)
    },
  }
}

function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}

/** The whole file, or nothing when it is not one that could be ours. */
function read(file: string): string {
  let descriptor: number | undefined
  try {
    descriptor = openSync(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0))
    const stats = fstatSync(descriptor)
    return stats.isFile() && stats.size <= most ? readFileSync(descriptor, 'utf8') : ''
  } catch {
    return ''
  } finally {
    if (descriptor !== undefined) closeSync(descriptor)
  }
}

/** A last line without its end was cut off. */
function linesOf(text: string): Map<string, string> {
  const lines = new Map<string, string>()
  for (let start = 0, end = text.indexOf('\n'); end >= 0; start = end + 1, end = text.indexOf('\n', start)) {
    const space = text.indexOf(' ', start)
    if (space > start && space < end) lines.set(text.slice(start, space), text.slice(space + 1, end))
  }
  return lines
}

/** A cache that cannot be written is none. */
function keep(file: string, lines: ReadonlyMap<string, string>, top: string): void {
  const kept: string[] = []
  let size = 0
  for (const [key, text] of lines) {
    const line = `${key} ${text}\n`
    size += Buffer.byteLength(line)
    if (size > most) break
    kept.push(line)
  }
  try {
    writeAtomically(file, kept.join(''), top)
  } catch {}
}

function removeOthers(folder: string, file: string): void {
  try {
    for (const name of readdirSync(folder)) {
      if (name.endsWith(ending) && join(folder, name) !== file) rmSync(join(folder, name))
    }
  } catch {}
}
