# Prints what zsh offers for a command line, one in a line: zsh -f complete.zsh <completion> <command line>
zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell "PROMPT=; autoload -Uz compinit; compinit -u -D; source ${(q)1}"
zpty -w shell '
compadd () {
  if [[ "$*" == *-(O|A|D)\ * ]]; then builtin compadd "$@"; return $?; fi
  typeset -a found
  builtin compadd -A found "$@"
  print -rl -- "offer:"$^found
}
over () { print -r -- "that is all"; exit }
comppostfuncs=(over)
bindkey "^I" complete-word
print -r -- "let us be""gin"'
zpty -r shell line '*let us begin*'
zpty -n -w shell "$2"$'\t'
zpty -r shell text '*that is all*'
for line in ${(f)text}; do
  line=${line//$'\r'/}
  [[ $line == *offer:?* ]] && print -r -- ${line##*offer:}
done
exit 0
