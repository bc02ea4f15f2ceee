import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { pathToFileURL } from 'node:url'
import { buildSync } from 'esbuild'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Host } from '../../src/host.ts'
import { stoppedClock } from '../../src/io/clock.ts'
import { nodeHost } from '../../src/io/node-host.ts'
import { writer } from '../../src/io/writer.ts'
import type { Instant } from '../../src/schedule/instant.ts'
import { scratch } from '../scratch.ts'

const fail = (error: Error) => {
  throw error
}

function hostAt(cwd: string, stdout = new PassThrough(), stderr = new PassThrough()): Host {
  return nodeHost({
    env: {},
    cwd,
    version: '0.0.0',
    build: 'test',
    clock: stoppedClock(0 as Instant),
    tzdata: '2026a',
    color: 0,
    lang: 'en',
    columns: 80,
    ci: { github: false, command: () => undefined },
    terminal: false,
    input: async () => new Uint8Array(),
    out: writer(stdout, fail),
    err: writer(stderr, fail),
  })
}

describe('findUp', () => {
  test('finds the nearest folder that holds the name, up to the root of the repository', () => {
    const { root } = scratch({ 'relctl.yaml': '', 'repo/a/b/c.txt': '', 'repo/a/relctl.yaml': '', 'repo/d/e.txt': '' })
    mkdirSync(join(root, 'repo/.git'))
    expect(hostAt(join(root, 'repo/a/b')).findUp('relctl.yaml')).toBe(join(root, 'repo/a'))
    expect(hostAt(join(root, 'repo/a')).findUp('relctl.yaml')).toBe(join(root, 'repo/a'))
    expect(hostAt(join(root, 'repo/d')).findUp('relctl.yaml')).toBeUndefined()
    expect(hostAt(join(root, 'repo/d')).findUp('a')).toBe(join(root, 'repo'))
    expect(hostAt(root).findUp('relctl.yaml')).toBe(root)
    expect(hostAt(root).findUp('no-file-has-this-name')).toBeUndefined()
  })
})

test('reads, writes and resolves below its folder', () => {
  const { root } = scratch({ 'a.txt': 'x' })
  mkdirSync(join(root, '.git'))
  mkdirSync(join(root, 'sub'))
  symlinkSync('/tmp', join(root, 'out'))
  const host = hostAt(join(root, 'sub'))
  expect(host.resolve('../a.txt')).toBe(join(root, 'a.txt'))
  host.write(host.resolve('new/b.txt'), 'text')
  expect(readFileSync(join(root, 'sub/new/b.txt'), 'utf8')).toBe('text')
  expect(host.open(root).read('a.txt')).toMatchObject({ ok: true })
  expect(() => host.write(host.resolve('../out/b.txt'), 'text')).toThrow(/symbolic link/)
})

test('both outputs go where they belong, and a closed one is dropped quietly', () => {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()]
  const host = hostAt('/', stdout, stderr)
  host.out('one')
  host.err('two')
  expect([stdout.read()?.toString(), stderr.read()?.toString()]).toEqual(['one', 'two'])
  stdout.emit('error', Object.assign(new Error('closed'), { code: 'EPIPE' }))
  host.out('three')
  expect(stdout.read()).toBeNull()
  expect(() => stderr.emit('error', Object.assign(new Error('full'), { code: 'ENOSPC' }))).toThrow('full')
})

describe('in a process', () => {
  const { root } = scratch()
  const module = join(root, 'host.mjs')
  beforeAll(() => {
    buildSync({
      entryPoints: [join(import.meta.dirname, '../../src/io/writer.ts')],
      outfile: module,
      bundle: true,
      platform: 'node',
      format: 'esm',
    })
  })
  const script = `import { writer } from ${JSON.stringify(pathToFileURL(module).href)}
    const out = writer(process.stdout)
    for (let i = 0; i < 64; i++) out('x'.repeat(16383) + '\\n')
    process.exitCode = 1`
  const args = ['--input-type=module', '--eval', script]

  test('a megabyte through a slow pipe arrives whole', async () => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    const code = new Promise((resolve) => child.once('close', resolve))
    let length = 0
    await new Promise((resolve) => setTimeout(resolve, 200))
    child.stdout.on('data', (chunk: Buffer) => {
      length += chunk.length
    })
    expect(await code).toBe(1)
    expect(length).toBe(1_048_576)
  })

  test('a reader that leaves early is no error', () => {
    const command = `"$0" "$@" | head -c 10; echo "\${PIPESTATUS[0]}"`
    const output = execFileSync('bash', ['-c', `${command} 2>&1`, process.execPath, ...args], { encoding: 'utf8' })
    expect(output).toBe('xxxxxxxxxx1\n')
  })
})
