import { exampleConfigWith, exampleRelease } from '#rules/example.ts'
import { byCause, nameText, type Obstacle, obstaclesOf } from '#rules/rehearsed.ts'
import type { Rule } from '#rules/rule.ts'

const policy = (channel: string) => `id: cong-ty
extends: 1office
classes:
  server:
    steps:
      - { id: duties, kind: notice, notice: announcement, audience: internal, channels: [${channel}], lead: 24h, owner: ptsp, source: house default }
`

const files = { 'relctl.yaml': exampleConfigWith('cong-ty'), ...exampleRelease }

export const unsuitable: Rule = {
  id: 'channel/unsuitable',
  severity: 'error',
  summary: {
    en: 'A ladder sends each notice through channels that can carry it.',
    vi: 'Mỗi thông báo được gửi qua những kênh có thể chuyển tải nó.',
  },
  why: 'Everybody reads a status page, so nothing for colleagues may stand there, and it cannot say that a guide is ready. Such a step is owed and can never be done.',
  bad: { files: { ...files, 'policies/cong-ty.yaml': policy('status') } },
  good: { files: { ...files, 'policies/cong-ty.yaml': policy('chat') } },
  *check(facts) {
    for (const cause of byCause(obstaclesOf(facts).filter(isOfForm), stepOf)) {
      const { problem, mishap } = cause
      const { item, entry } = mishap
      yield {
        ...item.policy.place(['classes', item.class.id, 'steps', entry.step.id, 'channels'], 'value'),
        message: `${problem.message}, so the step ${nameText(cause)} cannot be done`,
        hint: problem.hint ?? 'choose another channel for the step',
        related: [{ file: item.release.file, path: ['id'], at: 'value', message: 'a release whose notice it is' }],
      }
    }
  },
}

/** The notice can be told, but in no form that the channel has. */
function isOfForm({ mishap, problem }: Obstacle): boolean {
  return mishap.told && !mishap.carried && ['wrong-channel', 'no-event', 'no-window'].includes(problem.code)
}

function stepOf({ mishap: { item, entry } }: Obstacle): string {
  return [item.policy.id, item.class.id, entry.step.id, entry.channel].join('\0')
}
