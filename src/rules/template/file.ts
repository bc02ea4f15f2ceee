import type { Rule } from '#rules/rule.ts'
import { findingOf, ownFacts } from './own.ts'

export const file: Rule = {
  id: 'template/file',
  severity: 'error',
  summary: {
    en: 'Every file below templates/ can be used: an ordinary file of plain text under a name that relctl looks for.',
    vi: 'Mọi tệp trong templates/ đều dùng được: tệp văn bản thông thường, mang tên mà relctl tìm.',
  },
  why: 'A file that is not looked for changes nothing, and the shipped text goes out in its place without a word.',
  bad: { files: { 'templates/locales/vietnamese.yaml': 'farewell: Trân trọng kính chào,\n' } },
  good: { files: { 'templates/locales/vi.yaml': 'farewell: Trân trọng kính chào,\n' } },
  check: (facts) => {
    const own = ownFacts(facts)
    return own.set.problems.flatMap((problem) =>
      findingOf(problem, own, { hint: problem.hint ?? 'replace the file, or delete it to use the shipped one' }),
    )
  },
}
