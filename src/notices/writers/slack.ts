import type { NoticeView } from '#generated/types/notice-view.ts'
import { composeMessage } from '#notices/compose-message.ts'
import type { Fact, Line, Message, MessagePart } from '#notices/message.ts'
import type { Messages } from '#notices/messages.ts'
import { packed } from '#notices/pack.ts'
import { payload, type Writer } from './writer.ts'

type PlainText = { readonly type: 'plain_text'; readonly text: string; readonly emoji: false }
type Markup = { readonly type: 'mrkdwn'; readonly text: string }
type Block =
  | { readonly type: 'header'; readonly text: PlainText }
  | { readonly type: 'section'; readonly text: Markup }
  | { readonly type: 'section'; readonly fields: readonly Markup[] }
  | { readonly type: 'context'; readonly elements: readonly Markup[] }

/** A message for an incoming webhook of Slack. */
type SlackMessage = {
  /** What notifications and screen readers say. */
  readonly text: string
  readonly blocks: readonly Block[]
  readonly unfurl_links: false
  readonly unfurl_media: false
}

/** Bounds of Slack, in characters and entries. */
const most = { header: 150, text: 3000, field: 2000, fields: 10 } as const

/** Builds a message of blocks. Long parts go on in further blocks, so that nothing is cut off. */
export const slack: Writer = (view, { messages }) => payload(slackMessage(view, messages))

function slackMessage(view: NoticeView, messages: Messages): SlackMessage {
  const message = composeMessage(view, messages)
  return {
    text: literal(view.text.subject),
    blocks: [
      title(message),
      ...sections(message.lead.map(literal)),
      ...factBlocks(message.facts),
      ...message.parts.flatMap(partBlocks),
      { type: 'context', elements: message.foot.map((text) => markup(literal(text))) },
    ],
    unfurl_links: false,
    unfurl_media: false,
  }
}

function title({ title: text }: Message): Block {
  if (Array.from(text).length > most.header) return { type: 'section', text: markup(`*${literal(text)}*`) }
  return { type: 'header', text: { type: 'plain_text', text, emoji: false } }
}

/** Facts in two columns; one that is too long for a column goes across. */
function factBlocks(facts: readonly Fact[]): readonly Block[] {
  const texts = facts.map(({ label, value }) => `*${literal(label)}*\n${literal(value)}`)
  if (texts.some((text) => text.length > most.field)) return sections(texts)
  const rows = Array.from({ length: Math.ceil(texts.length / most.fields) }, (_, row) =>
    texts.slice(row * most.fields, (row + 1) * most.fields),
  )
  return rows.map((row): Block => ({ type: 'section', fields: row.map(markup) }))
}

function partBlocks({ heading, lines }: MessagePart): readonly Block[] {
  return sections([...(heading === null ? [] : [`*${literal(heading)}*`]), ...lines.map(lineText)])
}

function lineText({ label, text, href, item }: Line): string {
  const shown = href === undefined ? literal(text) : `<${literal(href).replaceAll('|', '%7C')}|${literal(text)}>`
  return `${item ? '• ' : ''}${label === undefined ? '' : `*${literal(label)}*: `}${shown}`
}

function sections(lines: readonly string[]): readonly Block[] {
  return packed(lines, most.text).map((text): Block => ({ type: 'section', text: markup(text) }))
}

function markup(text: string): Markup {
  return { type: 'mrkdwn', text }
}

/** Slack asks for these three alone; with them no mention, link or date can be made of data. */
function literal(text: string): string {
  return text.replace(/[&<>]/g, (char) => ({ '&': '&amp;', '<': '&lt;' })[char] ?? '&gt;')
}
