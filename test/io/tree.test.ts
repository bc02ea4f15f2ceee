import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Tree } from '../../src/host.ts'
import { maxFileBytes } from '../../src/io/read-file.ts'
import { openTree } from '../../src/io/tree.ts'
import { limits } from '../../src/manifest/limits.ts'
import { parseFile } from '../../src/manifest/parse-file.ts'
import type { Source } from '../../src/manifest/source.ts'
import { scratch } from '../scratch.ts'

const secret = 'token: s3cr3t'

/** A repository beside a secret, with a link of every shape. */
function hostile(): { root: string; outside: string } {
  const { root } = scratch({ 'outside/secret.yaml': secret, 'repo/releases/a.yaml': 'id: a\n' })
  const repo = join(root, 'repo')
  const link = (to: string, at: string) => symlinkSync(to, join(repo, at))
  link('../../outside/secret.yaml', 'releases/relative.yaml')
  link(join(root, 'outside/secret.yaml'), 'releases/absolute.yaml')
  link('/proc/self/environ', 'releases/environment.yaml')
  link('/dev/zero', 'releases/endless.yaml')
  link('a.yaml', 'releases/inside.yaml')
  link('loop.yaml', 'releases/loop.yaml')
  link('nowhere', 'releases/broken.yaml')
  link('../../outside', 'releases/folder')
  link('.', 'releases/again')
  link('../outside', 'linked')
  execFileSync('sh', ['-c', 'mkfifo "$0"', join(repo, 'releases/pipe.yaml')])
  mkdirSync(join(repo, 'releases/folder.yaml'))
  return { root: repo, outside: join(root, 'outside') }
}

test('no link is followed and nothing special is opened', () => {
  const tree = openTree(hostile().root)
  const reason = (path: string) => {
    const result = tree.read(path)
    return result.ok ? new TextDecoder().decode(result.bytes) : result.reason
  }
  expect(reason('releases/a.yaml')).toBe('id: a\n')
  for (const name of ['relative', 'absolute', 'environment', 'endless', 'inside', 'loop', 'broken'])
    expect(reason(`releases/${name}.yaml`), name).toBe('symlink')
  expect(reason('releases/folder/secret.yaml')).toBe('outside')
  expect(reason('linked/secret.yaml')).toBe('outside')
  expect(reason('releases/again/a.yaml')).toBe('id: a\n')
  expect(reason('releases/pipe.yaml')).toBe('not-regular')
  expect(reason('releases/folder.yaml')).toBe('not-regular')
  expect(reason('releases/none.yaml')).toBe('missing')
  expect(reason('none/a.yaml')).toBe('missing')
  expect(reason('releases/a.yaml/b.yaml')).toBe('missing')
})

test('a socket is not a file', async () => {
  const { root } = scratch()
  const server = createServer().listen(join(root, 'socket.yaml'))
  await new Promise((resolve) => server.once('listening', resolve))
  expect(openTree(root).read('socket.yaml')).toEqual({ ok: false, reason: 'not-regular' })
  server.close()
})

test.skipIf(process.getuid?.() === 0)('a file without permission is unreadable', () => {
  const { root } = scratch({ 'a.yaml': secret })
  chmodSync(join(root, 'a.yaml'), 0)
  expect(openTree(root).read('a.yaml')).toEqual({ ok: false, reason: 'unreadable' })
})

test.each([
  '/etc/passwd',
  '//etc/passwd',
  '..',
  '../outside/secret.yaml',
  'releases/../../outside/secret.yaml',
  'releases/..',
  'releases\\..\\..\\secret.yaml',
  '..\\secret.yaml',
  'C:\\secret.yaml',
  'C:secret.yaml',
  'c:/secret.yaml',
  'releases/a.yaml\0.txt',
  '\\\\server\\share',
])('%j leads outside', (path) => {
  const tree = openTree(hostile().root)
  expect(tree.read(path)).toEqual({ ok: false, reason: 'outside' })
  expect(tree.list(path)).toEqual([])
})

test.each(['releases/a.yaml', './releases/a.yaml', 'releases//a.yaml', 'releases/./a.yaml'])('%j is inside', (path) => {
  expect(openTree(hostile().root).read(path)).toMatchObject({ ok: true })
})

test('a file of exactly the limit is read, one more byte is not, whatever its size claims', () => {
  expect(maxFileBytes).toBe(limits.bytes)
  const { root } = scratch({ 'full.yaml': new Uint8Array(maxFileBytes), 'over.yaml': new Uint8Array(maxFileBytes + 1) })
  const tree = openTree(root)
  expect(tree.read('full.yaml')).toMatchObject({ ok: true, bytes: { length: maxFileBytes } })
  expect(tree.read('over.yaml')).toEqual({ ok: false, reason: 'too-large' })
})

test('what was read stays when the next file is read', () => {
  const tree = openTree(scratch({ 'a.yaml': 'first', 'b.yaml': 'other' }).root)
  const [a, b] = [tree.read('a.yaml'), tree.read('b.yaml')]
  expect([a, b].map((result) => result.ok && new TextDecoder().decode(result.bytes))).toEqual(['first', 'other'])
})

test('a listing names links without following them, and skips what is not ours', () => {
  const { root } = hostile()
  mkdirSync(join(root, 'releases/node_modules'))
  mkdirSync(join(root, 'releases/.git'))
  const tree = openTree(root)
  const links = ['absolute.yaml', 'again', 'broken.yaml', 'endless.yaml', 'environment.yaml', 'folder']
  expect(tree.list('releases').map(({ path, kind }) => `${path} ${kind}`)).toEqual([
    'releases/a.yaml file',
    ...links.slice(0, 5).map((name) => `releases/${name} symlink`),
    'releases/folder symlink',
    'releases/folder.yaml folder',
    ...['inside', 'loop'].map((name) => `releases/${name}.yaml symlink`),
    'releases/pipe.yaml other',
    'releases/relative.yaml symlink',
  ])
  expect(tree.list('linked')).toEqual([{ path: 'linked', kind: 'symlink' }])
  expect(tree.list('linked/deeper')).toEqual([])
  expect(tree.list('none')).toEqual([])
  expect(tree.list('releases/a.yaml')).toEqual([])
})

test('the order is that of the bytes', () => {
  const names = ['a.yaml', 'a/b.yaml', 'B.yaml', 'ä.yaml', '\u{ff5e}.yaml', '😀.yaml', 'new\n::error::line.yaml']
  const { root } = scratch(Object.fromEntries(names.map((name) => [name, ''])))
  const listed = openTree(root).list('')
  expect(listed.filter(({ kind }) => kind === 'file').map(({ path }) => path)).toEqual(
    names.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))),
  )
})

test('folders nested without end are refused, not skipped', () => {
  const { root } = scratch({ [`${'d/'.repeat(40)}a.yaml`]: '' })
  expect(() => openTree(root).list('d')).toThrow(/32 folders/)
})

function read(tree: Tree, path: string): Source {
  return parseFile({ path, kind: 'release' }, tree.read(path)).source
}

test('refusals become findings of the file', () => {
  const tree = openTree(hostile().root)
  const told = (path: string) => read(tree, path).problems.map(({ code }) => code)
  expect(told('releases/relative.yaml')).toEqual(['file/symlink'])
  expect(told('releases/folder/secret.yaml')).toEqual(['file/symlink'])
  expect(told('releases/pipe.yaml')).toEqual(['file/not-regular'])
  expect(told('releases/none.yaml')).toEqual(['file/not-regular'])
  expect(JSON.stringify(read(tree, 'releases/absolute.yaml'))).not.toContain('s3cr3t')
})

test('a file name that breaks the pattern is told, and its content is still read', () => {
  const { root } = scratch({
    'Big.yaml': 'a: 1',
    'x\n::error::.yaml': 'a: 1',
    'ok-1.2_3.yml': 'a: 1',
    '-x.yaml': 'a: 1',
  })
  const tree = openTree(root)
  expect(read(tree, 'ok-1.2_3.yml').problems).toEqual([])
  for (const name of ['Big.yaml', 'x\n::error::.yaml', '-x.yaml']) {
    const { problems, data } = read(tree, name)
    expect(problems.map(({ code }) => code)).toEqual(['file/name'])
    expect(problems[0]?.message).not.toContain('\n')
    expect(data).toEqual({ a: 1 })
  }
})

test('a folder that does not exist is the caller’s mistake', () => {
  expect(() => openTree('/nonexistent/folder')).toThrow(/cannot open the folder/)
})
