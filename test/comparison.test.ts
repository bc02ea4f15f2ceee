import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import type { CheckOutput } from '../src/generated/types/check-output.ts'
import { ajv } from './ajv-cli.ts'
import { relctl } from './run.ts'

/** docs/comparison.md shows what both commands print, which docs.test.ts runs; its table must say the same. */
const root = fileURLToPath(new URL('..', import.meta.url))
const page = `${root}docs/comparison.md`
const folder = 'docs/examples/ten-mistakes'
const names = readFileSync(page, 'utf8')
  .split('\n')
  .flatMap((line) => /^## \d+\. (\S+)$/.exec(line)?.[1] ?? [])

const schema = ['-s', 'schemas/release.schema.json', '-r', 'schemas/common.schema.json']

async function row(name: string): Promise<string> {
  const file = `releases/${name}.yaml`
  const shape = ['validate', '--strict=false', '--all-errors', '--errors=line', ...schema, '-d', `${folder}/${file}`]
  const [validator, checker] = await Promise.all([
    ajv(shape, { cwd: root }),
    relctl(['check', '--format', 'json', file], { cwd: `${root}${folder}`, now: '2026-11-24T09:00+07:00' }),
  ])
  const { diagnostics } = JSON.parse(checker.stdout) as CheckOutput
  expect([checker.code, diagnostics.length], name).toEqual([1, 1])
  const [found] = diagnostics
  const errors = validator.stderr.split('\n').flatMap((line) => (line.startsWith('[') ? JSON.parse(line) : []))
  expect([validator.code, errors.length], name).toEqual(errors.length === 0 ? [0, 0] : [1, 1])
  const seen = errors.length === 0 ? 'valid' : `\`${errors[0].keyword}\` at \`${errors[0].instancePath || '/'}\``
  return `| ${name} | ${seen} | \`${found?.rule}\` at ${found?.line}:${found?.column} |`
}

it('the table of the comparison says what the two commands find', async () => {
  const rows = await Promise.all(names.map(row))
  const table = `\n| mistake | ajv-cli | relctl |\n|---|---|---|\n${rows.join('\n')}\n\n`
  const text = readFileSync(page, 'utf8')
  const updated = text.replace(/(?<=<!-- table -->\n)[\s\S]*?(?=<!-- \/table -->)/, () => table)
  if (process.env['UPDATE_DOCS']) writeFileSync(page, updated)
  else expect(updated).toBe(text)
})

it('the comparison shows every one of its ten manifests, and the one beside them is sound', async () => {
  const files = readdirSync(`${root}${folder}/releases`).map((name) => name.replace('.yaml', ''))
  expect([...names, 'neighbour'].sort()).toEqual(files.sort())
  expect(names).toHaveLength(10)
  const { stdout } = await relctl(['check', 'releases/neighbour.yaml', '--format', 'json'], {
    cwd: `${root}${folder}`,
    now: '2026-11-24T09:00+07:00',
  })
  const { diagnostics } = JSON.parse(stdout) as CheckOutput
  expect(diagnostics.map(({ file }) => file)).toEqual(['releases/overlap.yaml'])
})
