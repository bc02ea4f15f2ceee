import { appendFileSync, statSync } from 'node:fs'
import type { Ci } from '../host.ts'

/** Which CI host this process runs under, as its environment says. */
export function ciOf(env: Readonly<Record<string, string | undefined>>, write: (text: string) => void): Ci {
  const path = env['GITHUB_STEP_SUMMARY']
  const targetBranch = env['GITHUB_BASE_REF'] || env['CI_MERGE_REQUEST_TARGET_BRANCH_NAME']
  return {
    github: env['GITHUB_ACTIONS'] === 'true',
    command: write,
    ...(targetBranch ? { targetBranch } : {}),
    ...(path ? { summary: summaryAt(path) } : {}),
  }
}

/** The file belongs to the CI host: it is taken at its word, and a run never fails for not reaching it. */
function summaryAt(path: string): NonNullable<Ci['summary']> {
  return {
    bytes: sizeOf(path),
    append: (markdown) => {
      try {
        appendFileSync(path, markdown)
        return undefined
      } catch (error) {
        return (error as NodeJS.ErrnoException).code ?? 'unknown error'
      }
    },
  }
}

function sizeOf(path: string): number {
  try {
    return statSync(path).size
  } catch {
    return 0
  }
}
