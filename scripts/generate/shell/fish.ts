import { type Flag, globalFlags, type Values, type Verb, verbs } from './grammar.ts'

export function fishCompletion(): string {
  const lines = [
    '# Completion of relctl for fish. Made by "relctl completion fish".',
    '',
    'complete -c relctl -f',
    "complete -c relctl -n __fish_use_subcommand -l help -d 'show help'",
    "complete -c relctl -n __fish_use_subcommand -l version -d 'print the version'",
    ...verbs.map(({ name, summary }) => `complete -c relctl -n __fish_use_subcommand -a ${name} -d ${quoted(summary)}`),
    ...globalFlags.map((flag) => option(undefined, flag)),
    ...verbs.flatMap(linesOf),
  ]
  return `${lines.join('\n')}\n`
}

function linesOf({ name, flags, places }: Verb): readonly string[] {
  const own = flags.filter((flag) => !globalFlags.some((global) => global.name === flag.name))
  return ['', ...own.map((flag) => option(name, flag)), ...places.flatMap(({ values }) => place(name, values))]
}

function place(verb: string, values: Values): readonly string[] {
  const given = action(values)
  return given === '' ? [] : [`complete -c relctl -n ${seen(verb)} ${given}`]
}

function option(verb: string | undefined, { name, summary, values }: Flag): string {
  const where = verb === undefined ? '' : ` -n ${seen(verb)}`
  const value = values ? ` -x ${action(values)}`.trimEnd() : ''
  return `complete -c relctl${where} -l ${name.slice(2)}${value} -d ${quoted(summary)}`
}

function action(values: Values): string {
  switch (values.kind) {
    case 'words':
      return `-a ${quoted(values.words.join(' '))}`
    case 'names':
      return `-a ${quoted(values.of.map((what) => `(relctl completion --list ${what} 2>/dev/null)`).join(' '))}`
    case 'files':
      return "-a '(__fish_complete_path)'"
    case 'folders':
      return "-a '(__fish_complete_directories)'"
    case 'anything':
      return ''
  }
}

function seen(verb: string): string {
  return `'__fish_seen_subcommand_from ${verb}'`
}

function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`
}
