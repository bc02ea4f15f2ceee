import { spawn } from 'node:child_process'
import { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { buildSync } from 'esbuild'
import { expect, test } from 'vitest'
import { writeAtomically } from '../../src/io/atomic-file.ts'
import { scratch } from '../scratch.ts'

test('writes a new file and its folders, and leaves nothing else behind', () => {
  const { root } = scratch()
  writeAtomically(join(root, 'a/b/c.txt'), 'text', root)
  expect(readFileSync(join(root, 'a/b/c.txt'), 'utf8')).toBe('text')
  expect(readdirSync(join(root, 'a/b'))).toEqual(['c.txt'])
})

test('replaces a file and keeps its mode', () => {
  const { root } = scratch({ 'a.txt': 'old' })
  chmodSync(join(root, 'a.txt'), 0o640)
  writeAtomically(join(root, 'a.txt'), 'new', root)
  expect(readFileSync(join(root, 'a.txt'), 'utf8')).toBe('new')
  expect(statSync(join(root, 'a.txt')).mode & 0o777).toBe(0o640)
  expect(readdirSync(root)).toEqual(['a.txt'])
})

test('never writes through a link, as a file or as a folder on the way', () => {
  const { root } = scratch({ 'outside/secret.txt': 'secret', 'repo/x': '' })
  const repo = join(root, 'repo')
  symlinkSync('../outside/secret.txt', join(repo, 'link.txt'))
  symlinkSync('../outside', join(repo, 'folder'))
  symlinkSync('nowhere', join(repo, 'broken.txt'))
  for (const path of ['link.txt', 'folder/secret.txt', 'folder/new/x.txt', 'broken.txt'])
    expect(() => writeAtomically(join(repo, path), 'pwned', repo), path).toThrow(/symbolic link/)
  expect(readFileSync(join(root, 'outside/secret.txt'), 'utf8')).toBe('secret')
  expect(readdirSync(join(root, 'outside'))).toEqual(['secret.txt'])
  expect(lstatSync(join(repo, 'link.txt')).isSymbolicLink()).toBe(true)
})

test('never replaces a folder, and cleans up when it fails', () => {
  const { root } = scratch()
  mkdirSync(join(root, 'folder'))
  expect(() => writeAtomically(join(root, 'folder'), 'x', root)).toThrow(/not a regular file/)
  expect(() => writeAtomically(join(root, `${'x'.repeat(300)}`), 'x', root)).toThrow()
  expect(readdirSync(root)).toEqual(['folder'])
})

test('makes no folders unless asked to', () => {
  const { root } = scratch()
  expect(() => writeAtomically(join(root, 'a/b.txt'), 'x', root, { folders: false })).toThrow(/there is no folder/)
  expect(readdirSync(root)).toEqual([])
})

test('what the system refuses is told in words', () => {
  const { root } = scratch({ file: '' })
  for (const folders of [true, false])
    expect(() => writeAtomically(join(root, 'file/b.txt'), 'x', root, { folders })).toThrow(
      expect.objectContaining({ name: 'UsageError', message: expect.stringContaining('(ENOTDIR)') }),
    )
  expect(() => writeAtomically('/proc/none/b.txt', 'x', root)).toThrow(/cannot write "\/proc\/none\/b.txt"/)
})

test('a process killed at any moment leaves a whole file', async () => {
  const { root } = scratch({ 'state.txt': 'a'.repeat(1_000_000) })
  const file = join(root, 'state.txt')
  const module = join(root, 'writer.mjs')
  buildSync({
    entryPoints: [join(import.meta.dirname, '../../src/io/atomic-file.ts')],
    outfile: module,
    bundle: true,
    platform: 'node',
    format: 'esm',
  })
  const script = `import { writeAtomically } from ${JSON.stringify(pathToFileURL(module).href)}
    console.log('ready')
    for (let i = 0; ; i++) writeAtomically(${JSON.stringify(file)}, 'abc'[i % 3].repeat(1_000_000), ${JSON.stringify(root)})`
  for (let round = 0; round < 8; round++) {
    const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const ended = new Promise((resolve) => child.once('exit', resolve))
    await new Promise((resolve) => child.stdout.once('data', resolve))
    await setTimeout(5 + round * 7)
    child.kill('SIGKILL')
    await ended
    const text = readFileSync(file, 'utf8')
    expect(text.length).toBe(1_000_000)
    expect(new Set(text).size).toBe(1)
  }
})
