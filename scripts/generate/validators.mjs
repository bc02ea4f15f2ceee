import Ajv from 'ajv'
import standaloneCode from 'ajv/dist/standalone/index.js'
import addFormats from 'ajv-formats'
import { isLibrary, schemaFiles } from './schema-files.mjs'

/** Keywords that editors read and validation ignores. */
const annotations = ['defaultSnippets', 'deprecationMessage', 'enumDescriptions', 'markdownDescription', 'x-source']

/** Every schema compiled ahead of time, so that the command neither carries nor runs a schema compiler. */
export const validators = {
  name: 'validators',
  committed: false,
  async files() {
    const ajv = new Ajv({
      allErrors: true,
      allowMatchingProperties: true, // a property may be described by name and by pattern
      allowUnionTypes: true,
      code: { esm: true, lines: true, source: true },
      inlineRefs: false, // one function per shared shape: a third less code to load
      messages: false, // relctl says what is wrong in its own words
      ownProperties: true,
      strict: true,
      strictRequired: false, // `required` in an `if` speaks of properties that its parent declares
    })
    addFormats(ajv)
    ajv.addVocabulary(annotations)
    const files = schemaFiles()
    // Schemas refer to each other by file name, so the file name is their identity here.
    for (const { file, schema } of files) ajv.addSchema({ ...withoutProse(schema), $id: file })
    const exported = files.filter(({ schema }) => !isLibrary(schema))
    const names = Object.fromEntries(exported.map(({ stem, file }) => [camelCase(stem), file]))
    return {
      'src/generated/validators.js': `${header}${withImports(shorter(standaloneCode(ajv, names)))}\n`,
      'src/generated/validators.d.ts': declaration(Object.keys(names)),
    }
  },
}

const header = '// Generated from schemas/ by "npm run generate". Do not edit.\n'

/** Without the words for readers, which ajv would copy into the code. */
function withoutProse(node) {
  if (Array.isArray(node)) return node.map(withoutProse)
  if (typeof node !== 'object' || node === null) return node
  const kept = Object.entries(node).filter(
    ([key, value]) => !(prose.includes(key) && (typeof value === 'string' || Array.isArray(value))),
  )
  return Object.fromEntries(kept.map(([key, value]) => [key, withoutProse(value)]))
}

const prose = ['$comment', 'title', 'description', 'examples', 'enumDescriptions']

/** ajv takes six lines to note an error. One says the same, and there is that much less to read at each start. */
function shorter(code) {
  const noted =
    /const (err\d+) = (.+);\nif\(vErrors === null\)\{\nvErrors = \[\1\];\n\}\nelse \{\nvErrors\.push\(\1\);\n\}/g
  return code.replace(noted, '(vErrors ??= []).push($2);')
}

/** ajv writes `require` for its few runtime parts even into an ES module. */
function withImports(code) {
  const imports = new Map()
  const body = code.replace(/require\("([^"]+)"\)/g, (_, path) => {
    if (!imports.has(path)) imports.set(path, `runtime${imports.size}`)
    return imports.get(path)
  })
  return [...imports].map(([path, name]) => importing(name, path)).join('') + body
}

/** Loaders differ in what the default of a CommonJS module is: its exports, or what they call `default`. */
function importing(name, path) {
  const loaded = `${name}Module`
  return `import ${loaded} from '${path}.js'\nconst ${name} = ${loaded}.default ? ${loaded} : { default: ${loaded} }\n`
}

function declaration(names) {
  return `${header}export type ValidationError = {
  readonly instancePath: string
  readonly schemaPath: string
  readonly keyword: string
  readonly params: Readonly<Record<string, unknown>>
}

export type Validator = {
  (data: unknown): boolean
  readonly errors?: readonly ValidationError[] | null
}

${names.map((name) => `export const ${name}: Validator\n`).join('')}`
}

function camelCase(stem) {
  return stem.replace(/-(.)/g, (_, letter) => letter.toUpperCase())
}
