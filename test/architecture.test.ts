import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { doors, rooms } from './architecture/house.ts'
import type { FileMap } from './architecture/imports.ts'
import { inspect } from './architecture/inspect.ts'
import { seeded } from './architecture/seeded.ts'

const src = fileURLToPath(new URL('../src/', import.meta.url))

function sources(): FileMap {
  const paths = readdirSync(src, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'))
  const typescript = paths.filter((path) => path.endsWith('.ts'))
  return Object.fromEntries(typescript.map((path) => [path, readFileSync(src + path, 'utf8')]))
}

test('the sources obey the law of the house', async () => {
  expect(await inspect(sources())).toEqual([])
})

test('every row of the law says why', () => {
  for (const { why } of [...Object.values(rooms), ...doors]) expect(why).toMatch(/^\S+( \S+){3,}$/)
})

test('rooms are only told to use rooms that exist', () => {
  const named = Object.values(rooms).flatMap(({ uses, types = [] }) => [...uses, ...types])
  expect(named.filter((name) => rooms[name] === undefined)).toEqual([])
})

describe('the inspection names what it finds', () => {
  test.each(seeded)('$title', async ({ files, breach }) => {
    const found = await inspect(files)
    expect(found.map(({ law, file }) => ({ law, file }))).toEqual(breach === undefined ? [] : [breach])
  })
})
