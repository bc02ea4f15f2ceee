import { posix } from 'node:path'
import { build } from 'esbuild'
import { outside } from './house.ts'

/** Sources by their path below `src/`, with forward slashes. */
export type FileMap = Readonly<Record<string, string>>

export type Import = {
  /** A path below `src/`, or the name of a package or builtin module. */
  readonly target: string
  readonly own: boolean
  readonly typesOnly: boolean
  /** As written; `#` stands for `src/`. */
  readonly specifier: string
}

export type Facts = {
  readonly imports: readonly Import[]
  readonly hasDefaultExport: boolean
  /** Names of `outside.names` that the code uses without declaring them. */
  readonly outsideNames: readonly string[]
}

const typesOnlyMark = 'types-only:'
const outsideMark = 'OUTSIDE_'

/**
 * Reads what each file imports, exports and takes from the world outside. esbuild does the parsing, so that words in
 * comments, texts and declarations do not count; imports of types are first made to look like others, or it would drop them.
 */
export async function readFacts(files: FileMap): Promise<ReadonlyMap<string, Facts>> {
  const imports = new Map<string, Import[]>(Object.keys(files).map((path) => [path, []]))
  const { metafile, outputFiles } = await build({
    bundle: true,
    define: Object.fromEntries(outside.names.map((name) => [name, `${outsideMark}${name.replace('.', '_')}`])),
    entryPoints: Object.keys(files).map((path) => ({ in: path, out: path })),
    format: 'esm',
    logLevel: 'silent',
    metafile: true,
    outdir: '/',
    plugins: [
      {
        name: 'files',
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /./ }, ({ kind, path, importer }) => {
            if (kind === 'entry-point') return { path, namespace: 'files' }
            imports.get(importer)?.push(importOf(importer, path))
            return { path, external: true }
          })
          onLoad({ filter: /./, namespace: 'files' }, ({ path }) => ({
            contents: withVisibleTypeImports(files[path] ?? ''),
            loader: path.endsWith('.ts') ? 'ts' : 'js',
          }))
        },
      },
    ],
    treeShaking: false,
    tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
    write: false,
  })
  const texts = new Map(outputFiles.map((file) => [sourceOf(file.path), file.text]))
  const exported = new Map(Object.entries(metafile.outputs).map(([path, output]) => [sourceOf(path), output.exports]))
  return new Map(
    [...imports].map(([path, found]) => [
      path,
      {
        imports: [...found, ...typeExpressionsOf(path, files[path] ?? '', found)],
        hasDefaultExport: exported.get(path)?.includes('default') ?? false,
        outsideNames: outside.names.filter((name) =>
          new RegExp(`\\b${outsideMark}${name.replace('.', '_')}\\b`).test(texts.get(path) ?? ''),
        ),
      },
    ]),
  )
}

function withVisibleTypeImports(text: string): string {
  return text
    .replace(/^import type (?=[\w{*])([^'"]*)(['"])/gm, `import $1$2${typesOnlyMark}`)
    .replace(/^export type (\{[^}]*\}|\*[^'"]*) from (['"])/gm, `export $1 from $2${typesOnlyMark}`)
}

/** `import('./a.ts').A` in a type leaves no trace after parsing; a lazy import of the same is already known. */
function typeExpressionsOf(path: string, text: string, known: readonly Import[]): readonly Import[] {
  return [...text.matchAll(/\bimport\((['"])([^'"]+)\1\)/g)]
    .map(([, , specifier = '']) => importOf(path, typesOnlyMark + specifier))
    .filter(({ specifier }) => !known.some((one) => one.specifier === specifier))
}

function importOf(importer: string, written: string): Import {
  const typesOnly = written.startsWith(typesOnlyMark)
  const specifier = typesOnly ? written.slice(typesOnlyMark.length) : written
  const fromRoot = specifier.startsWith('#')
  const near = specifier.startsWith('.') ? posix.join(posix.dirname(importer), specifier) : specifier
  return { own: fromRoot || near !== specifier, specifier, target: fromRoot ? specifier.slice(1) : near, typesOnly }
}

function sourceOf(output: string): string {
  return output
    .replaceAll('\\', '/')
    .replace(/^(?:[A-Za-z]:)?[./]*/, '')
    .replace(/\.js$/, '')
}
