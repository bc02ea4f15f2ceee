import { Buffer } from 'node:buffer'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../root.mjs'

/**
 * sbom.cdx.json: CycloneDX 1.6, for tools that watch for vulnerable packages and cannot look into a bundle. It has no
 * date and no serial number, so that the same bundle always has the same bill.
 */
export function billOfMaterials(packages) {
  const self = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const { packages: locked } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  const references = new Map(packages.map(({ folder, manifest }) => [folder, packageUrl(manifest)]))
  const direct = Object.keys(self.devDependencies).flatMap((name) => references.get(`node_modules/${name}`) ?? [])
  const bill = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { lifecycles: [{ phase: 'build' }], component: component('application', self) },
    components: packages.map(({ folder, manifest }) => ({
      ...component('library', manifest),
      scope: 'required',
      hashes: [{ alg: 'SHA-512', content: sha512(locked[folder].integrity) }],
    })),
    dependencies: [
      { ref: packageUrl(self), dependsOn: direct.sort() },
      ...packages.map(({ folder, manifest }) => ({
        ref: packageUrl(manifest),
        dependsOn: needed(folder, locked, references),
      })),
    ],
  }
  return `${JSON.stringify(bill, null, 2)}\n`
}

function component(type, { name, version, license }) {
  const url = packageUrl({ name, version })
  return { type, 'bom-ref': url, name, version, licenses: [licenceChoice(license)], purl: url }
}

/** One licence of the SPDX list, or an expression of several. */
function licenceChoice(license) {
  return /\s/.test(license) ? { expression: license } : { license: { id: license } }
}

function packageUrl({ name, version }) {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`
}

/** npm keeps what the registry promised of an archive: "sha512-" and its digest in base64. */
function sha512(integrity) {
  return Buffer.from(integrity.slice('sha512-'.length), 'base64').toString('hex')
}

/** Of what a package depends on, that which is in the bundle too; found as Node looks for it, folder by folder up. */
function needed(folder, locked, references) {
  const names = Object.keys({ ...locked[folder].dependencies, ...locked[folder].peerDependencies })
  return names.flatMap((name) => resolved(folder, name, references) ?? []).sort()
}

function resolved(folder, name, references) {
  const inside = references.get(`${folder}/node_modules/${name}`)
  if (inside !== undefined) return inside
  const above = folder.lastIndexOf('/node_modules/')
  return above < 0 ? references.get(`node_modules/${name}`) : resolved(folder.slice(0, above), name, references)
}
