import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import type { CheckOutput } from '../../src/generated/types/check-output.ts'
import type { PlanOutput } from '../../src/generated/types/plan-output.ts'
import { type Installed, installed } from './installed.ts'

let vendor: Installed
beforeAll(() => {
  vendor = installed()
})

const now = ['--now', '2026-11-24T09:00+07:00']

it('is the only package that is installed', () => {
  const folders = readdirSync(join(vendor.root, 'node_modules')).filter((name) => !name.startsWith('.'))
  expect(folders).toEqual(['relctl'])
})

it('starts through npx without a network', () => {
  const { version } = JSON.parse(readFileSync(join(vendor.root, 'node_modules/relctl/package.json'), 'utf8'))
  expect(vendor.npm('npx', '--offline', '--no', '--', 'relctl', '--version')).toBe(`${version}\n`)
})

it('leads from an empty folder to the notice of the first release', () => {
  const byNpm = readFileSync(join(vendor.root, 'package.json'), 'utf8')
  vendor.relctl(...now, 'init', '--policy', '1office', '--name', 'An Bình', '--contact', 'phone=1900 0000')
  expect(readFileSync(join(vendor.root, 'package.json'), 'utf8')).toBe(byNpm)
  const title = ['--title', 'vi=Báo cáo theo ca', '--title', 'en=Reports by shift']
  vendor.relctl(...now, 'new', ...title, '--class', 'feature', '--id', 'reports-by-shift', '--set', 'drivers=[market]')
  const checked: CheckOutput = JSON.parse(vendor.relctl(...now, 'check', '--format', 'json'))
  expect([checked.summary.files, checked.summary.errors]).toEqual([2, 0])
  const { releases }: PlanOutput = JSON.parse(vendor.relctl(...now, 'plan', 'reports-by-shift', '--format', 'json'))
  expect(releases.map(({ id, state }) => [id, state])).toEqual([['reports-by-shift', 'planned']])
  const notice = vendor.relctl(...now, 'render', 'reports-by-shift', '--notice', 'announcement', '--locale', 'vi')
  expect(notice).toContain('Báo cáo theo ca')
  expect(notice).toContain('1900 0000')
})

it('brings the schema that the manifests of a new repository name for editors', () => {
  const settings: string = readFileSync(join(vendor.root, '.vscode/settings.json'), 'utf8')
  const named = [...settings.matchAll(/"([^"]*\.schema\.json)"/g)].flatMap(([, path]) => path ?? [])
  expect(named.filter((path) => !existsSync(join(vendor.root, path)))).toEqual([])
  expect(named).not.toEqual([])
})
