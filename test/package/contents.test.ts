import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

type Packed = {
  readonly size: number
  readonly unpackedSize: number
  readonly files: readonly { readonly path: string }[]
}

function packed(): Packed {
  const text = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  // npm 12 prints an object keyed by package name, earlier ones an array.
  const [first] = Object.values(JSON.parse(text) as Readonly<Record<string, Packed>>)
  if (first === undefined) throw new Error(`npm pack printed nothing of use: ${text}`)
  return first
}

const documents = ['LICENSE', 'README.md', 'CHANGELOG.md', 'SECURITY.md', 'THIRD-PARTY-NOTICES', 'sbom.cdx.json']

test('the package holds the command, its data and the licences, and nothing else', () => {
  const { files, size, unpackedSize } = packed()
  const paths = files.map(({ path }) => path)
  const intended = [
    new RegExp(`^(${[...documents, 'package.json'].join('|')})$`),
    /^bin\/(relctl\.js|package\.json)$/,
    /^completions\/(_relctl|relctl\.bash|relctl\.fish)$/,
    /^man\/relctl\.1$/,
    /^dist\/[\w-]+\.cjs$/,
    /^relctl-matcher\.json$/,
    /^schemas\/(README\.md|[\w-]+\.schema\.json)$/,
    /^policies\/(calendars\/)?[\w-]+\.yaml$/,
    /^templates\/[\w/-]+(\.[\w-]+)*\.(hbs|yaml)$/,
    /^templates\/site\/site\.(css|js)$/,
  ]
  expect(paths.filter((path) => !intended.some((pattern) => pattern.test(path)))).toEqual([])
  expect(intended.filter((pattern) => !paths.some((path) => pattern.test(path)))).toEqual([])
  expect(paths).toContain('dist/main.cjs')
  for (const path of documents) expect(paths).toContain(path)
  expect(size).toBeLessThan(900_000) // what travels: 0.75 MB in November 2026
  expect(unpackedSize).toBeLessThan(4_000_000) // 3.4 MB
})

test('the package installs nothing else', () => {
  const manifest: Readonly<Record<string, unknown>> = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'))
  const kinds = ['dependencies', 'optionalDependencies', 'peerDependencies', 'bundleDependencies']
  expect(kinds.filter((kind) => kind in manifest)).toEqual([])
})

test('the built command is strict, as its sources are', () => {
  const chunks = readdirSync(`${root}/dist`)
  const lax = chunks.filter((name) => !readFileSync(`${root}/dist/${name}`, 'utf8').startsWith('"use strict";'))
  expect(chunks).toContain('main.cjs')
  expect(lax).toEqual([])
})

test('the built command imports builtin modules and its own chunks alone', async () => {
  const foreign = new Set<string>()
  await build({
    bundle: true,
    entryPoints: [`${root}/dist/main.cjs`],
    format: 'esm',
    platform: 'node',
    plugins: [
      {
        name: 'imports',
        setup({ onResolve }) {
          onResolve({ filter: /^[^./]/ }, ({ path, kind }) => {
            if (kind !== 'entry-point' && !isBuiltin(path)) foreign.add(path)
            return { path, external: true }
          })
        },
      },
    ],
    write: false,
  })
  expect([...foreign]).toEqual([])
})
