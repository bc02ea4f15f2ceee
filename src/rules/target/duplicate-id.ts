import { exampleConfig } from '#rules/example.ts'
import type { Rule } from '#rules/rule.ts'
import { type TargetEntry, targetEntries } from './targets.ts'

export const duplicateTarget: Rule = {
  id: 'target/duplicate-id',
  severity: 'error',
  summary: {
    en: 'No two delivery targets of a channel have the same id.',
    vi: 'Không có hai đích gửi nào của một kênh trùng mã.',
  },
  why: 'The record of deliveries knows a target by its id. Of two with the same one, the second gets nothing: what the first has had counts for both.',
  bad: {
    files: {
      'relctl.yaml': `${exampleConfig}channels:
  chat:
    deliver:
      - { id: team, via: slack, urlFrom: SLACK_SUPPORT, audiences: [support] }
      - { id: team, via: slack, urlFrom: SLACK_SALES, audiences: [internal] } # another team
`,
    },
  },
  good: {
    files: {
      'relctl.yaml': `${exampleConfig}channels:
  chat:
    deliver:
      - { id: support, via: slack, urlFrom: SLACK_SUPPORT, audiences: [support] }
      - { id: sales, via: slack, urlFrom: SLACK_SALES, audiences: [internal] }
`,
    },
  },
  *check(facts) {
    const first = new Map<string, TargetEntry>()
    for (const entry of targetEntries(facts)) {
      const { channel, target, file, path } = entry
      const name = `${channel}/${target.id}`
      const before = first.get(name)
      if (!before) {
        first.set(name, entry)
        continue
      }
      yield {
        file,
        path: [...path, 'id'],
        at: 'value',
        message: `found the id "${target.id}" twice among the targets of ${channel}, expected one target of that name`,
        hint: 'give one of them another id; the one that has sent already keeps its own',
        related: [{ file, path: [...before.path, 'id'], at: 'value', message: 'the first one' }],
      }
    }
  },
}
