import type { Rule } from '#rules/rule.ts'
import { findingOf, ownFacts } from './own.ts'

export const broken: Rule = {
  id: 'template/broken',
  severity: 'error',
  summary: {
    en: 'Every own template can be read, names only what a notice has, and does nothing but print it.',
    vi: 'Mọi mẫu riêng đọc được, chỉ dùng những gì thông báo có và chỉ in ra.',
  },
  why: 'A template is run when a notice is due. A name with a slip in it would stop the notice on that day, or, in other template languages, leave a hole in the text that customers read.',
  bad: { files: { 'templates/partials/closing.txt.hbs': '{{text.farewel}}\n{{text.signature}}\n' } },
  good: { files: { 'templates/partials/closing.txt.hbs': '{{text.farewell}}\n{{text.signature}}\n' } },
  check: (facts) => {
    const own = ownFacts(facts)
    return own.proof.problems.filter(({ file }) => file?.endsWith('.hbs')).flatMap((problem) => findingOf(problem, own))
  },
}
