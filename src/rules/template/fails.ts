import { openDesk } from '#notices/desk.ts'
import { type Blemish, blemishesOf } from '#notices/rehearsal.ts'
import type { Finding } from '#report/finding.ts'
import type { Rule } from '#rules/rule.ts'
import { findingOf, type OwnFacts, ownFacts } from './own.ts'

const release = `id: 2026-12-05-sua-loi
created: 2026-11-20T09:00
title: { vi: Sửa lỗi xuất báo cáo, en: Fix of the report export }
class: minor
product: office
window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }
changes:
  - kind: fixed
    important: true
    text: { vi: Báo cáo xuất ra Excel đủ cột, en: Reports exported to Excel have all columns }
`

const manifest = { 'releases/2026-12-05-sua-loi.yaml': release }

export const fails: Rule = {
  id: 'template/fails',
  severity: 'error',
  summary: 'Own templates and words can write every notice of every release.',
  why: 'Some mistakes show only with the data of one release: a value that is not there, a text that grows too long, a blank that nobody filled in. They should show in the pull request, not on the evening of the upgrade.',
  bad: { files: { ...manifest, 'templates/partials/closing.txt.hbs': '{{versions.to}}\n{{text.signature}}\n' } },
  good: {
    files: {
      ...manifest,
      'templates/partials/closing.txt.hbs': '{{#if versions}}{{versions.to}}{{/if}}\n{{text.signature}}\n',
    },
  },
  *check(facts) {
    const own = ownFacts(facts)
    if (own.set.names.length === 0 || own.set.problems.length + own.proof.problems.length > 0) return
    const { config } = facts.workspace
    const desk = openDesk({ config, outlook: facts.outlook, own: own.set.own })
    for (const blemish of blemishesOf(desk, { config, outlook: facts.outlook, proof: own.proof, names: own.set.names }))
      yield* told(blemish, own)
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
