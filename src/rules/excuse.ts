import type { RuleGroup } from './rule.ts'

/** By what a finding may be set aside. */
type Excuse = {
  /** A comment that suppresses it. */
  readonly comment: boolean
  /** A baseline, which a repository that adopts relctl starts with. */
  readonly baseline: boolean
  /** What to do instead of writing such a comment, as an imperative. */
  readonly instead: string
}

const free: Excuse = { comment: true, baseline: true, instead: '' }

/** Without a file that can be read and obeys its schema, no rule judges anything. */
const unreadable: Excuse = { comment: false, baseline: false, instead: 'correct what the rule reports' }

/** A promise is broken by somebody who answers for it, and reports count how often. */
const promise: Excuse = {
  comment: false,
  baseline: true,
  instead: 'add an "exception" to the manifest: the rule, a reason and "approvedBy"',
}

/** What was announced and what was done cannot change silently; old records may be as they are. */
const record: Excuse = { comment: false, baseline: true, instead: 'append what is true to the log' }

/** The base is the witness: nothing in the change itself can excuse it. */
const witness: Excuse = { comment: false, baseline: false, instead: 'restore what the base says' }

const byGroup: Readonly<Record<RuleGroup, Excuse>> = {
  file: unreadable,
  yaml: unreadable,
  schema: unreadable,
  time: free,
  window: promise,
  notice: promise,
  gate: promise,
  log: record,
  release: free,
  policy: free,
  text: free,
  channel: free,
  target: { ...unreadable, instead: 'correct the target that the rule reports' },
  template: { ...unreadable, instead: 'correct the template that the rule reports' },
  suppression: { ...unreadable, instead: 'correct or remove the comment that the rule reports' },
}

/** Rules that differ from their group. */
const byRule: Readonly<Record<string, Excuse>> = {
  'log/edited': witness,
  'log/reordered': witness,
  'log/shortened': witness,
  'release/class-changed': witness,
  'release/completed-changed': witness,
  'release/created-backdated': witness,
  'release/moved-silently': witness,
  'release/removed': witness,
  'release/renamed': witness,
  'policy/extends-cycle': unreadable,
  'policy/unknown-policy': unreadable,
}

/** Rules whose findings are judged apart from their group, for the test that they exist. */
export const excusedApart: readonly string[] = Object.keys(byRule)

/** How findings of a rule may be set aside; those of a rule that does not exist cannot be. */
export function excuseOf(rule: string): Excuse {
  const group = rule.slice(0, rule.indexOf('/'))
  return byRule[rule] ?? (Object.hasOwn(byGroup, group) ? byGroup[group as RuleGroup] : unreadable)
}
