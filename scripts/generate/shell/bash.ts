import { type Flag, globalFlags, type Values, type Verb, verbs } from './grammar.ts'

/** Works with the bash of macOS (3.2) too, which has no `compopt`. */
export function bashCompletion(): string {
  return `# Completion of relctl for bash. Made by "relctl completion bash".

_relctl_words() {
  local IFS=$' \\t\\n'
  COMPREPLY=($(compgen -W "$1" -- "$word"))
}

_relctl_names() {
  local what IFS=$'\\n'
  COMPREPLY=()
  for what in "$@"; do
    COMPREPLY+=($(compgen -W "$(relctl completion --list "$what" 2>/dev/null)" -- "$word"))
  done
}

_relctl_paths() {
  local IFS=$'\\n'
  compopt -o filenames 2>/dev/null
  COMPREPLY=($(compgen "$1" -- "$word"))
}

_relctl() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} verb= place=0 i
  COMPREPLY=()
  for ((i = 1; i < COMP_CWORD; i++)); do
    case \${COMP_WORDS[i]} in
      ${valued().join('|')}) ((i++)) ;;
      -*) ;;
      *) if [[ -z $verb ]]; then verb=\${COMP_WORDS[i]}; else ((place++)); fi ;;
    esac
  done
  case "$verb $before" in
${verbs.flatMap(flagCases).join('\n')}
${globalFlags.flatMap((flag) => (flag.values ? [`    *" ${flag.name}") ${action(flag.values)} return ;;`] : [])).join('\n')}
  esac
  if [[ $word == -* ]]; then
    case $verb in
${verbs.map(({ name, flags }) => `      ${name}) _relctl_words "${names(flags)}" ;;`).join('\n')}
      *) _relctl_words "${names(globalFlags)} --help --version" ;;
    esac
    return
  fi
  case "$verb $place" in
    " 0") _relctl_words "${verbs.map(({ name }) => name).join(' ')} help" ;;
    "help 0") _relctl_words "${verbs.map(({ name }) => name).join(' ')}" ;;
${verbs.flatMap(placeCases).join('\n')}
  esac
}

complete -F _relctl relctl
`
}

function flagCases({ name, flags }: Verb): readonly string[] {
  return own(flags)
    .filter(({ values, optional }) => values && !optional)
    .map((flag) => `    "${name} ${flag.name}") ${action(flag.values)} return ;;`)
}

function placeCases({ name, places }: Verb): readonly string[] {
  return places.map(({ many, values }, index) =>
    many ? `    "${name} "*) ${action(values)} ;;` : `    "${name} ${index}") ${action(values)} ;;`,
  )
}

function own(flags: readonly Flag[]): readonly Flag[] {
  return flags.filter(({ name }) => !globalFlags.some((flag) => flag.name === name))
}

function valued(): readonly string[] {
  const all = [...globalFlags, ...verbs.flatMap(({ flags }) => flags)]
  return [...new Set(all.flatMap(({ name, values, optional }) => (values && !optional ? [name] : [])))].sort()
}

function names(flags: readonly Flag[]): string {
  return [...flags.map(({ name }) => name), '--help'].join(' ')
}

function action(values: Values | undefined): string {
  switch (values?.kind) {
    case 'words':
      return `_relctl_words "${values.words.join(' ')}";`
    case 'names':
      return `_relctl_names ${values.of.join(' ')};`
    case 'files':
      return '_relctl_paths -f;'
    case 'folders':
      return '_relctl_paths -d;'
    default:
      return ''
  }
}
