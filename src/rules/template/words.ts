import type { Rule } from '#rules/rule.ts'
import { findingOf, ownFacts } from './own.ts'

export const words: Rule = {
  id: 'template/words',
  severity: 'error',
  summary: {
    en: 'Own words of a language are texts that notices ask for, with the parameters that these have.',
    vi: 'Lời riêng của một ngôn ngữ là lời mà thông báo cần, với đúng các tham số.',
  },
  why: 'A key with a slip in it changes nothing, and a text without its parameter leaves the date out of a notice.',
  bad: { files: { 'templates/locales/vi.yaml': 'farewel: Trân trọng kính chào,\n' } },
  good: { files: { 'templates/locales/vi.yaml': 'farewell: Trân trọng kính chào,\n' } },
  check: (facts) => {
    const own = ownFacts(facts)
    return own.proof.problems
      .filter(({ file }) => file?.startsWith('locales/'))
      .flatMap((problem) => findingOf(problem, own, { hint: problem.hint ?? 'correct or complete the words' }))
  },
}
