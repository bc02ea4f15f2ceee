import { readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, transform } from 'esbuild'
import { root } from '../root.mjs'
import { buildId } from './build-id.mjs'

/** The same code as yaml's entry for Node, but as ES modules: unused parts fall away and the rest loads faster. */
const yamlModules = fileURLToPath(new URL('../browser/index.js', import.meta.resolve('yaml')))

const target = 'node20.19'

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

/** The whole command in memory: one entry, and chunks for what it imports lazily. */
export async function bundle() {
  const { outputFiles, metafile } = await bundleModules({ outExtension: { '.js': '.cjs' }, splitting: true })
  return { metafile, outputFiles: await Promise.all(outputFiles.map(asCommonJs)) }
}

/** Only ES modules are split into chunks, and Node takes a tenth less time to load CommonJS. */
async function asCommonJs({ path, text }) {
  const { code } = await transform(text, {
    banner: '"use strict";', // as ES modules always are
    format: 'cjs',
    logLevel: 'warning',
    minifySyntax: true,
    minifyWhitespace: true,
    platform: 'node',
    supported: { 'dynamic-import': false }, // a promise of what is required
    target,
  })
  return { path, contents: code }
}

/** The command, or what else begins at another entry, as ES modules. */
export function bundleModules(options) {
  return build({
    absWorkingDir: root,
    alias: { yaml: yamlModules },
    bundle: true,
    define: { RELCTL_BUILD: JSON.stringify(buildId()), RELCTL_VERSION: JSON.stringify(version) },
    chunkNames: '[name]-[hash]',
    entryNames: 'main',
    entryPoints: ['src/main.ts'],
    format: 'esm',
    mainFields: ['module', 'main'],
    legalComments: 'none', // THIRD-PARTY-NOTICES carries the whole licences
    logLevel: 'warning',
    metafile: true,
    minifySyntax: true,
    minifyWhitespace: true, // names stay, so that a stack trace can be read
    outdir: 'dist',
    platform: 'node',
    plugins: [shortNames, commanderWithoutPrograms, builtinsWithoutRequire, withoutOptionalPackages],
    target,
    write: false,
    ...options,
  })
}

/** Local names of code that is not ours, or that is generated, are as short as can be: there is less of it to read. */
const shortNames = {
  name: 'short-names',
  setup({ onLoad }) {
    onLoad({ filter: /([\\/]node_modules[\\/].*|[\\/]generated[\\/]validators)\.m?js$/ }, async ({ path }) => {
      const { code } = await transform(readFileSync(path, 'utf8'), { minify: true, target })
      return { contents: code, loader: 'js' }
    })
  },
}

/** commander can start a program for each command. Ours are no programs, and the module takes time to load. */
const commanderWithoutPrograms = {
  name: 'commander-without-programs',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ importer, path }) =>
      /node_modules[\\/]commander[\\/]/.test(importer) ? { path, namespace: 'no-programs' } : undefined,
    )
    onLoad({ filter: /./, namespace: 'no-programs' }, () => ({ contents: 'module.exports = {}' }))
  },
}

/** CommonJS packages `require` builtin modules, which ES modules have no word for. */
const builtinsWithoutRequire = {
  name: 'builtins-without-require',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(node:)?\w/ }, ({ kind, path }) =>
      kind === 'require-call' && isBuiltin(path) ? { path, namespace: 'builtin' } : undefined,
    )
    onLoad({ filter: /./, namespace: 'builtin' }, ({ path }) => ({
      contents: `module.exports = process.getBuiltinModule('${path}')`,
    }))
  },
}

/** Packages that a dependency tries to load and does without: `debug` for colours, `handlebars` for source maps. */
const withoutOptionalPackages = {
  name: 'without-optional-packages',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(supports-color|source-map)$/ }, ({ path }) => ({ path, namespace: 'absent' }))
    onLoad({ filter: /./, namespace: 'absent' }, ({ path }) => ({ contents: `throw new Error('no ${path}')` }))
  },
}
