/**
 * CI hosts read logs and obey commands in them: GitHub Actions `::name …::` at the start of a line, after white
 * space, and `##[name …]` anywhere in it; Azure Pipelines and TeamCity `##vso[…` and `##teamcity[…`.
 */
const lineCommand = /(^|[\r\n])((?:[^\S\r\n]|\u0085|\u001b\[[0-9;]*m)*):(?=:)/g

/** The first `#` of a command that counts anywhere in a line. Languages with an escape for characters replace it. */
export const anywhereCommand = /#(?=#\w*\[)/g

/** Text for a log in which nothing is a command: what would start one is shown as `\u{…}`, like other unsafe text. */
export function defuse(text: string): string {
  return text.replace(lineCommand, '$1$2\\u{3a}').replace(anywhereCommand, '\\u{23}')
}
