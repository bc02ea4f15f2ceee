import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inspect } from '../../src/commands/run/inspect.ts'
import { mend } from '../../src/commands/run/mend.ts'
import type { Host } from '../../src/host.ts'
import { type ExampleWorld, exampleWorld } from '../../src/rules/example.ts'
import { rules } from '../../src/rules/index.ts'
import type { Rule } from '../../src/rules/rule.ts'
import { memoryHost } from '../world.ts'

const fixable = rules.filter(({ fix }) => fix !== undefined)

/** Rules of which some findings have one right answer and others, such as their example, a likely one. */
const partly: ReadonlySet<string> = new Set(['time/unknown-zone'])

const look = (host: Host) => inspect(host, { args: [], options: {}, accepted: [] })

/** Ways to write the same file: other line ends, a mark at the start, comments where a comment may stand. */
type Style = { readonly crlf: boolean; readonly mark: boolean; readonly comments: readonly boolean[] }

const style: fc.Arbitrary<Style> = fc.record({
  crlf: fc.boolean(),
  mark: fc.boolean(),
  comments: fc.array(fc.boolean(), { maxLength: 30 }),
})

function written(text: string, { crlf, mark, comments }: Style): string {
  const isTopLevel = (line: string) => /^\w/.test(line)
  const lines = text.split('\n').flatMap((line, index) => {
    return comments[index] && isTopLevel(line) ? ['# 18:00, 1.20 and  Asia/Saigon stay', line] : [line]
  })
  return (mark ? '\ufeff' : '') + lines.join(crlf ? '\r\n' : '\n')
}

function worldOf(rule: Rule, how: Style): ExampleWorld {
  const { now, files } = exampleWorld(rule.bad)
  const entries = Object.entries(files).map(([path, file]) => [
    path,
    typeof file === 'string' ? written(file, how) : file,
  ])
  return { now, files: Object.fromEntries(entries) }
}

it('some rules have a fix', () => {
  expect(fixable.map(({ id }) => id)).toEqual(
    expect.arrayContaining([
      'yaml/unquoted-time',
      'yaml/unquoted-version',
      'time/zone-alias',
      'text/not-nfc',
      'text/untrimmed',
    ]),
  )
})

describe.each(fixable.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it('mends its bad example in one go, line by line, however the file is written', async () => {
    await fc.assert(
      fc.asyncProperty(style, async (how) => {
        const world = worldOf(rule, how)
        const { after, changes, findings } = await mend(memoryHost(world), look)
        if (partly.has(id)) {
          expect(changes).toEqual([])
          return
        }
        expect(after.everything).toEqual([])
        expect({ findings, files: changes.length }).toEqual({ findings: 1, files: 1 })
        for (const { file, before, after: text } of changes) {
          expect(before).toBe(world.files[file])
          expect(text.split('\n').length).toBe(before.split('\n').length)
          expect(text.match(/\r\n/g)?.length).toBe(before.match(/\r\n/g)?.length)
          expect(text.startsWith('\ufeff')).toBe(how.mark)
          expect(linesThatDiffer(before, text)).toBe(1)
        }
        const files = { ...world.files, ...Object.fromEntries(changes.map(({ file, after: text }) => [file, text])) }
        const again = await mend(memoryHost({ ...world, files }), look)
        expect(again).toMatchObject({ changes: [], findings: 0 })
      }),
      { numRuns: 25 },
    )
  })

  it('does nothing to its good example', async () => {
    expect(await mend(memoryHost(exampleWorld(rule.good)), look)).toMatchObject({ changes: [], findings: 0 })
  })
})

function linesThatDiffer(a: string, b: string): number {
  const others = b.split('\n')
  return a.split('\n').filter((line, index) => line !== others[index]).length
}
