import type { Rule } from '#rules/rule.ts'
import { findingOf, ownFacts } from './own.ts'

export const channel: Rule = {
  id: 'template/channel',
  severity: 'error',
  summary: {
    en: 'The description of an own channel says how its notices are written.',
    vi: 'Bản mô tả kênh riêng nêu cách viết thông báo của kênh.',
  },
  why: 'Without knowing which template a format uses, how data is escaped and how long a text may be, nothing can be written for the channel.',
  bad: {
    files: {
      'templates/poster/channel.yaml': 'title: Poster\nformats:\n  md: { template: poster.md.hbs, escape: mardown }\n',
    },
  },
  good: {
    files: {
      'templates/poster/channel.yaml': 'title: Poster\nformats:\n  md: { template: poster.md.hbs, escape: markdown }\n',
      'templates/poster/poster.md.hbs': '# {{text.title}}\n',
    },
  },
  check: (facts) => {
    const own = ownFacts(facts)
    return own.proof.problems
      .filter(({ file }) => file?.endsWith('/channel.yaml'))
      .flatMap((problem) => findingOf(problem, own, { hint: problem.hint ?? 'correct the description of the channel' }))
  },
}
