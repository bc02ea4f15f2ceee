/**
 * How the runner of GitHub Actions finds commands in the output of a step: two rules, tried on each line in turn. It
 * knows a list of commands; here every name counts, so that a new one would not slip through.
 */

export type RunnerCommand = {
  readonly name: string
  readonly properties: Readonly<Record<string, string>>
  readonly data: string
}

/** Every command that the runner would carry out, and the lines that it would only show. */
export function readLog(text: string): {
  readonly commands: readonly RunnerCommand[]
  readonly shown: readonly string[]
} {
  const commands: RunnerCommand[] = []
  const shown: string[] = []
  for (const line of text.split(/\r\n|\n|\r/)) {
    const command = atStart(line) ?? anywhere(line)
    if (command) commands.push(command)
    else shown.push(line)
  }
  return { commands, shown }
}

/** White space as .NET trims it, which is not quite what `\s` means. */
const leadingSpace = /^[\t\v\f\u001c-\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/

/** `::name key=value,key=value::data` at the start of a line. */
function atStart(line: string): RunnerCommand | undefined {
  const text = line.replace(leadingSpace, '')
  if (!text.startsWith('::')) return undefined
  const end = text.indexOf('::', 2)
  if (end < 0) return undefined
  return commandOf(
    text.slice(2, end),
    ',',
    text.slice(end + 2),
    { '%0D': '\r', '%0A': '\n' },
    { '%3A': ':', '%2C': ',' },
  )
}

/** `##[name key=value;key=value]data` wherever it stands. */
function anywhere(line: string): RunnerCommand | undefined {
  const start = line.indexOf('##[')
  const end = start < 0 ? -1 : line.indexOf(']', start)
  if (end < 0) return undefined
  const escapes = { '%3B': ';', '%0D': '\r', '%0A': '\n', '%5D': ']' }
  return commandOf(line.slice(start + 3, end), ';', line.slice(end + 1), escapes, {})
}

type Escapes = Readonly<Record<string, string>>

function commandOf(info: string, separator: string, data: string, escapes: Escapes, more: Escapes): RunnerCommand {
  const space = info.indexOf(' ')
  const pairs =
    space < 0
      ? []
      : info
          .slice(space + 1)
          .trim()
          .split(separator)
  const properties = pairs.flatMap((pair): [string, string][] => {
    const at = pair.indexOf('=')
    return at <= 0 || at === pair.length - 1
      ? []
      : [[pair.slice(0, at), unescaped(pair.slice(at + 1), { ...escapes, ...more })]]
  })
  return {
    name: space < 0 ? info : info.slice(0, space),
    properties: Object.fromEntries(properties),
    data: unescaped(data, escapes),
  }
}

function unescaped(text: string, escapes: Escapes): string {
  const plain = Object.entries(escapes).reduce((sum, [code, char]) => sum.replaceAll(code, char), text)
  return plain.replaceAll('%25', '%')
}
