# Completion of relctl for bash. Made by "relctl completion bash".

_relctl_words() {
  local IFS=$' \t\n'
  COMPREPLY=($(compgen -W "$1" -- "$word"))
}

_relctl_names() {
  local what IFS=$'\n'
  COMPREPLY=()
  for what in "$@"; do
    COMPREPLY+=($(compgen -W "$(relctl completion --list "$what" 2>/dev/null)" -- "$word"))
  done
}

_relctl_paths() {
  local IFS=$'\n'
  compopt -o filenames 2>/dev/null
  COMPREPLY=($(compgen "$1" -- "$word"))
}

_relctl() {
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} verb= place=0 i
  COMPREPLY=()
  for ((i = 1; i < COMP_CWORD; i++)); do
    case ${COMP_WORDS[i]} in
      --at|--audience|--author|--base-url|--baseline|--batch|--by|--channel|--ci|--class|--color|--config|--contact|--cwd|--downtime|--due|--duration|--eject|--evidence|--format|--from|--id|--lang|--list|--locale|--max-warnings|--metric|--module|--month|--name|--notice|--now|--out|--output|--policy|--product|--quarter|--reason|--role|--set|--start|--stdin-filename|--step|--test-to|--text|--title|--to|--wait|--write-baseline) ((i++)) ;;
      -*) ;;
      *) if [[ -z $verb ]]; then verb=${COMP_WORDS[i]}; else ((place++)); fi ;;
    esac
  done
  case "$verb $before" in
    "init --policy")  return ;;
    "init --name")  return ;;
    "init --contact")  return ;;
    "init --ci") _relctl_words "github gitlab none"; return ;;
    "new --title")  return ;;
    "new --class") _relctl_names classes; return ;;
    "new --product") _relctl_names products; return ;;
    "new --module")  return ;;
    "new --start")  return ;;
    "new --duration")  return ;;
    "new --id")  return ;;
    "new --set")  return ;;
    "check --format") _relctl_words "pretty concise json github gitlab sarif junit markdown"; return ;;
    "check --output") _relctl_paths -f; return ;;
    "check --max-warnings")  return ;;
    "check --baseline") _relctl_paths -f; return ;;
    "check --write-baseline") _relctl_paths -f; return ;;
    "check --stdin-filename") _relctl_paths -f; return ;;
    "plan --month")  return ;;
    "plan --quarter")  return ;;
    "plan --from")  return ;;
    "plan --to")  return ;;
    "plan --class") _relctl_names classes; return ;;
    "plan --product") _relctl_names products; return ;;
    "plan --due")  return ;;
    "plan --format") _relctl_words "text json markdown ics"; return ;;
    "render --notice")  return ;;
    "render --month")  return ;;
    "render --product") _relctl_names products; return ;;
    "render --audience")  return ;;
    "render --channel")  return ;;
    "render --locale")  return ;;
    "render --format")  return ;;
    "render --out") _relctl_paths -d; return ;;
    "render --eject")  return ;;
    "gate --wait")  return ;;
    "gate --format") _relctl_words "text json"; return ;;
    "record --notice")  return ;;
    "record --step")  return ;;
    "record --at")  return ;;
    "record --by")  return ;;
    "record --to")  return ;;
    "record --reason")  return ;;
    "record --locale")  return ;;
    "record --batch")  return ;;
    "record --channel")  return ;;
    "record --month")  return ;;
    "record --evidence")  return ;;
    "record --role")  return ;;
    "record --author")  return ;;
    "record --downtime")  return ;;
    "record --metric")  return ;;
    "record --text")  return ;;
    "send --due")  return ;;
    "send --out") _relctl_paths -d; return ;;
    "send --test-to")  return ;;
    "send --format") _relctl_words "text json"; return ;;
    "report --month")  return ;;
    "report --quarter")  return ;;
    "report --class") _relctl_names classes; return ;;
    "report --product") _relctl_names products; return ;;
    "report --format") _relctl_words "text json markdown html"; return ;;
    "site --out") _relctl_paths -d; return ;;
    "site --base-url")  return ;;
    "explain --format") _relctl_words "text json markdown"; return ;;
    "completion --list") _relctl_words "classes policies products releases rules"; return ;;
    *" --cwd") _relctl_paths -d; return ;;
    *" --config") _relctl_paths -f; return ;;
    *" --now")  return ;;
    *" --color") _relctl_words "auto always never"; return ;;
    *" --lang") _relctl_words "en vi"; return ;;
  esac
  if [[ $word == -* ]]; then
    case $verb in
      init) _relctl_words "--policy --name --contact --ci --yes --cwd --config --now --color --lang --help" ;;
      new) _relctl_words "--title --class --product --module --start --duration --id --set --dry-run --cwd --config --now --color --lang --help" ;;
      check) _relctl_words "--changed --format --output --max-warnings --quiet --fix --dry-run --baseline --write-baseline --stdin-filename --no-cache --watch --cwd --config --now --color --lang --help" ;;
      plan) _relctl_words "--month --quarter --from --to --class --product --due --calendar --all --format --cwd --config --now --color --lang --help" ;;
      render) _relctl_words "--notice --all --month --product --audience --channel --locale --format --out --preview --eject --cwd --config --now --color --lang --help" ;;
      gate) _relctl_words "--wait --format --cwd --config --now --color --lang --help" ;;
      record) _relctl_words "--notice --step --at --by --to --reason --locale --batch --channel --month --evidence --role --author --downtime --metric --text --scope-change --force --dry-run --cwd --config --now --color --lang --help" ;;
      send) _relctl_words "--send --due --out --test-to --resend-unknown --push --format --cwd --config --now --color --lang --help" ;;
      report) _relctl_words "--month --quarter --class --product --format --cwd --config --now --color --lang --help" ;;
      site) _relctl_words "--out --base-url --serve --cwd --config --now --color --lang --help" ;;
      explain) _relctl_words "--format --cwd --config --now --color --lang --help" ;;
      schema) _relctl_words "--cwd --config --now --color --lang --help" ;;
      completion) _relctl_words "--list --cwd --config --now --color --lang --help" ;;
      *) _relctl_words "--cwd --config --now --color --lang --help --help --version" ;;
    esac
    return
  fi
  case "$verb $place" in
    " 0") _relctl_words "init new check plan render gate record send report site explain schema completion help" ;;
    "help 0") _relctl_words "init new check plan render gate record send report site explain schema completion" ;;
    "init 0") _relctl_paths -d; ;;
    "new 0")  ;;
    "check "*) _relctl_paths -f; ;;
    "plan "*) _relctl_names releases; ;;
    "render 0") _relctl_names releases; ;;
    "gate 0") _relctl_names releases; ;;
    "record 0") _relctl_names releases; ;;
    "record 1") _relctl_words "noticed task-done gate-passed approved started extended succeeded rolled-back failed rescheduled postponed cancelled reviewed monitored note"; ;;
    "explain 0") _relctl_names policies rules classes; ;;
    "schema 0") _relctl_words "banner baseline calendar check-output config delivery-record explain-output gate-output notice-view plan-output policy release report-output send-output upcoming-output"; ;;
    "completion 0") _relctl_words "bash zsh fish"; ;;
  esac
}

complete -F _relctl relctl
