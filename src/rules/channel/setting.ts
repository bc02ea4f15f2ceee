import type { Configuration } from '#generated/types/config.ts'
import { exampleConfig, exampleRelease } from '#rules/example.ts'
import { byCause, nameText, noticePlace, type Obstacle, obstaclesOf, settingPlace } from '#rules/rehearsed.ts'
import type { Rule } from '#rules/rule.ts'

const policy = `id: cong-ty
extends: 1office
classes:
  server:
    steps:
      - { id: customer-zalo, kind: notice, notice: announcement, audience: customer, channels: [zalo], lead: 24h, owner: marketing, source: house default }
`

const config = (locales: readonly string[]) => `${exampleConfig.replace('policy: 1office', 'policy: cong-ty')}channels:
  zalo:
    templates:
${locales.map((locale) => `      - { id: "3024${locale.length}1", locale: ${locale}, parameters: { topic: { from: topic, max: 200 } } }\n`).join('')}`

const files = { 'policies/cong-ty.yaml': policy, ...exampleRelease }

export const setting: Rule = {
  id: 'channel/setting',
  severity: 'error',
  summary: {
    en: 'The settings of a channel serve every notice that a ladder sends through it.',
    vi: 'Thiết lập của một kênh dùng được cho mọi thông báo mà bậc thang thông báo gửi qua kênh đó.',
  },
  why: 'Zalo takes only templates that it has approved, and a mail needs somebody whom it comes from. What is not set shows on the day of the notice, when nobody can have a template approved any more.',
  bad: { files: { ...files, 'relctl.yaml': config(['vi']) } },
  good: { files: { ...files, 'relctl.yaml': config(['vi', 'en']) } },
  *check(facts) {
    const { config } = facts.workspace
    const found = obstaclesOf(facts).filter(
      (obstacle) => obstacle.problem.code === 'setting' && isNeeded(obstacle, config),
    )
    for (const cause of byCause(found, ({ problem }) => `${problem.field}\0${problem.message}`)) {
      const { problem, mishap } = cause
      const { file } = mishap.item.release
      const place = problem.field === undefined ? undefined : settingPlace(facts, problem.field)
      yield {
        ...(place ?? noticePlace(cause)),
        message: `${problem.message}, for ${nameText(cause)}`,
        hint: problem.hint ?? 'complete the settings of the channel',
        related: place ? [{ file, path: ['id'], at: 'value', message: 'a release whose notice needs it' }] : [],
      }
    }
  },
}

/** Who copies texts by hand needs no setting of a form that nobody asked for. */
function isNeeded({ mishap: { entry, carried } }: Obstacle, { channels = {} }: Configuration): boolean {
  return !carried || Object.hasOwn(channels, entry.channel)
}
