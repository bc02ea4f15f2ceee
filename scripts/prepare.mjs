// Makes what a checkout of this repository needs before it can be run or packed. npm calls it after "npm ci", and when
// somebody installs relctl by a git address, as pre-commit does.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'

const npm = process.env.npm_execpath

// For a global installation npm forgets the dependencies that building needs (npm/cli#8440).
if (npm !== undefined && !existsSync(join(root, 'node_modules', 'esbuild'))) {
  const env = { ...process.env, npm_config_global: 'false', npm_config_location: 'project' }
  run([npm, 'ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund'], env)
}
run([join(root, 'scripts', 'generate.mjs'), '--local'])
run([join(root, 'scripts', 'build.mjs')])

function run(args, env = process.env) {
  execFileSync(process.execPath, args, { cwd: root, env, stdio: 'inherit' })
}
