import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../root.mjs'

/** A digest of everything that decides what the command does: its sources and the packages in it. */
export function buildId() {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')))
  const paths = readdirSync(join(root, 'src'), { recursive: true }).filter((path) => /\.[jt]s$/.test(path))
  for (const path of paths.sort()) hash.update(`${path}\0`).update(readFileSync(join(root, 'src', path)))
  return hash.digest('hex').slice(0, 16)
}
