import type { NoticeView } from '#generated/types/notice-view.ts'
import { composeMessage } from '#notices/compose-message.ts'
import { escapeFor } from '#notices/escape.ts'
import type { Fact, Line, Message, MessagePart } from '#notices/message.ts'
import type { Messages } from '#notices/messages.ts'
import { payload, type Writer } from './writer.ts'

type Widget =
  | { readonly textParagraph: { readonly text: string } }
  | { readonly decoratedText: { readonly topLabel: string; readonly text: string; readonly wrapText: true } }
type Section = { readonly header?: string; readonly widgets: readonly Widget[] }

/**
 * A message for a webhook of Google Chat. The id of the card is that of the notice: whoever sends it gives the same as
 * `requestId` in the address, so that a second try is no second message.
 */
type GoogleChatMessage = {
  readonly fallbackText: string
  readonly cardsV2: readonly [
    {
      readonly cardId: string
      readonly card: {
        readonly header: { readonly title: string; readonly subtitle?: string }
        readonly sections: readonly Section[]
      }
    },
  ]
  readonly thread?: { readonly threadKey: string }
}

/** Builds a card. Messages about one release stay in one thread unless the settings say otherwise. */
export const googleChat: Writer = (view, { messages, house }) =>
  payload(cardOf(view, messages, house.channels.chat?.threads ?? true))

function cardOf(view: NoticeView, messages: Messages, threads: boolean): GoogleChatMessage {
  const message = composeMessage(view, messages)
  const { brand } = view
  return {
    fallbackText: view.text.subject,
    cardsV2: [
      {
        cardId: view.id,
        card: {
          header: { title: message.title, ...(brand === null ? {} : { subtitle: brand }) },
          sections: [head(message), ...message.parts.map(section), foot(message)],
        },
      },
    ],
    ...(threads && view.release !== null ? { thread: { threadKey: view.release } } : {}),
  }
}

function head({ lead, facts }: Message): Section {
  return { widgets: [paragraph(lead.map(literal)), ...facts.map(decorated)] }
}

function decorated({ label, value }: Fact): Widget {
  return { decoratedText: { topLabel: label, text: literal(value), wrapText: true } }
}

function section({ heading, lines }: MessagePart): Section {
  return { ...(heading === null ? {} : { header: literal(heading) }), widgets: [paragraph(lines.map(lineText))] }
}

function foot({ foot: texts }: Message): Section {
  return { widgets: [paragraph(texts.map((text) => `<i>${literal(text)}</i>`))] }
}

function paragraph(lines: readonly string[]): Widget {
  return { textParagraph: { text: lines.join('<br>') } }
}

function lineText({ label, text, href, item }: Line): string {
  const shown = href === undefined ? literal(text) : `<a href="${literal(href)}">${literal(text)}</a>`
  return `${item ? '• ' : ''}${label === undefined ? '' : `<b>${literal(label)}:</b> `}${shown}`
}

function literal(text: string): string {
  return escapeFor('html', text, 'text')
}
