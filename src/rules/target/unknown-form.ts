import { formatsFor } from '#delivery/content.ts'
import { openChannel } from '#notices/channel.ts'
import { openOwnTemplates } from '#notices/own-templates.ts'
import { shippedChannels } from '#notices/store.ts'
import { exampleConfig } from '#rules/example.ts'
import type { Rule } from '#rules/rule.ts'
import { targetEntries } from './targets.ts'

export const unknownForm: Rule = {
  id: 'target/unknown-form',
  severity: 'error',
  summary: {
    en: 'Every delivery target takes a form in which its channel writes notices.',
    vi: 'Mỗi đích gửi nhận đúng một dạng mà kênh của nó viết được.',
  },
  why: 'A message for Slack among the targets of e-mail is never written: the notice is held back when it is due, and the readers hear nothing.',
  bad: {
    files: {
      'relctl.yaml': `${exampleConfig}channels:
  email:
    deliver:
      - { id: team, via: slack, urlFrom: SLACK_WEBHOOK, audiences: [internal] } # belongs to chat
`,
    },
  },
  good: {
    files: {
      'relctl.yaml': `${exampleConfig}channels:
  chat:
    deliver:
      - { id: team, via: slack, urlFrom: SLACK_WEBHOOK, audiences: [internal] }
`,
    },
  },
  *check(facts) {
    const { own } = openOwnTemplates(facts.workspace.templates)
    const formsOf = (channel: string) => {
      const opened = openChannel(channel, own)
      return opened.ok ? [...opened.value.formats.keys()] : undefined
    }
    for (const { channel, target, file, path } of targetEntries(facts)) {
      const forms = formsOf(channel)
      const missing = forms && formatsFor({ target }, forms).find((form) => !forms.includes(form))
      if (missing === undefined) continue
      const fitting = shippedChannels.filter((id) => formsOf(id)?.includes(missing))
      yield {
        file,
        path: [...path, 'via'],
        at: 'value',
        message: `found "${target.via}", which takes ${missing}, but ${channel} is written as ${forms?.join(', ')}`,
        hint: `move the target "${target.id}" below ${fitting.join(' or ') || 'another channel'}, or let it take what ${channel} has`,
      }
    }
  },
}
