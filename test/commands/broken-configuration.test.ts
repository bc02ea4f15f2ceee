import { describe, expect, it } from 'vitest'
import { relctl } from '../run.ts'
import { scratch } from '../scratch.ts'

const now = '2026-11-24T09:00+07:00'
const config = `policy: 1office
timezone: Asia/Ho_Chi_Minh
locales: [en]
organisation: { brand: Sample, domain: sample.example, contacts: [{ kind: phone, value: 1900 0000 }] }
products: { office: { name: { en: Sample Office }, modules: { tasks: { en: Tasks } } } }
`
const manifest = `id: tasks
created: 2026-11-01T09:00
title: { en: Task list }
class: feature
product: office
modules: [tasks]
drivers: [market]
window: { start: 2026-12-12T22:00, end: 2026-12-12T23:30 }
changes:
  - { kind: added, text: { en: A calendar by week } }
`
const mine = (rest: string) => ({
  'relctl.yaml': config.replace('1office', 'mine'),
  'policies/mine.yaml': `id: mine\nextends: 1office\ntitle: { en: Mine }\n${rest}\n`,
})
const freeze = (rest: string) => ({ 'relctl.yaml': `${config}freezes: [{ id: tet, ${rest}, reason: { en: Tet } }]\n` })
const releases = (folder: string) => ({ 'relctl.yaml': `${config}releases: ${folder}\n` })

describe('every command ends with 2 and shows the place', () => {
  it.each<[string, Record<string, string>, string, string]>([
    ['unknown zone', { 'relctl.yaml': config.replace('Ho_Chi_Minh', 'Hanoi') }, 'time/unknown-zone', 'relctl.yaml:2'],
    ['freeze on no day', freeze('from: 2027-02-30, to: 2027-03-01'), 'time/malformed', 'relctl.yaml:6'],
    ['reversed freeze', freeze('from: 2027-03-02, to: 2027-03-01'), 'time/freeze-reversed', 'relctl.yaml:6'],
    ['freeze of no class', freeze('from: 2027-03-01, to: 2027-03-02, classes: [x]'), 'unknown-class', 'relctl.yaml:6'],
    ['unknown rule', { 'relctl.yaml': `${config}rules: { x/y: error }\n` }, 'policy/unknown-rule', 'relctl.yaml:6'],
    [
      'unknown window',
      mine('classes: { feature: { windows: { require: [x], source: s } } }'),
      'policy/unknown-window',
      'policies/mine.yaml:4',
    ],
    [
      'unknown role',
      mine('classes: { feature: { steps: [{ id: guide, owner: x, source: s }] } }'),
      'policy/unknown-role',
      'policies/mine.yaml:4',
    ],
    ['reversed days', mine('cycle: [{ id: plan, days: { from: 27, to: 24 } }]'), 'reversed-band', 'policies/mine.yaml'],
    ['no such folder', releases('upgrade'), 'file/releases-folder', 'relctl.yaml:6'],
    ['a file as folder', releases('relctl.yaml'), 'file/releases-folder', 'relctl.yaml:6'],
    ['a folder outside', releases('a/../../b'), 'file/releases-folder', 'relctl.yaml:6'],
  ])('%s', async (_, files, rule, place) => {
    const cwd = scratch({ 'relctl.yaml': config, 'releases/tasks.yaml': manifest, ...files }).root
    const checked = await relctl(['check'], { cwd, now })
    expect(checked.code).toBe(2)
    expect(checked.stdout).toContain(rule)
    expect(checked.stdout).toContain(place)
    expect(checked.stdout).not.toContain('releases/tasks.yaml')
    expect(checked.stdout).toMatch(/^failed: no release checked, 1 error/m)
    const others = [['plan'], ['plan', 'tasks'], ['render', 'tasks', '--notice', 'customer-1'], ['explain', 'tigo']]
    for (const args of others) {
      const { code, stdout, stderr } = await relctl(args, { cwd, now })
      expect({ args, code, stdout }).toEqual({ args, code: 2, stdout: '' })
      expect(stderr).toContain(rule)
      expect(stderr).toContain(place)
    }
    expect((await relctl(['explain', 'policy/unknown-window'], { cwd, now })).code).toBe(0)
  })
})

it('a warning about a policy that was raised to an error is a matter of check alone', async () => {
  const step = '{ id: more, kind: task, lead: 2d, title: { en: x }, owner: marketing }'
  const files = mine(`classes: { feature: { steps: [${step}] } }`)
  const raised = `${files['relctl.yaml']}rules: { policy/missing-source: error }\n`
  const cwd = scratch({ ...files, 'relctl.yaml': raised, 'releases/tasks.yaml': manifest }).root
  const { code, stdout } = await relctl(['check'], { cwd, now })
  expect(code).toBe(1)
  expect(stdout).toContain('policy/missing-source')
  expect((await relctl(['plan'], { cwd, now })).code).toBe(0)
})

it('the usual folder need not be there', async () => {
  const cwd = scratch({ 'relctl.yaml': config }).root
  expect(await relctl(['check'], { cwd, now })).toMatchObject({
    code: 0,
    stderr: 'note: no manifests found below releases\n',
  })
})

it('the usual folder is no file', async () => {
  const cwd = scratch({ 'relctl.yaml': config, releases: 'a list of releases\n' }).root
  const { code, stdout } = await relctl(['check', '--format', 'concise'], { cwd, now })
  expect(code).toBe(2)
  expect(stdout).toMatch(/^relctl\.yaml:1:1: error\[file\/releases-folder\]: found "releases", which is a file, /)
})

describe('--config', () => {
  it('takes a file of any name', async () => {
    const cwd = scratch({ 'My Config.txt': config, 'releases/tasks.yaml': manifest }).root
    const { code, stdout } = await relctl(['check', '--config', 'My Config.txt'], { cwd, now })
    expect(code).toBe(0)
    expect(stdout).toContain('ok: 1 release checked')
  })

  it.each([
    ['releases', 'releases is not a file'],
    ['none.yaml', 'there is no file none.yaml'],
  ])('that cannot be read is wrong use: %s', async (name, message) => {
    const cwd = scratch({ 'relctl.yaml': config, 'releases/tasks.yaml': manifest }).root
    const { code, stdout, stderr } = await relctl(['check', '--config', name], { cwd, now })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(message)
  })
})

describe('a release with errors that is asked for', () => {
  it.each([
    [
      ['plan', 'tasks'],
      'the release "tasks" has errors, so it has no plan\nhelp: run relctl check releases/tasks.yaml',
    ],
    [
      ['plan', 'broken'],
      'the release "broken" has errors, so it has no plan\nhelp: run relctl check releases/broken.yaml',
    ],
    [['render', 'tasks', '--notice', 'website'], 'the release "tasks" has errors'],
    [['plan', 'task'], 'there is no release "task"\nhelp: did you mean "tasks"?'],
  ])('%j', async (args, message) => {
    const cwd = scratch({
      'relctl.yaml': config,
      'releases/tasks.yaml': manifest.replace('class: feature', 'class: featur'),
      'releases/broken.yaml': 'id: [',
    }).root
    const { code, stdout, stderr } = await relctl(args, { cwd, now })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(message)
  })
})
