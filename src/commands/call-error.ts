import { UsageError } from '#exit.ts'

type Told = readonly [form: RegExp, say: (...found: readonly string[]) => string]

/** What commander says of a call, and how relctl says it: what was found, what is expected. */
const told: readonly Told[] = [
  [/unknown command '(.*?)'/, (name) => `there is no command "${name}"`],
  [/unknown option '(.*?)'/, (option) => `there is no option ${option}`],
  [/option '(--[\w-]+) ?([^']*)' argument missing/, (option, value) => `${option} has no value, expected ${value}`],
  [
    /option '(--[\w-]+)[^']*' argument '(.*?)' is invalid\. Allowed choices are (.*)\./,
    (option, given, choices) => `${option} is "${given}", expected one of ${choices}`,
  ],
  [
    /too many arguments for '(.*?)'\. Expected (\d+) arguments? but got (\d+)/,
    (verb, most, given) => `${verb} takes ${most === '0' ? 'no arguments' : `at most ${most}`}, found ${given}`,
  ],
  [/missing required argument '(.*?)'/, (name) => `<${name}> is missing`],
]

/**
 * A call that commander cannot take, in the words of all other messages.
 * @param verb the command that was called, if there is one of that name
 */
export function callError(message: string, verb: string | undefined): UsageError {
  const [, meant] = /\(Did you mean (?:one of )?(.*)\?\)/.exec(message) ?? []
  const help = verb === undefined ? 'relctl --help lists the commands' : `relctl ${verb} --help shows how it is called`
  const hint = meant === undefined ? help : `did you mean ${meant}?`
  for (const [form, say] of told) {
    const found = form.exec(message)
    if (found) return new UsageError(say(...found.slice(1)), hint)
  }
  return new UsageError(message.replace(/^error: /, ''), hint)
}
