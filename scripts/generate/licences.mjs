import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../root.mjs'

/** THIRD-PARTY-NOTICES: the whole licence of each package. */
export function licenceTexts(packages) {
  const text = [
    'relctl is published as a bundle. It contains code of the packages below, under their own licences.',
    'Generated from the bundle by "npm run generate". Do not edit.',
    ...packages.map(section),
  ]
  return `${text.join('\n\n')}\n`
}

function section({ folder, manifest: { name, version, license } }) {
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
