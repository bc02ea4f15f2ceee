import { rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { loadSource } from '../build/load-source.mjs'
import { root } from '../root.mjs'
import { warm } from './measure.mjs'
import { changeOne, now, repository } from './repository.mjs'

const relctl = join(root, 'bin', 'relctl.js')
const ajv = createRequire(import.meta.url).resolve('ajv-cli/dist/index.js')
const bare = { args: ['-e', '0'] }

/** Every row of the table. @returns {AsyncIterable<import('./measure.mjs').Row>} */
export async function* rowsIn(folder) {
  yield own('relctl --version', 1.25, ['--version'])
  yield own('relctl --help', 1.25, ['--help'])
  yield own('relctl plan, over the releases of this repository', 1.8, ['--now', now, 'plan'])

  const two = repository(join(folder, '2000'), 2000)
  const validation = { cwd: two, args: [ajv, 'validate', ...schemaOptions, '-d', 'releases/*.yaml'] }
  const checked = call(two, ['check', '--quiet'])
  const cold = call(two, ['check', '--quiet', '--no-cache'])
  const peer = 'ajv-cli, schema alone'
  yield { what: 'check of 2,000 manifests, nothing cached, every rule', reach: 1, of: cold, against: validation, peer }
  yield {
    what: 'check of 2,000 manifests, unchanged since the last run',
    reach: 0.35,
    of: checked,
    against: validation,
    peer,
    prepare: () => warm(checked),
  }
  rmSync(two, { recursive: true })

  const announced = repository(join(folder, 'announced'), 1000, 'feature')
  const { writeEverything } = await loadSource('scripts/bench/rendering.ts')
  yield {
    what: 'every notice of 1,000 releases, as text, Markdown and HTML',
    reach: 2,
    both: () => writeEverything(announced, now),
    peer: 'handlebars, from ready views',
  }
  rmSync(announced, { recursive: true })

  const one = repository(join(folder, '1000'), 1000)
  const ten = repository(join(folder, '10000'), 10_000)
  const great = call(ten, ['check', '--quiet', '--no-cache'])
  yield {
    what: 'growth of check from 1,000 to 10,000 manifests',
    reach: 10,
    of: great,
    against: call(one, ['check', '--quiet', '--no-cache']),
    peer: 'check of 1,000',
  }
  yield { what: 'peak memory of check of 10,000 manifests', reach: 300, of: great, peer: 'MiB' }
  const changed = call(ten, ['check', '--quiet', '--changed', 'main'])
  yield {
    what: 'check --changed, 1 of 10,000 manifests changed, warm cache',
    reach: 3,
    of: changed,
    against: bare,
    peer: 'node -e 0',
    prepare() {
      changeOne(ten)
      warm(changed)
    },
  }
}

const schemaOptions = [
  '--strict=false',
  ...['-s', join(root, 'schemas', 'release.schema.json')],
  ...['-r', join(root, 'schemas', 'common.schema.json')],
]

function own(what, reach, args) {
  return { what, reach, of: { cwd: root, args: [relctl, ...args] }, against: bare, peer: 'node -e 0' }
}

function call(cwd, args) {
  return { cwd, args: [relctl, '--now', now, ...args] }
}
