import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { root } from '../root.mjs'
import { testResults } from '../test-results.mjs'

/** Runs tests of this repository with one Node; the commands that they start are found on the same one. */
export function runTests({ program, env }, chosen, results) {
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const reporters = ['--reporter=json', `--outputFile.json=${results}`]
  const { status } = spawnSync(program, [vitest, 'run', ...chosen, ...reporters], {
    cwd: root,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const { passed, failures } = testResults(results)
  for (const { name, message } of failures) console.log(`\nfailed: ${name}\n${message}`)
  return { passed, failed: status === 0 ? failures.length : Math.max(failures.length, 1) }
}
