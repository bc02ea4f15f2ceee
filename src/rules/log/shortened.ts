import { flow } from '#rules/flow.ts'
import type { Rule } from '#rules/rule.ts'
import { asked, logged, told } from './logged-example.ts'
import { nameEntry, rewrittenLogs } from './rewriting.ts'

export const shortened: Rule = {
  id: 'log/shortened',
  severity: 'error',
  summary: { en: 'The log keeps every entry that was recorded.', vi: 'Nhật ký giữ lại mọi mục đã ghi.' },
  why: 'What has happened does not unhappen. Without the entry of a notice nobody can know that customers were told another time. Checked with --changed.',
  bad: { base: logged(told, asked), files: logged(told) },
  good: { base: logged(told), files: logged(told, asked) },
  *check(facts) {
    for (const { file, changes } of rewrittenLogs(facts)) {
      const lost = changes.flatMap((change) => (change.kind === 'removed' ? [change.was] : []))
      const [first, ...others] = lost
      if (!first) continue
      const more = others.length > 0 ? ` and ${others.length} more` : ''
      yield {
        file,
        path: ['log'],
        at: 'key',
        message: `the log has lost ${nameEntry(first)}${more}, which ${facts.comparison?.name} has`,
        hint: `put back ${lost.map((entry) => `"- ${flow(entry)}"`).join(' and ')}`,
      }
    }
  },
}
