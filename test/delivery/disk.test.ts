import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { relctl } from '../run.ts'
import { scratch } from '../scratch.ts'
import { webServer } from './post-office.ts'
import { due, events, send, states, vendor, webhook } from './vendor.ts'

const undone: (() => void)[] = []
afterEach(() => {
  for (const undo of undone.splice(0)) undo()
})

/** Whether this process may mount file systems, without which no disk of its own can be filled. */
const mounts = (() => {
  try {
    const { root } = scratch()
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=8k', 'tmpfs', root], { stdio: 'pipe' })
    execFileSync('umount', [root], { stdio: 'pipe' })
    return true
  } catch {
    return false
  }
})()

/** A disk of two pages under a folder. The filling takes up the second one. */
function tinyDisk(folder: string): { readonly fill: () => void; readonly clear: () => void } {
  mkdirSync(folder, { recursive: true })
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=8k', 'tmpfs', folder])
  undone.push(() => execFileSync('umount', [folder]))
  const filling = join(folder, 'filling')
  return {
    fill() {
      try {
        for (;;) writeFileSync(filling, 'x'.repeat(4096), { flag: 'a' })
      } catch (error) {
        expect((error as NodeJS.ErrnoException).code).toBe('ENOSPC')
      }
    },
    clear: () => rmSync(filling),
  }
}

/** Takes away the right to write in a folder. The rights of files do not bind root, those of a mount do. */
function readOnly(folder: string): () => void {
  mkdirSync(folder, { recursive: true })
  if (!mounts) {
    chmodSync(folder, 0o555)
    return () => chmodSync(folder, 0o755)
  }
  execFileSync('mount', ['--bind', folder, folder])
  execFileSync('mount', ['-o', 'remount,ro,bind', folder])
  return () => execFileSync('umount', [folder])
}

it.runIf(mounts)('sends nothing while the disk has no room for the claim', async () => {
  const { port, requests } = await webServer()
  const { root } = vendor({ email: [webhook(port)] })
  const disk = tinyDisk(join(root, 'deliveries'))
  disk.fill()
  const { code, stderr } = await relctl(['send', '--send'], { cwd: root, now: due })
  expect([code, stderr]).toEqual([2, expect.stringMatching(/deliveries\/a\.jsonl.*no space left on the disk/)])
  expect(requests).toEqual([])

  disk.clear()
  expect(states(await send(root))).toEqual(['inside sent'])
  expect(requests).toHaveLength(1)
})

it.runIf(mounts)('is in doubt, and sends nothing again, when the disk has no room for the outcome', async () => {
  const fill: (() => void)[] = []
  const { port, requests } = await webServer((_, response) => {
    for (const act of fill) act()
    response.end('ok')
  })
  const { root } = vendor({ email: [webhook(port)] })
  const disk = tinyDisk(join(root, 'deliveries'))
  // The claim still fits into the first page; of the outcome a part does.
  writeFileSync(join(root, 'deliveries/a.jsonl'), '\n'.repeat(4096 - 200))
  fill.push(disk.fill)
  const { code, stderr } = await relctl(['send', '--send'], { cwd: root, now: due })
  expect([code, stderr]).toEqual([2, expect.stringMatching(/deliveries\/a\.jsonl.*no space left on the disk/)])
  expect(requests).toHaveLength(1)
  expect(readFileSync(join(root, 'deliveries/a.jsonl'), 'utf8')).toMatch(/\}\n\{[^\n}]*$/)

  disk.clear()
  fill.length = 0
  expect(states(await send(root))).toEqual(['inside unknown'])
  expect(requests).toHaveLength(1)
  expect(states(await send(root, ['--send', '--resend-unknown']))).toEqual(['inside sent'])
  expect(requests).toHaveLength(2)
})

it('sends nothing while its records cannot be written', async () => {
  const { port, requests } = await webServer()
  const { root } = vendor({ email: [webhook(port)] })
  const allow = readOnly(join(root, 'deliveries'))
  const { code, stderr } = await relctl(['send', '--send'], { cwd: root, now: due })
  allow()
  expect([code, stderr]).toEqual([2, expect.stringMatching(/deliveries.*(read-only|permission denied)/)])
  expect(requests).toEqual([])
  expect(states(await send(root))).toEqual(['inside sent'])
})

it('records later what it could not write into the manifest', async () => {
  const { port, requests } = await webServer()
  const { root } = vendor({ email: [webhook(port)] })
  const allow = readOnly(join(root, 'releases'))
  const { code, stderr } = await relctl(['send', '--send'], { cwd: root, now: due })
  allow()
  expect([code, stderr]).toEqual([2, expect.stringMatching(/releases\/a\.yaml.*(read-only|permission denied)/)])
  expect(events(root)).toEqual(['inside claimed', 'inside sent'])
  const { output } = await send(root)
  expect(output.deliveries).toEqual([])
  expect(output.recorded).toMatchObject([{ step: 'inside' }])
  expect(requests).toHaveLength(1)
  expect(readFileSync(join(root, 'releases/a.yaml'), 'utf8')).toContain('step: inside')
})

it('puts off a notice for a folder that takes no files, and sends the others', async () => {
  const { port } = await webServer()
  const folder = '{ id: board, via: files, folder: public, audiences: [internal] }'
  const { root } = vendor({ email: [folder, webhook(port)] })
  const allow = readOnly(join(root, 'public'))
  const first = await send(root)
  allow()
  expect(first.code).toBe(1)
  expect(states(first)).toEqual(['inside deferred', 'inside sent'])
  expect(first.output.deliveries[0]?.why).toMatch(/public.*(read-only|permission denied)/)
  expect(states(await send(root, ['--send'], { now: '2026-12-04T21:59+07:00' }))).toEqual(['inside sent'])
})
