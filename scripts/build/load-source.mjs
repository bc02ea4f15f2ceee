import { createHash } from 'node:crypto'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from '../root.mjs'
import { bundleModules } from './bundle.mjs'

/** Imports a TypeScript source with everything it needs, for scripts that print what the code already knows. */
export async function loadSource(path) {
  const { outputFiles } = await bundleModules({ entryPoints: [path], metafile: false, outdir: undefined })
  const [{ contents }] = outputFiles
  const folder = join(root, 'node_modules', '.cache', 'relctl')
  const file = join(folder, `${createHash('sha256').update(contents).digest('hex')}-${process.pid}.mjs`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, contents)
  try {
    return await import(pathToFileURL(file))
  } finally {
    rmSync(file)
  }
}
