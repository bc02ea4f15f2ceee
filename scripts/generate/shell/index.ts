import { bashCompletion } from './bash.ts'
import { fishCompletion } from './fish.ts'
import { type About, manualPage } from './man.ts'
import { zshCompletion } from './zsh.ts'

/** Path from the repository's root -> text. */
export function shellFiles(about: About): Readonly<Record<string, string>> {
  return {
    'completions/relctl.bash': bashCompletion(),
    'completions/_relctl': zshCompletion(),
    'completions/relctl.fish': fishCompletion(),
    'man/relctl.1': manualPage(about),
  }
}
