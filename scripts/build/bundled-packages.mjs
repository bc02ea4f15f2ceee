import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../root.mjs'
import { bundle } from './bundle.mjs'

/**
 * Exactly the packages whose code is inside the bundle, in the byte order of their folders.
 * @returns {Promise<readonly { folder: string, manifest: { name: string, version: string, license: string } }[]>}
 *   `folder` is relative to the repository, as in the keys of `packages` of package-lock.json
 */
export async function bundledPackages() {
  const { metafile } = await bundle()
  return folders(metafile).map((folder) => ({
    folder,
    manifest: JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')),
  }))
}

/** Package folders below `node_modules` with at least one byte in the output. */
function folders(metafile) {
  const inputs = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs))
  const found = inputs
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .map(([path]) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0])
  return [...new Set(found)].filter((folder) => folder !== undefined).sort()
}
