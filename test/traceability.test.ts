import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { schemas } from './schema.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (path: string) => readFileSync(`${root}${path}`, 'utf8')

const span = (letter: string, last: number) => Array.from({ length: last }, (_, index) => `${letter}${index + 1}`)
const required = [...span('O', 17), ...span('T', 4), ...span('S', 17), ...span('M', 6), ...span('D', 5)]

type Row = { readonly id: string; readonly places: readonly { file: string; paths: readonly string[] }[] }

const rows = [...read('docs/traceability.md').matchAll(/^\| ([A-Z]\d+) \| [^|]+ \| ([^|]+) \|$/gm)].map(
  ([, id = '', served = '']): Row => ({
    id,
    places: [...served.matchAll(/`([^`]+)`([^`]*)/g)].map(([, file = '', rest = '']) => ({
      file,
      paths: rest
        .split(',')
        .map((path) => path.trim())
        .filter((path) => path !== ''),
    })),
  }),
)

/** The entry of a policy at a path; lists are walked by id or field. */
function entry(policy: unknown, path: string): unknown {
  let here = policy as Record<string, unknown> | readonly Record<string, unknown>[] | undefined
  const names = path.split('/')
  while (names.length > 0 && here !== undefined) {
    if (Array.isArray(here)) {
      const found = here.find(({ id, field }) => id === names[0] || field === names.join('/'))
      names.splice(0, found?.field === undefined ? 1 : names.length)
      here = found
    } else here = (here as Record<string, unknown>)[names.shift() ?? ''] as typeof here
  }
  return here
}

function property(path: string): unknown {
  return path.split('/').reduce<Record<string, unknown> | undefined>(
    (here, name) => {
      const inside = (here?.['items'] ?? here) as { properties?: Record<string, Record<string, unknown>> } | undefined
      return inside?.properties?.[name]
    },
    schemas['release'] as Record<string, unknown>,
  )
}

it('has one row for every requirement', () => {
  expect(rows.map(({ id }) => id)).toEqual(required)
})

describe.each(rows)('$id', ({ places }) => {
  it('is served by places that exist', () => {
    expect(places.length).toBeGreaterThan(0)
    for (const { file, paths } of places) {
      expect(existsSync(`${root}${file}`), file).toBe(true)
      for (const path of paths) {
        const found = file.startsWith('policies/') ? entry(parse(read(file)), path) : property(path)
        expect(found, `${file} ${path}`).toBeDefined()
      }
    }
  })
})

it.each(required.filter((id) => !id.startsWith('D')))('%s is a source in a preset and has a test of its own', (id) => {
  const presets = ['default', '1office', '1office-monthly', 'tigo', 'saypro'].map((name) =>
    read(`policies/${name}.yaml`),
  )
  const sources = presets.flatMap((text) => [...text.matchAll(/source: (?:\[([^\]]+)\]|([^ ,}\n]+))/g)])
  expect(sources.flatMap(([, list, one]) => (list ?? one ?? '').split(',').map((name) => name.trim()))).toContain(id)
  expect(read('test/requirements.test.ts')).toMatch(new RegExp(`it\\('${id} `))
})
