import type { Comparison } from '../comparison/comparison.ts'
import type { TextEdit } from '../manifest/edit.ts'
import type { Source } from '../manifest/source.ts'
import type { Suppression, UnusedSuppression } from '../manifest/suppression.ts'
import type { Memory } from '../notices/rehearsal.ts'
import type { Outlook } from '../policy/outlook.ts'
import type { Finding, Severity } from '../report/finding.ts'
import type { InEach } from '../words/lang.ts'
import type { Workspace } from '../workspace.ts'

/** Everything that a rule may know. It is read and resolved before the first rule runs. */
export type Facts = {
  readonly workspace: Workspace
  readonly outlook: Outlook
  /** What the base said, when the user asked what has changed since. */
  readonly comparison?: Comparison | undefined
  /** What earlier runs have found out about texts. */
  readonly memory?: Memory | undefined
  /**
   * Files of the releases whose notices are tried, all of them when undefined. A command that changes or sends one
   * release is not to wait until those of a thousand others are written.
   */
  readonly concerned?: ReadonlySet<string> | undefined
  /** Every rule there is, for rules about what names rules. */
  readonly ruleIds: readonly string[]
  /** Rules that manifests were found to break with leave, by file; complete when the rules that come last run. */
  readonly excused: ReadonlyMap<string, ReadonlySet<string>>
  /** Every comment that suppresses findings, or tries to. */
  readonly suppressions: readonly Suppression[]
  /** What such comments name and nothing has needed yet; complete when the rules that come last run. */
  readonly unused: readonly UnusedSuppression[]
}

/** A file of an example: its text, or what stands in its place. The `text` of a link is its target. */
export type ExampleFile = string | { readonly as: 'symlink' | 'pipe' | 'latin1'; readonly text: string }

/**
 * A repository in which a rule is shown. Paths are relative to its root; `relctl.yaml` is that of
 * `src/rules/example.ts` unless given. A text alone is a manifest, named by its own `id`. With `base`, the files of
 * the base, the example is what a branch made of them.
 */
export type Example =
  | string
  | {
      readonly now?: string
      readonly base?: Readonly<Record<string, string>>
      readonly files: Readonly<Record<string, ExampleFile>>
    }

export type RuleGroup =
  | 'file'
  | 'yaml'
  | 'schema'
  | 'time'
  | 'window'
  | 'notice'
  | 'gate'
  | 'log'
  | 'release'
  | 'policy'
  | 'text'
  | 'channel'
  | 'target'
  | 'template'
  | 'suppression'

/**
 * One thing that `check` can find. Entries live in `src/rules/<group>/<name>.ts` and are gathered in `index.ts`.
 * A rule states what it saw; the engine stamps id, severity and position, applies `rules` of relctl.yaml and the
 * manifest's `exception`, and sorts. `bad` must report exactly this rule, `good` nothing: one text is first test,
 * documentation and `relctl explain`.
 */
export type Rule = {
  readonly id: `${RuleGroup}/${string}`
  readonly severity: Severity
  /** What it demands, in one sentence; in Vietnamese it stands below the message, which is in English. */
  readonly summary: InEach<string>
  /** Why it exists: what goes wrong without it. Names its source (requirement ID) where there is one. */
  readonly why: string
  /** Runs after all others, in the order of the table, because it asks what they found. */
  readonly last?: true
  readonly bad: Example
  readonly good: Example
  readonly check: (facts: Facts) => Iterable<Finding>
  /**
   * Edits after which it no longer finds this, for `check --fix`: only where there is one right answer and nothing
   * else changes its meaning. None when this finding is not of that kind.
   */
  readonly fix?: (finding: Finding, source: Source) => readonly TextEdit[]
}
