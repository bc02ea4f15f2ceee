import { realpathSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/** A path below a root in the form that this program uses: relative, forward slashes, no `.` or empty parts. */
export function normalInside(path: string): string | undefined {
  // On Windows a drive (`C:x`) leaves the root, a backslash separates and any other colon names a stream.
  if (/^\/|^[A-Za-z]:|[\\\0]/.test(path) || (process.platform === 'win32' && path.includes(':'))) return undefined
  const parts = path.split('/').filter((part) => part !== '' && part !== '.')
  return parts.includes('..') ? undefined : parts.join('/')
}

/** Whether a folder really lies below the root once all links are followed. Undefined when it does not exist. */
export function isReallyInside(realRoot: string, folder: string): boolean | undefined {
  try {
    const real = realpathSync.native(join(realRoot, folder))
    const way = relative(realRoot, real)
    return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && join(realRoot, way) === real)
  } catch {
    return undefined
  }
}
