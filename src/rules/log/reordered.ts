import type { Rule } from '#rules/rule.ts'
import { asked, logged, stays, told } from './logged-example.ts'
import { nameEntry, rewrittenLogs } from './rewriting.ts'

export const reordered: Rule = {
  id: 'log/reordered',
  severity: 'error',
  summary: {
    en: 'The entries of a log stay in the order in which they were recorded.',
    vi: 'Các mục nhật ký giữ nguyên thứ tự lúc được ghi.',
  },
  why: 'The state and the revision of a release follow from the order of its log. In another order the same entries tell another story. Checked with --changed.',
  bad: { base: logged(told, asked, stays), files: logged(told, stays, asked) },
  good: { base: logged(told, asked), files: logged(told, asked, stays) },
  *check(facts) {
    for (const { file, changes } of rewrittenLogs(facts)) {
      for (const change of changes) {
        if (change.kind !== 'moved') continue
        const { was, after, index } = change
        yield {
          file,
          path: ['log', index],
          at: 'key',
          message: `${nameEntry(was)} stands before ${nameEntry(after)}, but came after it in ${facts.comparison?.name}`,
          hint: 'restore the order; new entries go to the end',
        }
      }
    }
  },
}
