import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { cleanEnvironment } from '../environment.ts'
import { scratch } from '../scratch.ts'
import { repository } from './action.ts'

const script = (name: string): string => readFileSync(`${repository}/scripts/${name}`, 'utf8')
const say = (name: string): string => `console.log('${name}', ...process.argv.slice(2))\n`

const checkout = {
  'package.json': '{}',
  'scripts/prepare.mjs': script('prepare.mjs'),
  'scripts/root.mjs': script('root.mjs'),
  'scripts/generate.mjs': say('generate'),
  'scripts/build.mjs': say('build'),
  'npm-cli.js': `console.log('npm', process.argv.slice(2, 5).join(' '), process.env.npm_config_global)\n`,
}

/** As npm runs it for `npm install --global git+…`, which pre-commit uses. */
function prepare(root: string): readonly string[] {
  const env = cleanEnvironment({ npm_execpath: `${root}/npm-cli.js`, npm_config_global: 'true' })
  return execFileSync(process.execPath, [`${root}/scripts/prepare.mjs`], { encoding: 'utf8', env })
    .trim()
    .split('\n')
}

it('installs what building needs where npm has left it out', () => {
  expect(prepare(scratch(checkout).root)).toEqual([
    'npm ci --ignore-scripts --include=dev false',
    'generate --local',
    'build',
  ])
})

it('only builds where everything is installed', () => {
  const { root } = scratch({ ...checkout, 'node_modules/esbuild/package.json': '{}' })
  expect(prepare(root)).toEqual(['generate --local', 'build'])
})
