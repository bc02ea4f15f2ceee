import type { NoticeView } from '../generated/types/notice-view.ts'
import type { Line, Message } from './message.ts'
import { changeLines, item, part, plain, plains, timeFacts } from './message-lines.ts'
import { type Messages, say } from './messages.ts'

/** The text for customers and the public: what a mail says, in the same order. */
export function messageForReaders(view: NoticeView, messages: Messages): Message {
  const { text, rollback, training, warranty, contacts } = view
  return {
    title: text.title,
    lead: [text.salutation, ...text.opening, ...(text.reason === null ? [] : [text.reason])],
    facts: timeFacts(view, messages),
    parts: [
      ...part('scope', scopeLines(view), messages),
      ...part('content', changeLines(view, messages), messages),
      ...part('plan', planLines(view, messages), messages),
      ...part('actions', actionLines(view, messages), messages),
      ...part(null, plains(rollback), messages),
      ...part(
        'training',
        training.map(({ title, when }) => ({ label: title, text: when, item: true })),
        messages,
      ),
      ...part('warranty', plains(warranty?.text, warranty?.covers, warranty?.support), messages),
      ...part(
        'help',
        contacts.map((contact): Line => {
          const { label, value, hours, href } = contact
          const told = hours === null ? value : say(messages, 'labels.aside', { value, note: hours })
          return { label, text: told, item: true, ...(href?.startsWith('https:') ? { href } : {}) }
        }),
        messages,
      ),
      ...part(null, [...plains(text.closing), plain(text.farewell), plain(text.signature)], messages),
    ],
    foot: [text.reference],
  }
}

function scopeLines({ impact }: NoticeView): readonly Line[] {
  if (!impact) return []
  return [
    ...plains(impact.text),
    ...impact.lines.map(({ names, label }) =>
      label === null ? item(names) : { label: names, text: label, item: true },
    ),
    ...plains(impact.unaffectedText, impact.otherwise, impact.relogin === true ? null : impact.reloginText),
  ]
}

function planLines({ plan }: NoticeView, messages: Messages): readonly Line[] {
  return (plan?.upgrades ?? []).map(({ when, title, modules, action }) => {
    const what = modules === null ? title : say(messages, 'labels.aside', { value: title, note: modules })
    return { label: when.short, text: `${what} – ${action}`, item: true }
  })
}

function actionLines({ text, actions }: NoticeView, messages: Messages): readonly Line[] {
  const phases = (['before', 'during', 'after'] as const).flatMap((phase) =>
    actions[phase].map((action) => ({ label: say(messages, `labels.${phase}`), text: action, item: true })),
  )
  return [...plains(text.noAction), ...phases]
}
