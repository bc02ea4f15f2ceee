import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseSource } from '../../src/manifest/parse.ts'

const folder = join(import.meta.dirname, '../fixtures/yaml')

function read(kind: 'bad' | 'good'): [name: string, bytes: Uint8Array][] {
  return readdirSync(join(folder, kind)).map((name) => [name, readFileSync(join(folder, kind, name))])
}

/** `# expect: <code>` stands on the line that the problem must point at. */
function expectations(bytes: Uint8Array): string[] {
  const lines = new TextDecoder().decode(bytes).split('\n')
  return lines.flatMap((line, index) => {
    const code = /# expect: (\S+)/.exec(line)?.[1]
    return code ? [`${index + 1} ${code}`] : []
  })
}

describe('what must be told is told, once and at its line', () => {
  test.each(read('bad'))('%s', (name, bytes) => {
    const source = parseSource(name, bytes)
    expect(source.problems.map(({ span, code }) => `${span.line} ${code}`)).toEqual(expectations(bytes))
    for (const { message, hint } of source.problems) {
      expect(message).toMatch(/^[^A-Z]/)
      expect(hint).toBeTruthy()
      expect(message + hint).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u)
    }
  })
})

test.each(read('good'))('%s has no problem', (name, bytes) => {
  const source = parseSource(name, bytes)
  expect(source.problems).toEqual([])
  expect(source.data).toMatchObject({ id: expect.any(String) })
})
