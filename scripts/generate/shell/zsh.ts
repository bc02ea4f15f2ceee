import { type Flag, globalFlags, type Values, type Verb, verbs } from './grammar.ts'

export function zshCompletion(): string {
  return `#compdef relctl
# Completion of relctl for zsh. Made by "relctl completion zsh".

_relctl_names() {
  local what
  local -a names
  for what in "$@"; do
    names+=(\${(f)"$(relctl completion --list $what 2>/dev/null)"})
  done
  compadd -a names
}

_relctl() {
  local curcontext="$curcontext" state line
  local -a commands
  commands=(
${verbs.map(({ name, summary }) => `    ${quoted(`${name}:${summary}`)}`).join('\n')}
    'help:show help for relctl or for one command'
  )
  _arguments -C \\
${globalFlags.map((flag) => `    ${spec(flag)} \\`).join('\n')}
    '--help[show help]' \\
    '--version[print the version]' \\
    '1: :->command' \\
    '*:: :->rest'
  case $state in
    command) _describe command commands ;;
    rest)
      case $words[1] in
${verbs.map(verbCase).join('\n')}
        help) _describe command commands ;;
      esac
      ;;
  esac
}

if [[ $funcstack[1] == _relctl ]]; then
  _relctl "$@"
else
  compdef _relctl relctl
fi
`
}

function verbCase({ name, flags, places }: Verb): string {
  const specs = [
    ...flags.map(spec),
    quoted('--help[show help]'),
    ...places.map((place, index) => quoted(`${place.many ? '*' : index + 1}:${place.name}:${action(place.values)}`)),
  ]
  return `        ${name})\n          _arguments \\\n${specs.map((one) => `            ${one}`).join(' \\\n')}\n          ;;`
}

/** Of repeatable options and of those that may stand anywhere, zsh need not know. */
function spec({ name, summary, values, optional }: Flag): string {
  const words = summary.replace(/[\\[\]:]/g, '\\$&')
  const value = values ? `${optional ? '::' : ':'}value:${action(values)}` : ''
  return quoted(`*${name}[${words}]${value}`)
}

function action(values: Values): string {
  switch (values.kind) {
    case 'words':
      return `(${values.words.join(' ')})`
    case 'names':
      return ` _relctl_names ${values.of.join(' ')}`
    case 'files':
      return '_files'
    case 'folders':
      return '_files -/'
    case 'anything':
      return ' '
  }
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}
