// Runs the tests on every Node that relctl promises to run on, and proves that each of them writes the same notices.
//   npm run test:nodes                      every test
//   npm run test:nodes -- test/commands     a part, as for vitest
// The Nodes come from the registry of npm and are kept in node_modules/.cache.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { installNode } from './nodes/install.mjs'
import { digestOfNotices } from './nodes/notices.mjs'
import { runTests } from './nodes/tests.mjs'

/** The floor of `engines`, and the newest of each line that is maintained. */
const lines = ['20.19.0', '22', '24', '26']

const chosen = process.argv.slice(2)
const temporary = mkdtempSync(join(tmpdir(), 'relctl-nodes-'))
const digests = new Set()
let isGreen = true
for (const line of lines) {
  const began = performance.now()
  const node = installNode(line)
  const digest = digestOfNotices(node, join(temporary, line))
  digests.add(digest)
  const { passed, failed } = runTests(node, chosen, join(temporary, `${line}.json`))
  isGreen &&= failed === 0 && passed > 0
  const seconds = Math.round((performance.now() - began) / 1000)
  console.log(
    `node ${node.version.padEnd(8)}  ${passed} passed, ${failed} failed  notices ${digest.slice(0, 12)}  ${seconds} s`,
  )
}
rmSync(temporary, { recursive: true, force: true })
console.log(
  digests.size === 1 ? 'all of them write the same notices, byte for byte' : 'they do not write the same notices',
)
process.exitCode = isGreen && digests.size === 1 ? 0 : 1
