import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadSource } from '../build/load-source.mjs'
import { root } from '../root.mjs'

/** Completions and the manual page, made of the table of commands. */
export const shell = {
  name: 'shell',
  committed: true,
  owns: ['completions', 'man'],
  async files() {
    const { version, description } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    const { shellFiles } = await loadSource('scripts/generate/shell/index.ts')
    const [, released] = /^## \S+ – (\d{4}-\d{2}-\d{2})$/m.exec(readFileSync(join(root, 'CHANGELOG.md'), 'utf8')) ?? []
    return shellFiles({ version, description, released })
  },
}
