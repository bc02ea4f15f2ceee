import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cleanEnvironment } from '../environment.ts'
import { scratch } from '../scratch.ts'

const repository = fileURLToPath(new URL('../..', import.meta.url))

/** An empty folder in which relctl has been installed from its packed archive, without a network and without a cache. */
export type Installed = {
  readonly root: string
  /** Runs a program of npm there. @returns stdout. @throws when it ends with another code than 0 */
  readonly npm: (program: 'npm' | 'npx', ...args: readonly string[]) => string
  /** Runs the command through the link that npm has made. */
  readonly relctl: (...args: readonly string[]) => string
}

export function installed(): Installed {
  const { root } = scratch()
  const cache = join(root, 'cache')
  const folder = join(root, 'vendor')
  mkdirSync(folder)
  const run = (program: string, args: readonly string[], cwd: string): string =>
    execFileSync(program, args, {
      cwd,
      encoding: 'utf8',
      env: cleanEnvironment({ npm_config_cache: cache, npm_config_update_notifier: 'false' }),
      shell: process.platform === 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  const archive = run('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', root], repository).trim()
  run('npm', ['install', '--offline', '--no-audit', '--no-fund', join(root, archive)], folder)
  return {
    root: folder,
    npm: (program, ...args) => run(program, args, folder),
    relctl: (...args) => run(join(folder, 'node_modules', '.bin', 'relctl'), args, folder),
  }
}
