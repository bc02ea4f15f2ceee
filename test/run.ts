import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { cleanEnvironment } from './environment.ts'

const command = fileURLToPath(new URL('../bin/relctl.js', import.meta.url))

export type RunOptions = {
  readonly cwd?: string
  /** On top of the clean environment; `undefined` removes a variable. */
  readonly env?: Readonly<Record<string, string | undefined>>
  /** Text for stdin. Without it stdin is closed. */
  readonly input?: string
  /** Value of `--now`. */
  readonly now?: string
}

export type RunResult = { readonly code: number; readonly stdout: string; readonly stderr: string }

/** Runs the built command as a user would, in an environment of which nothing but the search path is the host's. */
export function relctl(args: readonly string[], { cwd, env, input, now }: RunOptions = {}): Promise<RunResult> {
  const all = now === undefined ? args : ['--now', now, ...args]
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [command, ...all], {
      cwd,
      env: cleanEnvironment(env),
      stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    })
    const out: Buffer[] = []
    const err: Buffer[] = []
    child.stdout?.on('data', (chunk: Buffer) => out.push(chunk))
    child.stderr?.on('data', (chunk: Buffer) => err.push(chunk))
    child.stdin?.on('error', () => {}) // the command may end before it has read its input
    child.stdin?.end(input)
    child.on('error', reject)
    child.on('close', (code, signal) => {
      if (code === null) reject(new Error(`relctl was ended by ${signal}`))
      else resolve({ code, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() })
    })
  })
}
