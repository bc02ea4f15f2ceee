/** Groups whose rules a manifest may break with a reason and an approver. Defects of text and record are never excused. */
const groups: readonly string[] = ['window', 'notice', 'gate', 'policy']

/** Whether a manifest's `exception` may name a rule. */
export function isExceptable(rule: string): boolean {
  return groups.includes(rule.slice(0, rule.indexOf('/')))
}
