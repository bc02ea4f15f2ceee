import type { Rule } from '#rules/rule.ts'
import { findingOf, ownFacts } from './own.ts'

export const unused: Rule = {
  id: 'template/unused',
  severity: 'warning',
  summary: {
    en: 'Every own template is used by a format of a channel, by the release calendar, or by a template that is.',
    vi: 'Mọi mẫu riêng đều được dùng bởi một dạng của kênh, bởi lịch nâng cấp hoặc bởi mẫu khác đang dùng.',
  },
  why: 'A template with a slip in its name is not an error to anybody: the shipped one of the right name is used, and the house is surprised by what its customers read.',
  bad: { files: { 'templates/email/notise.txt.hbs': '{{text.title}}\n' } },
  good: { files: { 'templates/email/notice.txt.hbs': '{{text.title}}\n' } },
  check: (facts) => {
    const own = ownFacts(facts)
    return own.proof.unused.flatMap((name) =>
      findingOf({ code: 'template', file: name, message: 'no channel, no page and no template uses this file' }, own, {
        hint: 'relctl render --eject <channel> writes the names that are used; delete the file, or name it in a channel.yaml',
      }),
    )
  },
}
