import { exampleConfig, exampleRelease } from '#rules/example.ts'
import { byCause, nameText, noticePlace, obstaclesOf, settingPlace } from '#rules/rehearsed.ts'
import type { Rule } from '#rules/rule.ts'

const config = (parts: number) => `${exampleConfig}channels: { sms: { maxParts: ${parts} } }\n`

export const tooLong: Rule = {
  id: 'channel/too-long',
  severity: 'error',
  summary: {
    en: 'Every notice that is still to go out is short enough for its channels.',
    vi: 'Mọi thông báo còn phải gửi đều đủ ngắn cho các kênh của nó.',
  },
  why: 'A text message of nine parts is paid for nine times, Gmail cuts long mails off, and chats and status pages refuse what is too long: on the day on which it should be read.',
  bad: { files: { 'relctl.yaml': config(1), ...exampleRelease } },
  good: { files: { 'relctl.yaml': config(2), ...exampleRelease } },
  *check(facts) {
    const found = obstaclesOf(facts).filter(({ problem }) => problem.code === 'too-large')
    for (const cause of byCause(found, ({ mishap: { item, entry } }) =>
      [item.release.file, entry.channel, entry.format].join('\0'),
    )) {
      const { problem } = cause
      const limit = problem.field === undefined ? undefined : settingPlace(facts, problem.field)
      yield {
        ...noticePlace(cause),
        message: `${problem.message}, in ${nameText(cause)}`,
        hint: problem.hint ?? 'shorten what the release says, or tell it in two releases',
        related: limit ? [{ ...limit, message: 'the setting that limits it' }] : [],
      }
    }
  },
}
