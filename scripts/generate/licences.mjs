import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundle } from '../build/bundle.mjs'
import { root } from '../root.mjs'

/** The licences of exactly the packages whose code is inside the bundle. */
export const licences = {
  name: 'licences',
  committed: true,
  async files() {
    const { metafile } = await bundle()
    const sections = bundledFolders(metafile).map(section)
    const text = [
      'relctl is published as a bundle. It contains code of the packages below, under their own licences.',
      'Generated from the bundle by "npm run generate". Do not edit.',
      ...sections,
    ]
    return { 'THIRD-PARTY-NOTICES': `${text.join('\n\n')}\n` }
  },
}

/** Package folders below `node_modules` with at least one byte in the output, in byte order. */
function bundledFolders(metafile) {
  const inputs = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs))
  const folders = inputs
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .map(([path]) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0])
  return [...new Set(folders)].filter((folder) => folder !== undefined).sort()
}

function section(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'))
  const file = readdirSync(join(root, folder)).find((entry) => /^(licen[cs]e|copying)(\.|-|$)/i.test(entry))
  if (file === undefined && !existsSync(fallback(name))) {
    throw new Error(`${name} ${version} has no licence file; put its licence text at ${fallback(name)}`)
  }
  const text = readFileSync(file === undefined ? fallback(name) : join(root, folder, file), 'utf8')
  return `${'-'.repeat(79)}\n${name} ${version} (${license})\n\n${text.replaceAll('\r\n', '\n').trim()}`
}

/** For packages that name a licence but do not ship its text. */
function fallback(name) {
  return join(root, 'scripts', 'generate', 'licences', `${name.replace('/', '__')}.txt`)
}
