import type { ExplainOutput } from '../generated/types/explain-output.ts'
import type { Lang } from '../words/lang.ts'
import { exampleWorld } from './example.ts'
import type { Example, ExampleFile, Rule } from './rule.ts'

/** A rule as a value that any format can print. The example's relctl.yaml is shown only where it matters. */
export function explainRule(
  { id, severity, summary, why, bad, good }: Rule,
  lang: Lang = 'en',
): NonNullable<ExplainOutput['rule']> {
  return { id, severity, summary: summary[lang], why, bad: filesOf(bad), good: filesOf(good) }
}

type ShownFile = { readonly file: string; readonly text: string; readonly inBase?: true }

/** The files of the base come first, without those that the change leaves alone. */
function filesOf(example: Example): readonly ShownFile[] {
  if (typeof example === 'string') {
    const files = Object.entries(exampleWorld(example).files).filter(([file]) => file !== 'relctl.yaml')
    return files.map(shown)
  }
  const { files, base = {} } = example
  const changed = Object.entries(base).filter(([file, content]) => files[file] !== content)
  return [...changed.map((entry) => ({ ...shown(entry), inBase: true as const })), ...Object.entries(files).map(shown)]
}

function shown([file, content]: readonly [string, ExampleFile]): ShownFile {
  return { file, text: abridge(textOf(content)) }
}

/** What is not an ordinary text file is described in brackets. */
function textOf(file: ExampleFile): string {
  if (typeof file === 'string') return file
  switch (file.as) {
    case 'symlink':
      return `[a symbolic link to ${file.text}]\n`
    case 'pipe':
      return '[a named pipe]\n'
    case 'latin1':
      return `[saved as Latin-1]\n${file.text}`
  }
}

/** Examples of size are shown by their beginning. */
function abridge(text: string): string {
  return text.length > 4000 ? `${text.slice(0, 400)}\n[${text.length - 400} more characters]\n` : text
}
