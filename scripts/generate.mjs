// Runs the table of generators.
//   (none)    writes every generated file
//   --local   writes only the files that git ignores: enough to build, touches nothing committed
//   --check   as --local, and fails when a committed file differs from what would be generated
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { generators } from './generate/index.mjs'
import { root } from './root.mjs'

const [mode = '--all', ...rest] = process.argv.slice(2)
if (!['--all', '--local', '--check'].includes(mode) || rest.length > 0) {
  console.error('usage: node scripts/generate.mjs [--local | --check]')
  process.exit(2)
}

const drifted = []
for (const generator of generators) {
  if (generator.committed && mode === '--local') continue
  const files = await generator.files()
  const stale = staleFiles(generator, files)
  if (generator.committed && mode === '--check') {
    drifted.push(...stale, ...Object.keys(files).filter((path) => current(path) !== files[path]))
  } else {
    for (const path of stale) rmSync(join(root, path))
    for (const [path, text] of Object.entries(files)) write(path, text)
  }
}

if (drifted.length > 0) {
  console.error(`out of date, run "npm run generate" and commit:\n${drifted.map((path) => `  ${path}`).join('\n')}`)
  process.exit(1)
}

function current(path) {
  const file = join(root, path)
  return existsSync(file) ? readFileSync(file, 'utf8').replaceAll('\r\n', '\n') : undefined
}

function write(path, text) {
  if (current(path) === text) return
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

/** Files of an earlier run whose source is gone, in the folders that a generator owns whole. */
function staleFiles(generator, files) {
  return (generator.owns ?? []).flatMap((folder) =>
    existsSync(join(root, folder))
      ? readdirSync(join(root, folder))
          .map((name) => `${folder}/${name}`)
          .filter((path) => !(path in files))
      : [],
  )
}
