import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { ajv } from './ajv-cli.ts'
import { type RunResult, relctl } from './run.ts'
import { type Scratch, scratch } from './scratch.ts'

/**
 * Every `console` block of the documents is run: lines that begin with `$` are commands, what follows is what they
 * must print. `UPDATE_DOCS=1` writes what they print now, for a change that is meant. A page that tells a story is
 * played from top to bottom in a folder of its own; `yaml` blocks that begin with a path are files that its reader
 * writes.
 */

const root = fileURLToPath(new URL('..', import.meta.url))
const documents = [
  'README.md',
  'schemas/README.md',
  ...readdirSync(`${root}docs`)
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
]
/** What a command line of a document may start. */
const programs: Readonly<Record<string, (args: readonly string[], where: { cwd: string }) => Promise<RunResult>>> = {
  ajv,
  relctl,
}
const block = /```(console|yaml)\n([\s\S]*?)```/g
const storyMark = '<!-- A story: test/docs.test.ts plays this page in a folder of its own. -->'

async function perform(text: string, cwd: string): Promise<string> {
  const commands = text.match(/^\$ (?:.*\\\n)*.*$/gm) ?? []
  const shown: string[] = []
  for (const line of commands) {
    const [name = '', ...args] = words(line.slice(2).replaceAll('\\\n', ' '))
    const program = programs[name]
    if (!program) throw new Error(`no document may run "${name}"`)
    const { stdout, stderr } = await program(args, { cwd })
    shown.push(`${line}\n${stdout}${stderr}`)
  }
  return shown.join('\n')
}

/** Splits a command line at blanks; quotes keep a word together. */
function words(line: string): readonly string[] {
  return (line.match(/(?:[^\s"']|"[^"]*"|'[^']*')+/g) ?? []).map((word) =>
    word.replace(/"([^"]*)"|'([^']*)'/g, (_, double?: string, single?: string) => double ?? single ?? ''),
  )
}

/** Does what a page tells its reader to do between two commands: a block that begins with a path is a file. */
function writeFileOf(body: string, story: Scratch | undefined): void {
  const [, path] = /^# (\S+\.yaml)\n/.exec(body) ?? []
  if (path !== undefined) story?.write({ [path]: body })
}

describe.each(documents)('%s', (name) => {
  const text = readFileSync(`${root}${name}`, 'utf8')
  const blocks = [...text.matchAll(block)].map(([, kind, body = '']) => ({ kind, body }))

  it('shows what its commands print', async () => {
    const story = text.includes(storyMark) ? scratch() : undefined
    let updated = text
    for (const { kind, body } of blocks) {
      if (kind === 'yaml') {
        writeFileOf(body, story)
        continue
      }
      const printed = await perform(body, story?.root ?? root)
      if (process.env['UPDATE_DOCS']) updated = updated.replace(body, () => printed)
      else expect(printed).toBe(body)
    }
    if (updated !== text) writeFileSync(`${root}${name}`, updated)
  })

  it('gives what a sentence with a colon promises', () => {
    const broken = [...text.replace(/```[\s\S]*?```/g, '```').matchAll(/^.*:\n+(?=#|$(?![\s\S]))/gm)]
    expect(broken.map(([line]) => line.trim())).toEqual([])
  })

  it('links only to files that exist', () => {
    const prose = text.replace(/```[\s\S]*?```/g, '')
    const links = [...prose.matchAll(/\]\((?!https:|#)([^)#\s]+)/g)].map(([, path = '']) => path)
    const folder = name.slice(0, name.lastIndexOf('/') + 1)
    const missing = links.filter((path) => {
      try {
        readFileSync(new URL(`../${folder}${path}`, import.meta.url))
        return false
      } catch (error) {
        return (error as NodeJS.ErrnoException).code !== 'EISDIR'
      }
    })
    expect(missing).toEqual([])
  })
})

it('README and .ci/run name the same command for the tests', () => {
  const [, , tests = ''] =
    /```sh\n(.*)\n```[\s\S]*?```sh\n(.*)\n```/.exec(readFileSync(`${root}README.md`, 'utf8')) ?? []
  expect(readFileSync(`${root}.ci/run`, 'utf8')).toContain(tests)
  expect(tests).toContain('npm run check')
})

it('the first command of README prints the plan of the real releases', async () => {
  const [, setUp = ''] = /```sh\n(.*)\n```/.exec(readFileSync(`${root}README.md`, 'utf8')) ?? []
  const [install, main = ''] = setUp.split(' && ')
  expect(install).toBe('npm ci')
  const [node, file, ...args] = words(main)
  expect([node, file]).toEqual(['node', 'bin/relctl.js'])
  const { code, stdout } = await relctl(args, { cwd: root })
  expect(code).toBe(0)
  expect(stdout).toContain('2026-12-05-work-dashboard')
})
