import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../root.mjs'

const now = '2026-11-24T09:00+07:00'

/** Writes every notice of every release of this repository with one Node. @returns a digest of all files */
export function digestOfNotices({ program, env }, folder) {
  const releases = readdirSync(join(root, 'releases'), { recursive: true }).filter((name) => name.endsWith('.yaml'))
  for (const name of releases) {
    const id = name.replace(/^.*[\\/]|\.yaml$/g, '')
    const args = ['--now', now, 'render', id, '--all', '--out', join(folder, id)]
    execFileSync(program, [join(root, 'bin', 'relctl.js'), ...args], { cwd: root, env, stdio: 'ignore' })
  }
  const hash = createHash('sha256')
  for (const path of readdirSync(folder, { recursive: true }).sort()) {
    if (!statSync(join(folder, path)).isFile()) continue
    hash.update(`${path}\0`).update(readFileSync(join(folder, path)))
  }
  return hash.digest('hex')
}
