import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { expect, it } from 'vitest'
import { relctl } from '../run.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const names = readdirSync(join(root, 'schemas')).flatMap((file) => /^(.*)\.schema\.json$/.exec(file)?.[1] ?? [])

it('lists the schemas of files and outputs', async () => {
  const { code, stdout } = await relctl(['schema'])
  expect(code).toBe(0)
  expect(stdout.trim().split('\n')).toEqual(names.filter((name) => name !== 'common').sort())
})

it('prints one text that stands by itself', async () => {
  const { stdout } = await relctl(['schema', 'plan-output'])
  const ajv = new Ajv({ strict: false })
  addFormats.default(ajv)
  const validate = ajv.compile(JSON.parse(stdout))
  const plan = await relctl(['plan', '--format', 'json'], { now: '2026-11-24T09:00+07:00', cwd: root })
  expect(validate(JSON.parse(plan.stdout))).toBe(true)
  expect(validate({ version: 1 })).toBe(false)
})

it.each(names.filter((name) => name !== 'common'))('%s compiles without any other file', async (name) => {
  const { stdout } = await relctl(['schema', name])
  const ajv = new Ajv({ strict: false })
  addFormats.default(ajv)
  expect(() => ajv.compile(JSON.parse(stdout))).not.toThrow()
})

it('says what may have been meant', async () => {
  const { code, stderr } = await relctl(['schema', 'relaese'])
  expect(code).toBe(2)
  expect(stderr).toContain('did you mean "release"?')
})
