import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { expect, it } from 'vitest'

type Component = { readonly purl: string; readonly name: string; readonly version: string }
type Bill = {
  readonly metadata: { readonly component: Component }
  readonly components: readonly Component[]
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[]
}

const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (path: string): string => readFileSync(`${root}${path}`, 'utf8')
const bill: Bill = JSON.parse(read('sbom.cdx.json'))
const require = createRequire(import.meta.url)

/** The schemas of CycloneDX as its own library ships them. */
function official(name: string): Record<string, unknown> {
  const library = require.resolve('@cyclonedx/cyclonedx-library/package.json')
  return JSON.parse(readFileSync(library.replace('package.json', `res/schema/${name}.SNAPSHOT.schema.json`), 'utf8'))
}

it('obeys the official schema of CycloneDX 1.6', () => {
  const ajv = new Ajv({ strict: false })
  addFormats.default(ajv)
  for (const format of ['idn-email', 'iri-reference']) ajv.addFormat(format, true) // ajv-formats does not know them
  for (const name of ['jsf-0.82', 'spdx']) {
    const { $id: _, ...schema } = official(name)
    ajv.addSchema(schema, `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`) // as the schema of bills names it
  }
  const obeys = ajv.compile(official('bom-1.6'))
  expect(obeys(bill) ? [] : obeys.errors).toEqual([])
  expect(obeys({ ...bill, components: [{ type: 'library' }] })).toBe(false)
})

it('lists the packages whose licences travel with the bundle, at the versions of the lock file', () => {
  const told = [...read('THIRD-PARTY-NOTICES').matchAll(/^-{79}\n(\S+ \S+) \(/gm)].map(([, title]) => title)
  expect(bill.components.map(({ name, version }) => `${name} ${version}`)).toEqual(told)
  const { packages }: { packages: Record<string, { version?: string }> } = JSON.parse(read('package-lock.json'))
  const locked = Object.entries(packages).map(([folder, { version }]) => `${folder} ${version}`)
  for (const { name, version } of bill.components) {
    expect(locked.some((entry) => entry.endsWith(`node_modules/${name} ${version}`))).toBe(true)
  }
})

it('says of every package by which it came in, from relctl down', () => {
  const edges = new Map(bill.dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]))
  const reached = new Set([bill.metadata.component.purl])
  for (const ref of reached) for (const needed of edges.get(ref) ?? []) reached.add(needed)
  const all = [bill.metadata.component, ...bill.components].map(({ purl }) => purl)
  expect([...reached].sort()).toEqual(all.sort())
})
