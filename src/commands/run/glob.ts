import { posix } from 'node:path'
import picomatch from 'picomatch/posix.js'

/** Whether a path that names no file is meant as a pattern: `releases/2026-*.yaml`. */
export function isGlob(path: string): boolean {
  return /[*?[{]/.test(path)
}

/**
 * The files of the workspace that a pattern matches. Paths are only compared: nothing is looked up on the disk, so no
 * pattern can reach a file that relctl does not read.
 * @param folder from which the pattern is seen
 * @param files relative to the root
 */
export function matchingFiles(pattern: string, folder: string, root: string, files: Iterable<string>): string[] {
  const slashes = (path: string) => path.replaceAll('\\', '/')
  const absolute = posix.isAbsolute(pattern) || /^[a-z]:\//i.test(pattern)
  // Without extended patterns, which can take exponential time.
  const matches = picomatch(posix.normalize(pattern), { noextglob: true, nonegate: true })
  return [...files].filter((file) => {
    const path = posix.join(slashes(root), file)
    return matches(absolute ? path : posix.relative(slashes(folder), path))
  })
}
