import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { root } from '../root.mjs'

const platform = process.platform === 'win32' ? 'win' : process.platform

/** The package that holds the program for this machine; the package `node` only chooses one, with a script. */
const name = `node-${platform}-${process.arch}`

/**
 * @param {string} line a version or the beginning of one, such as "22"
 * @returns {{ program: string, version: string, env: NodeJS.ProcessEnv }} in `env` it is the Node that is found first
 */
export function installNode(line) {
  const folder = join(root, 'node_modules', '.cache', 'relctl', 'nodes', line)
  const bin = join(folder, 'node_modules', name, 'bin')
  const program = join(bin, platform === 'win' ? 'node.exe' : 'node')
  if (!existsSync(program)) {
    mkdirSync(folder, { recursive: true })
    const options = ['--prefix', folder, '--no-save', '--ignore-scripts', '--no-audit', '--no-fund']
    execFileSync('npm', ['install', ...options, `${name}@${line}`], {
      shell: platform === 'win',
      stdio: ['ignore', 'ignore', 'inherit'],
    })
  }
  const version = execFileSync(program, ['--version'], { encoding: 'utf8' }).trim().slice(1)
  return { program, version, env: { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}` } }
}
