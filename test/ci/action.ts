import { execFile } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { cleanEnvironment } from '../environment.ts'
import { scratch } from '../scratch.ts'

export const repository = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')

type Step = {
  readonly name: string
  readonly id: string
  readonly shell: string
  readonly run: string
  readonly env: Readonly<Record<string, string>>
  readonly 'working-directory'?: string
}

export type Action = {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>
  readonly outputs: Readonly<Record<string, { readonly description: string; readonly value: string }>>
  readonly runs: { readonly using: string; readonly steps: readonly Step[] }
}

export const action = parse(readFileSync(`${repository}/action.yml`, 'utf8')) as Action

export type ActionResult = {
  readonly code: number
  readonly log: string
  readonly outputs: Readonly<Record<string, string>>
  readonly summary: string
}

export type ActionCall = {
  readonly inputs?: Readonly<Record<string, string>>
  /** On top of what a runner sets. */
  readonly env?: Readonly<Record<string, string>>
  /** Where the action was downloaded to; this repository when left out. */
  readonly actionPath?: string
}

/** Runs the steps of the action in a checked-out repository as a runner of GitHub Actions does, until one fails. */
export async function runAction(workspace: string, call: ActionCall = {}): Promise<ActionResult> {
  const { root: temp } = scratch({ output: '', 'summary.md': '' })
  const known: Record<string, string> = { 'github.action_path': call.actionPath ?? repository }
  for (const [name, { default: value }] of Object.entries(action.inputs)) {
    known[`inputs.${name}`] = call.inputs?.[name] ?? value
  }
  const runner = {
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: workspace,
    GITHUB_STEP_SUMMARY: `${temp}/summary.md`,
    GITHUB_OUTPUT: `${temp}/output`,
    RUNNER_TEMP: `${temp}/runner`,
    ...call.env,
  }
  mkdirSync(runner.RUNNER_TEMP)
  let code = 0
  let log = ''
  for (const { id, run, env, 'working-directory': folder = '.' } of action.runs.steps) {
    const given = Object.entries(env).map(([name, value]) => [name, evaluate(value, known)])
    const cwd = `${workspace}/${evaluate(folder, known)}`
    const step = await bash(run, cwd, { ...runner, ...Object.fromEntries(given) })
    log += step.log
    code = step.code
    for (const [name, value] of outputsOf(readFileSync(runner.GITHUB_OUTPUT, 'utf8'))) {
      known[`steps.${id}.outputs.${name}`] = value
    }
    writeFileSync(runner.GITHUB_OUTPUT, '')
    if (code !== 0) break
  }
  const outputs = Object.entries(action.outputs).map(([name, { value }]) => [name, evaluate(value, known)])
  const summary = readFileSync(runner.GITHUB_STEP_SUMMARY, 'utf8')
  return { code, log, outputs: Object.fromEntries(outputs), summary }
}

/** An expression that names one value of the contexts; what no step has set is empty. */
function evaluate(text: string, known: Readonly<Record<string, string>>): string {
  return text.replace(/\$\{\{ ([\w.-]+) \}\}/g, (_, name: string) => known[name] ?? '')
}

/** `name=value` lines. A value that could bring a second line would bring a second output. */
function outputsOf(text: string): readonly (readonly [string, string])[] {
  return text
    .split('\n')
    .filter((line) => line.includes('='))
    .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)] as const)
}

/** A script as runners start it for `shell: bash`. */
export function bash(
  script: string,
  cwd: string,
  env: Readonly<Record<string, string>>,
): Promise<{ readonly code: number; readonly log: string }> {
  const file = `${scratch({ 'step.sh': script }).root}/step.sh`
  return new Promise((resolve, reject) => {
    const options = { cwd, env: cleanEnvironment(env) }
    execFile('bash', ['--noprofile', '--norc', '-eo', 'pipefail', file], options, (error, stdout, stderr) => {
      const code = error ? error.code : 0
      if (typeof code === 'number') resolve({ code, log: stdout + stderr })
      else reject(error)
    })
  })
}
