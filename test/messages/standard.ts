import { globalOptions } from '../../src/commands/command.ts'
import { commands } from '../../src/commands/index.ts'

/** The standard of docs/contributing.md, "What a message holds", as far as a program can see to it. */

const options = new Set([
  ...[...globalOptions, ...commands.flatMap((command) => command.options)].map(({ flags }) => flags.split(/[ ,]/)[0]),
  '--help',
  '--version',
])
/** Options of git that messages tell people to type. */
const ofGit = ['--unshallow', '--auto']

/** Names that keep their capital where a text begins with them. */
const named = /^(?:[A-Z]{2}|U\+|Zalo|Slack|Teams|Google Chat|Statuspage)/

const tired = /\b(please|invalid|illegal|oops|sorry|unexpected|failed to|unable to|an error)\b/i

/** What is wrong with the form of a text; nothing when it may be shown. */
export function breaches(text: string, kind: 'message' | 'hint'): readonly string[] {
  const own = text.replace(/"(?:[^"\\]|\\.)*"/g, '""')
  const laws: readonly (readonly [string, boolean])[] = [
    ['begins with a capital', /^\p{Lu}/u.test(text) && !named.test(text)],
    ['ends like a sentence', /[.!]$/.test(own)],
    ['shouts', own.includes('!')],
    ['asks instead of telling', kind === 'message' && own.replace(/, did you mean [^?]*\?$/, '').includes('?')],
    ['quotes with something else than "', /[`“”‘]|(?<!\w)'[^']+'(?!\w)/.test(withoutCalls(own))],
    ['uses a tired word', tired.test(own)],
    ['shows what a program thinks', /\b(undefined|NaN)\b|\[object/.test(own)],
    ['has odd blanks', /^\s|\s$| {2}/.test(text)],
    ['shows what was found without quotes', /\bfound \S*\w[/._]\w/.test(own)],
  ]
  const unknown = [...own.matchAll(/(?<![\w-])--[a-z][a-z-]*/g)]
    .map(([name]) => name)
    .filter((name) => !options.has(name) && !ofGit.includes(name))
  return [...laws.flatMap(([law, broken]) => (broken ? [law] : [])), ...unknown.map((name) => `has no option ${name}`)]
}

/** Commands to type quote as shells do. */
function withoutCalls(text: string): string {
  return text.replace(/--\S+ '[^']*'/g, '')
}
