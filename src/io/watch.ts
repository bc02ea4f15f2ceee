import { type FSWatcher, readdirSync, watch } from 'node:fs'
import { join } from 'node:path'
import type { Watcher } from '../host.ts'

/** Milliseconds without a further change after which a change counts: an editor writes a file in several steps. */
const quiet = 40

/** What is watched in one folder: some entries, or all. */
type Interest = ReadonlySet<string> | 'all'

/**
 * Watches files and folders below a root until the user interrupts the process. Each folder is watched by itself, so
 * that nothing outside is touched, links are not followed and folders may come and go.
 */
export function watchTree(root: string): Watcher {
  const watched = new Map<string, { readonly watcher: FSWatcher; interest: Interest }>()
  const state = { changed: false, ended: false }
  let wake: (() => void) | undefined
  let timer: NodeJS.Timeout | undefined
  const change = () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      state.changed = true
      wake?.()
    }, quiet)
  }
  const end = () => {
    clearTimeout(timer)
    for (const { watcher } of watched.values()) watcher.close()
    state.ended = true
    wake?.()
  }
  process.once('SIGINT', end)

  /** What happened in a folder before it was watched went unseen, so a new one counts as a change. */
  const follow = (wanted: ReadonlyMap<string, Interest>) => {
    for (const [folder, { watcher }] of watched) {
      if (wanted.has(folder)) continue
      watcher.close()
      watched.delete(folder)
    }
    for (const [folder, interest] of wanted) {
      const known = watched.get(folder)
      if (known) known.interest = interest
      else if (open(folder, interest)) state.changed = true
    }
  }

  const open = (folder: string, interest: Interest): boolean => {
    const watcher = start(join(root, folder))
    if (!watcher) return false
    const entry = { watcher, interest }
    watched.set(folder, entry)
    watcher.on('change', (_, name) => {
      if (entry.interest === 'all' || name === null || entry.interest.has(String(name))) change()
    })
    // The folder is gone; the one above it tells.
    watcher.on('error', () => {
      watcher.close()
      watched.delete(folder)
    })
    return true
  }

  return {
    async next(places) {
      if (!state.ended) follow(foldersOf(root, places))
      if (!state.ended && !state.changed) await new Promise<void>((resolve) => (wake = resolve))
      wake = undefined
      state.changed = false
      return !state.ended
    },
  }
}

/** @returns undefined when the folder has gone */
function start(folder: string): FSWatcher | undefined {
  try {
    return watch(folder, { persistent: true })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
    throw error
  }
}

/** The folders on the way to each place, where only that way matters, and all folders below it. */
function foldersOf(root: string, places: readonly string[]): ReadonlyMap<string, Interest> {
  const wanted = new Map<string, Interest>()
  const onTheWay = (folder: string, name: string) => {
    const known = wanted.get(folder)
    if (known !== 'all') wanted.set(folder, new Set([...(known ?? []), name]))
  }
  for (const place of places) {
    const parts = place.split('/')
    for (const [index, name] of parts.entries()) onTheWay(parts.slice(0, index).join('/'), name)
    for (const folder of foldersBelow(root, place)) wanted.set(folder, 'all')
  }
  return wanted
}

function foldersBelow(root: string, folder: string): readonly string[] {
  try {
    const entries = readdirSync(join(root, folder), { withFileTypes: true })
    const below = entries.filter((entry) => entry.isDirectory() && !skipped.has(entry.name))
    return [folder, ...below.flatMap(({ name }) => foldersBelow(root, `${folder}/${name}`))]
  } catch {
    return []
  }
}

const skipped: ReadonlySet<string> = new Set(['.git', 'node_modules'])
