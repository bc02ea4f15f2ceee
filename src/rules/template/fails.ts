import type { Finding } from '#report/finding.ts'
import { exampleRelease } from '#rules/example.ts'
import { mishapsOf } from '#rules/rehearsed.ts'
import type { Rule } from '#rules/rule.ts'
import { type Blemish, blemishesOf } from './blemishes.ts'
import { findingOf, type OwnFacts, ownFacts } from './own.ts'

export const fails: Rule = {
  id: 'template/fails',
  severity: 'error',
  summary: {
    en: 'Own templates and words can write every notice of every release.',
    vi: 'Mẫu và lời riêng viết được mọi thông báo của mọi đợt nâng cấp.',
  },
  why: 'Some mistakes show only with the data of one release: a value that is not there, a text that grows too long, a blank that nobody filled in. They should show in the pull request, not on the evening of the upgrade.',
  bad: { files: { ...exampleRelease, 'templates/partials/closing.txt.hbs': '{{versions.to}}\n{{text.signature}}\n' } },
  good: {
    files: {
      ...exampleRelease,
      'templates/partials/closing.txt.hbs': '{{#if versions}}{{versions.to}}{{/if}}\n{{text.signature}}\n',
    },
  },
  *check(facts) {
    const own = ownFacts(facts)
    for (const blemish of blemishesOf(mishapsOf(facts))) yield* told(blemish, own)
  },
}

function told({ problem, seen, count }: Blemish, own: OwnFacts): readonly Finding[] {
  const { step, locale, file } = seen
  const others = count > 1 ? ` and ${count - 1} more` : ''
  return findingOf(problem, own, {
    message: `${problem.message}, in ${step} (${locale}) of ${seen.release}${others}`,
    hint: problem.hint ?? 'put what may be missing into {{#if …}}',
    related: [{ file, path: ['id'], at: 'value', message: 'the release of which this notice is' }],
  })
}
