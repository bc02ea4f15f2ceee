import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Written in pieces, so that this file does not name what it looks for. */
const foreign = [
  [
    'the host of a package registry',
    `\\bregistry\\.(${['npmjs', 'yarnpkg', 'npmmirror'].join('|')})\\b|\\bnpm\\.pkg\\.`,
  ],
  ['a path of one machine', `(?<![\\w.~)}\\]-])/(${['work', 'root', 'Users'].join('|')})/`],
  ['a home folder', `(?<![\\w.~-])/home/(?!user\\b)\\w+`],
  ['a home folder of Windows', `\\b[A-Z]:\\\\+${'Users'}\\\\`],
] as const

test('no file of the repository names a registry or a path of the machine it was written on', () => {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  })
  const files = listed.split('\0').filter((path) => path !== '' && existsSync(root + path))
  const found = files.flatMap((path) =>
    readFileSync(root + path, 'utf8')
      .split('\n')
      .flatMap((line, index) =>
        foreign
          .filter(([, pattern]) => new RegExp(pattern).test(line))
          .map(([what]) => `${path}:${index + 1}: ${what}`),
      ),
  )
  expect(files.length).toBeGreaterThan(10)
  expect(found).toEqual([])
})
