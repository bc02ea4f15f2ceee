// Bundles src/main.ts into dist/: the command needs no package at run time.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { bundle } from './build/bundle.mjs'
import { root } from './root.mjs'

const dist = join(root, 'dist')
const { outputFiles } = await bundle()
mkdirSync(dist, { recursive: true })
for (const { path, contents } of outputFiles) writeFileSync(path, contents)

const written = new Set(outputFiles.map(({ path }) => basename(path)))
for (const name of readdirSync(dist)) {
  if (!written.has(name)) rmSync(join(dist, name), { recursive: true })
}

const bytes = outputFiles.reduce((sum, { contents }) => sum + contents.length, 0)
console.log(`dist: ${outputFiles.length} files, ${Math.round(bytes / 1024)} KiB`)
