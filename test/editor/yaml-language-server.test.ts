import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { schemas } from '../schema.ts'
import { scratch } from '../scratch.ts'
import { type Editor, type Finding, openEditor } from './language-server.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The schemas where the package puts them, and nothing else. */
const installed = Object.fromEntries(
  Object.entries(schemas).map(([stem, schema]) => [
    `node_modules/relctl/schemas/${stem}.schema.json`,
    JSON.stringify(schema),
  ]),
)

const modeline = '# yaml-language-server: $schema=../node_modules/relctl/schemas/release.schema.json\n'

const good = `id: a
title: { vi: Sửa lỗi, en: Fix }
class: minor
window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }
impact:
  mode: rolling
changes:
  - kind: fixed
    text: { vi: Đã sửa, en: Repaired }
`

const bad = good.replace('window:', 'windwo:').replace('mode: rolling', 'mode: rollling')

const editors: Promise<Editor>[] = []
afterAll(async () => {
  for (const editor of editors) await (await editor).close()
})

/** An editor that its first test opens, so that a server which does not answer fails that test. */
function editorFor(folder: string, settings?: Readonly<Record<string, unknown>>): () => Promise<Editor> {
  let opened: Promise<Editor> | undefined
  return () => {
    if (opened === undefined) {
      opened = openEditor(folder, settings)
      editors.push(opened)
    }
    return opened
  }
}

/** `<line>:<first character>-<end> <message>`, counted from 1 as editors show them. */
function seen(findings: readonly Finding[]): readonly string[] {
  return findings
    .map(
      ({ range: { start, end }, message }) =>
        `${start.line + 1}:${start.character + 1}-${end.character + 1} ${message}`,
    )
    .sort()
}

const mistakes = (line: number) => [
  `${line + 3}:1-7 Property windwo is not allowed.`,
  `${line + 5}:9-17 Value is not accepted. Valid values: "rolling", "downtime".`,
]

describe('every shipped file', () => {
  const folders = ['releases', 'policies', 'policies/calendars']
  const files = folders.flatMap((folder) =>
    readdirSync(`${root}${folder}`)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => `${folder}/${name}`),
  )
  const editor = editorFor(root.replace(/\/$/, ''))

  it.concurrent.each(['relctl.yaml', ...files])('%s names its schema and obeys it', async (file) => {
    const { diagnose } = await editor()
    const text = readFileSync(`${root}${file}`, 'utf8')
    expect(seen(await diagnose(file))).toEqual([])
    const wrong = await diagnose(file, `${text}\nno-such-key: 1\n`)
    expect(seen(wrong)).toEqual([expect.stringMatching(/ Property no-such-key is not allowed\.$/)])
  })
})

describe('a manifest with a modeline', () => {
  const folder = scratch(installed).root
  const editor = editorFor(folder)

  it('has no findings when it is good', async () => {
    const { diagnose } = await editor()
    expect(seen(await diagnose('releases/good.yaml', modeline + good))).toEqual([])
  })

  it.each([
    ['the language server', modeline],
    ['JetBrains', '# $schema: ../node_modules/relctl/schemas/release.schema.json\n'],
  ])('has findings at the unknown key and the bad value, in the spelling of %s', async (_whose, line) => {
    const { diagnose } = await editor()
    expect(seen(await diagnose('releases/bad.yaml', line + bad))).toEqual(mistakes(2))
  })

  it('is told once that a broken modeline leads nowhere, and nothing else', async () => {
    const { diagnose } = await editor()
    const found = seen(await diagnose('releases/2026/bad.yaml', modeline + bad))
    expect(found).toEqual([expect.stringMatching(/^\d+:\S+ Unable to load schema from /)])
  })

  it('is offered every key that it has not used, with its description', async () => {
    const { diagnose, complete } = await editor()
    await diagnose('releases/keys.yaml', `${modeline}${good}\n`)
    const offers = await complete('releases/keys.yaml', 10, 0)
    const { properties } = schemas['release'] as { properties: Record<string, { description: string }> }
    const used = new Set([...good.matchAll(/^(\w+):/gm)].map(([, key]) => key))
    expect(offers.map(({ label, documentation }) => [label, documentation])).toEqual(
      Object.entries(properties)
        .filter(([key]) => !used.has(key))
        .map(([key, { description }]) => [key, description]),
    )
  })

  it('is offered the values of a choice, each with its meaning', async () => {
    const { diagnose, complete } = await editor()
    await diagnose('releases/values.yaml', modeline + good.replace('mode: rolling', 'mode: '))
    const offers = await complete('releases/values.yaml', 6, 8)
    expect(offers.map(({ label, documentation }) => [label, documentation])).toEqual([
      ['rolling', 'The service stays up; parts are replaced one after another.'],
      ['downtime', 'The service stops for a time.'],
    ])
  })

  it('is offered the classes that every preset has', async () => {
    const { diagnose, complete } = await editor()
    await diagnose('releases/class.yaml', modeline + good.replace('class: minor', 'class: '))
    const offers = await complete('releases/class.yaml', 3, 7)
    expect(offers.map(({ label }) => label)).toEqual(['feature', 'minor', 'server', 'security', 'hotfix'])
  })

  it('explains a key, its values and an example when the pointer rests on it', async () => {
    const { diagnose, hover } = await editor()
    await diagnose('releases/hover.yaml', modeline + good)
    expect(await hover('releases/hover.yaml', 3, 2)).toContain('The kind of update, which selects windows')
    const mode = await hover('releases/hover.yaml', 6, 4)
    expect(mode).toContain('* `downtime`: The service stops for a time.')
    expect(mode).toContain('```yaml\nrolling\n```')
    expect(await hover('releases/hover.yaml', 4, 11)).toContain('Start of the work.')
  })
})

describe('the settings of schemas/README.md', () => {
  const text = readFileSync(`${root}schemas/README.md`, 'utf8')
  const block = (language: string, holding: string): string => {
    const blocks = [...text.matchAll(new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``, 'g'))].map(
      ([, body = '']) => body,
    )
    return blocks.find((body) => body.includes(holding)) ?? ''
  }
  const mapping = (JSON.parse(block('json', 'yaml.schemas')) as Record<string, Record<string, string>>)['yaml.schemas']
  const editor = editorFor(scratch(installed).root, { schemas: mapping })

  it.each([
    ['releases/2026/bad.yaml', bad, mistakes(1)],
    ['releases/good.yaml', good, []],
    ['relctl.yaml', 'polciy: 1office\n', ['1:1-7 Property polciy is not allowed.']],
    ['policies/own.yaml', 'id: own\nclases: {}\n', ['2:1-7 Property clases is not allowed.']],
    ['policies/calendars/vn-2027.yaml', 'year: x\n', [expect.stringContaining('1:7-8 Incorrect type.')]],
    ['elsewhere/notes.yaml', 'anything: goes\n', []],
  ])('give %s its schema without a modeline', async (file, content, expected) => {
    const { diagnose } = await editor()
    const found = seen(await diagnose(file, content))
    expect(found).toEqual(expected.length === 0 ? [] : expect.arrayContaining(expected))
  })

  it('are the same for Neovim as for VS Code', () => {
    const pairs = [...block('lua', 'yamlls').matchAll(/\["(.+)"\] = "(.+)"/g)].map(([, key, value]) => [key, value])
    expect(Object.fromEntries(pairs)).toEqual(mapping)
  })
})
