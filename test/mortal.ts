import { spawn } from 'node:child_process'
import { watch } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'
import { cleanEnvironment } from './environment.ts'

const command = fileURLToPath(new URL('../bin/relctl.js', import.meta.url))

/** What a run can be seen to do from outside, such as `draft` when the file appears that is to become a manifest. */
export type Signs = {
  /** Tells that something has happened. */
  readonly give: (sign: string) => void
  /** @returns how to stop listening */
  readonly hear: (listener: (sign: string) => void) => () => void
}

/** @param folders paths and, for the name of a file in them, the sign that it has been made, changed or removed */
export function openSigns(root: string, folders: Readonly<Record<string, (file: string) => string>>): Signs {
  const listeners = new Set<(sign: string) => void>()
  const give = (sign: string) => {
    for (const listener of listeners) listener(sign)
  }
  for (const [folder, signOf] of Object.entries(folders)) {
    const watcher = watch(join(root, folder), (_, file) => give(signOf(file ?? '')))
    afterAll(() => watcher.close())
  }
  return {
    give,
    hear(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** When a run dies: some milliseconds after a sign has been given for the nth time. */
export type Fate = { readonly sign: string; readonly nth: number; readonly milliseconds: number }

/** How a run ended. */
export type End = {
  readonly killed: boolean
  /** Undefined for one that was killed. */
  readonly code: number | undefined
  /** Milliseconds from its first sign to its end. */
  readonly worked: number
}

/** Runs the built command, and ends it with a signal that no program can hear, unless it ends before its fate. */
export function livedUntil(
  fate: Fate | undefined,
  args: readonly string[],
  { cwd, signs }: { readonly cwd: string; readonly signs: Signs },
): Promise<End> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [command, ...args], { cwd, env: cleanEnvironment(), stdio: 'ignore' })
    let began: number | undefined
    let left = fate?.nth ?? 0
    const silence = signs.hear((sign) => {
      began ??= performance.now()
      if (sign !== fate?.sign) return
      left -= 1
      if (left === 0) setTimeout(() => child.kill('SIGKILL'), fate.milliseconds)
    })
    child.on('close', (code, signal) => {
      silence()
      const worked = performance.now() - (began ?? performance.now())
      resolve({ killed: signal === 'SIGKILL', code: code ?? undefined, worked })
    })
  })
}

/** Numbers from 0 to 1, the same in every run of the tests. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
