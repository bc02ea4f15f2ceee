import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { type IncomingMessage, request } from 'node:http'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { cleanEnvironment } from '../environment.ts'
import { relctl } from '../run.ts'
import { scratch } from '../scratch.ts'
import { now } from './built.ts'
import { smallVendor } from './vendors.ts'

const command = fileURLToPath(new URL('../../bin/relctl.js', import.meta.url))

const running: ChildProcess[] = []
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL')
})

type Session = {
  readonly port: number
  /** Waits until what was printed since the last call matches. @returns it */
  readonly until: (pattern: RegExp) => Promise<string>
  /** Presses Ctrl-C. @returns the exit code */
  readonly end: () => Promise<number | null>
}

/** Serves the folder at a port that the system chooses. */
async function serve(cwd: string): Promise<Session> {
  const args = [command, 'site', '--serve', '0', '--now', now]
  const child = spawn(process.execPath, args, { cwd, env: cleanEnvironment(), stdio: 'pipe' })
  running.push(child)
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  let said = ''
  let look = () => {}
  child.stderr.on('data', (chunk) => {
    said += chunk
    look()
  })
  const until = (pattern: RegExp) =>
    new Promise<string>((resolve, reject) => {
      look = () => {
        if (!pattern.test(said)) return
        const all = said
        said = ''
        resolve(all)
      }
      void ended.then((code) => reject(new Error(`ended with ${code} after ${said}`)))
      look()
    })
  const [, port] = /http:\/\/localhost:(\d+)\//.exec(await until(/Ctrl-C ends it/)) ?? []
  return {
    port: Number(port),
    until,
    end: () => {
      child.kill('SIGINT')
      return ended
    },
  }
}

type Answer = { readonly status: number | undefined; readonly type: string | undefined; readonly text: string }

function ask(port: number, path: string, { method = 'GET', host = `localhost:${port}` } = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const take = async (response: IncomingMessage) => {
      const chunks: Buffer[] = []
      for await (const chunk of response) chunks.push(chunk)
      const { statusCode, headers } = response
      resolve({ status: statusCode, type: headers['content-type'], text: Buffer.concat(chunks).toString() })
    }
    request({ host: '127.0.0.1', port, path, method, headers: { host } }, take).on('error', reject).end()
  })
}

/** Addresses at which a port is listened to, as the kernel writes them. */
function listeners(port: number): readonly string[] {
  const hex = port.toString(16).toUpperCase().padStart(4, '0')
  return ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/^ *\d+: ([0-9A-F]+):([0-9A-F]{4}) \S+ 0A /gm)].flatMap(
      ([, address = '', at]) => (at === hex ? [address] : []),
    ),
  )
}

describe('the site on this computer', () => {
  it('is shown to this computer alone, and to its own name', async () => {
    const { root } = scratch(smallVendor('2026-12-05-reports'))
    const { port, end } = await serve(root)
    expect(listeners(port)).toEqual(['0100007F'])
    expect(await ask(port, '/vi/')).toMatchObject({ status: 200, type: 'text/html; charset=utf-8' })
    expect((await ask(port, '/vi/releases/2026-12-05-reports/event.ics')).type).toBe('text/calendar; charset=utf-8')
    for (const host of ['status.example', `rebound.example:${port}`, 'localhost.evil.example'])
      expect(await ask(port, '/vi/', { host }), host).toMatchObject({ status: 403, text: 'not served\n' })
    expect(await ask(port, '/vi/', { method: 'POST' })).toMatchObject({ status: 403 })
    expect(await ask(port, '/vi/', { method: 'HEAD' })).toMatchObject({ status: 200, text: '' })
    for (const path of ['/nowhere/', '/../relctl.yaml', '/%2e%2e/relctl.yaml', '/%ff']) {
      const { status, text } = await ask(port, path)
      expect(status, path).toBe(404)
      expect(text, path).toContain('<h1>')
    }
    expect(await end()).toBe(0)
  })

  it('is built again after a change, and stays as it is while a file is broken', async () => {
    const { root, write } = scratch(smallVendor('2026-12-05-reports'))
    const { port, until } = await serve(root)
    const page = '/en/releases/2026-12-05-reports/'
    expect((await ask(port, page)).text).toContain('<h1>New reports</h1>')
    const { 'relctl.yaml': sound = '', ...releases } = smallVendor('2026-12-05-reports')
    write({ 'relctl.yaml': `${sound}policy: twice\n` })
    await until(/error/)
    expect((await ask(port, page)).text).toContain('<h1>New reports</h1>')
    const renamed = Object.entries(releases).map(([path, text]) => [
      path,
      text.replace('New reports', 'Weekly reports'),
    ])
    write({ 'relctl.yaml': sound, ...Object.fromEntries(renamed) })
    await until(/files at/)
    expect((await ask(port, page)).text).toContain('<h1>Weekly reports</h1>')
  })

  it('names a port that is taken, and takes no folder', async () => {
    const { root } = scratch(smallVendor('2026-12-05-reports'))
    const { port } = await serve(root)
    const taken = await relctl(['site', '--serve', String(port)], { cwd: root, now })
    expect(taken).toMatchObject({ code: 2, stdout: '' })
    expect(taken.stderr).toContain(`cannot serve at port ${port}: another program has it`)
    const both = await relctl(['site', '--serve', '--out', 'public'], { cwd: root, now })
    expect(both.code).toBe(2)
    expect(both.stderr).toContain('--serve writes nothing, so it takes no --out')
  })
})
