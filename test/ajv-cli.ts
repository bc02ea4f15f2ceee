import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { cleanEnvironment } from './environment.ts'
import type { RunResult } from './run.ts'

const require = createRequire(import.meta.url)
const command = require.resolve('ajv-cli/dist/index.js')

/** Runs the command of the package ajv-cli, with which relctl is compared. */
export function ajv(args: readonly string[], { cwd }: { readonly cwd: string }): Promise<RunResult> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [command, ...args], { cwd, env: cleanEnvironment() }, (error, stdout, stderr) => {
      const code = error ? error.code : 0
      if (typeof code === 'number') resolve({ code, stdout, stderr })
      else reject(error)
    })
  })
}
