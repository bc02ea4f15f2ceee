import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../root.mjs'

const suffix = '.schema.json'

/** Every schema of `schemas/`, in byte order of its stem: `{ stem, file, text, schema }`. */
export function schemaFiles() {
  const folder = join(root, 'schemas')
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith(suffix))
    .sort()
    .map((file) => {
      const text = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n')
      return { stem: file.slice(0, -suffix.length), file, text, schema: JSON.parse(text) }
    })
}

/** Whether a schema is nothing but definitions for the others. */
export function isLibrary(schema) {
  const words = ['$schema', '$id', '$comment', 'title', 'description', 'type', 'definitions']
  return Object.keys(schema).every((key) => words.includes(key))
}
