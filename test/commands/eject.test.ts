import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { relctl } from '../run.ts'
import { scratch } from '../scratch.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const now = '2026-11-24T09:00+07:00'

function repository(): string {
  const { root: copy } = scratch()
  for (const name of ['relctl.yaml', 'releases', 'policies', 'schemas'])
    cpSync(join(root, name), join(copy, name), { recursive: true })
  return copy
}

const folders = readdirSync(join(root, 'templates'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !['partials', 'locales'].includes(entry.name))
  .map(({ name }) => name)

describe('render --eject', () => {
  it('gives every folder byte for byte, and nothing in a notice changes by it', async () => {
    const cwd = repository()
    for (const folder of folders) {
      const { code, stdout, stderr } = await relctl(['render', '--eject', folder], { cwd, now })
      expect({ code, stderr }, folder).toEqual({ code: 0, stderr: '' })
      const files = stdout.trimEnd().split('\n')
      const own = readdirSync(join(root, 'templates', folder)).map((name) => `templates/${folder}/${name}`)
      expect(files).toEqual(expect.arrayContaining(own))
      for (const file of files) expect(readFileSync(join(cwd, file)), file).toEqual(readFileSync(join(root, file)))
    }
    const before = await relctl(['check', '--format', 'json'], { cwd: root, now })
    const after = await relctl(['check', '--format', 'json'], { cwd, now })
    expect(after).toEqual(before)
    const args = ['render', '2026-12-05-work-dashboard', '--notice', 'customer-2', '--format', 'html']
    expect(await relctl(args, { cwd, now })).toEqual(await relctl(args, { cwd: root, now }))
    const partials = readdirSync(join(root, 'templates/partials')).sort()
    expect(readdirSync(join(cwd, 'templates/partials')).sort()).toEqual(partials)
  })

  it('replaces nothing that has been changed, and writes none of the others then', async () => {
    const cwd = repository()
    await relctl(['render', '--eject', 'email'], { cwd, now })
    const file = join(cwd, 'templates/email/notice.txt.hbs')
    writeFileSync(file, '{{text.title}}\n')
    rmSync(join(cwd, 'templates/email/plan.txt.hbs'))
    const { code, stdout, stderr } = await relctl(['render', '--eject', 'email'], { cwd, now })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('will not replace templates/email/notice.txt.hbs')
    expect(readFileSync(file, 'utf8')).toBe('{{text.title}}\n')
    expect(readdirSync(join(cwd, 'templates/email'))).not.toContain('plan.txt.hbs')
  })

  it('gives the words of a language, which a new language takes over from English', async () => {
    const cwd = repository()
    const { stdout } = await relctl(['render', '--eject', 'words', '--locale', 'lo'], { cwd, now })
    expect(stdout).toBe('templates/locales/lo.yaml\n')
    writeFileSync(
      join(cwd, 'relctl.yaml'),
      readFileSync(join(cwd, 'relctl.yaml'), 'utf8').replace(/^locales: .*/m, 'locales: [vi, en, lo]'),
    )
    const { stdout: found } = await relctl(['check', '--format', 'concise'], { cwd, now })
    expect(found).toContain('text/missing-translation')
    expect(found).not.toMatch(/template\/|unknown-locale/)
  })

  it.each([
    [['--eject', 'wbsite'], 'did you mean "website"?'],
    [['--eject', 'email', '--all'], '--eject copies shipped templates, so it takes no --all'],
    [['2026-12-05-work-dashboard', '--eject', 'email'], 'so it takes no release'],
    [['--eject', 'words', '--locale', '../x'], '--locale is "../x", expected a language'],
  ])('%j is wrong use', async (args, message) => {
    const { code, stdout, stderr } = await relctl(['render', ...args], { cwd: repository(), now })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(message)
  })
})
