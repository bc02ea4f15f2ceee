import type { NoticeView } from '#generated/types/notice-view.ts'
import { composeMessage } from '#notices/compose-message.ts'
import { escapeFor } from '#notices/escape.ts'
import type { Line, MessagePart } from '#notices/message.ts'
import type { Messages } from '#notices/messages.ts'
import { payload, type Writer } from './writer.ts'

type Run = {
  readonly type: 'TextRun'
  readonly text: string
  readonly weight?: 'Bolder'
  readonly isSubtle?: true
  readonly size?: 'Small'
  readonly selectAction?: { readonly type: 'Action.OpenUrl'; readonly url: string }
}
type Element =
  | {
      readonly type: 'TextBlock'
      readonly text: string
      readonly style: 'heading'
      readonly size: 'Large' | 'Medium'
      readonly weight: 'Bolder'
      readonly wrap: true
      readonly spacing?: 'Medium'
    }
  | { readonly type: 'RichTextBlock'; readonly inlines: readonly Run[]; readonly spacing?: 'Small' }
  | { readonly type: 'FactSet'; readonly facts: readonly { readonly title: string; readonly value: string }[] }

/** A message for a workflow of Teams that waits for a webhook. */
type TeamsMessage = {
  readonly type: 'message'
  readonly summary: string
  readonly attachments: readonly [
    {
      readonly contentType: 'application/vnd.microsoft.card.adaptive'
      readonly contentUrl: null
      readonly content: {
        readonly $schema: 'http://adaptivecards.io/schemas/adaptive-card.json'
        readonly type: 'AdaptiveCard'
        readonly version: '1.5'
        readonly lang: string
        readonly fallbackText: string
        readonly msteams: { readonly width: 'Full' }
        readonly body: readonly Element[]
      }
    },
  ]
}

/**
 * Builds an Adaptive Card. Running text stands in runs, which Teams prints as they are; only headings and facts are
 * read as Markdown and therefore escaped.
 */
export const teams: Writer = (view, { messages }) => payload(teamsMessage(view, messages))

function teamsMessage(view: NoticeView, messages: Messages): TeamsMessage {
  const { title, lead, facts, parts, foot } = composeMessage(view, messages)
  const body: readonly Element[] = [
    heading(title, 'Large'),
    ...lead.map((text) => rich([{ type: 'TextRun', text }])),
    ...(facts.length === 0
      ? []
      : [
          {
            type: 'FactSet' as const,
            facts: facts.map(({ label, value }) => ({ title: literal(label), value: literal(value) })),
          },
        ]),
    ...parts.flatMap(partElements),
    ...foot.map((text) => rich([{ type: 'TextRun', text, isSubtle: true, size: 'Small' }])),
  ]
  return {
    type: 'message',
    summary: view.text.subject,
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        contentUrl: null,
        content: {
          $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
          type: 'AdaptiveCard',
          version: '1.5',
          lang: view.locale,
          fallbackText: view.text.subject,
          msteams: { width: 'Full' },
          body,
        },
      },
    ],
  }
}

function partElements({ heading: text, lines }: MessagePart): readonly Element[] {
  const rows = lines.map((line) => rich(runs(line), 'Small'))
  return text === null ? rows : [heading(text, 'Medium'), ...rows]
}

function runs({ label, text, href, item }: Line): readonly Run[] {
  const lead: readonly Run[] = [
    ...(item ? [{ type: 'TextRun' as const, text: '• ' }] : []),
    ...(label === undefined ? [] : [{ type: 'TextRun' as const, text: `${label}: `, weight: 'Bolder' as const }]),
  ]
  const link = href === undefined ? {} : { selectAction: { type: 'Action.OpenUrl' as const, url: href } }
  return [...lead, { type: 'TextRun', text, ...link }]
}

function rich(inlines: readonly Run[], spacing?: 'Small'): Element {
  return { type: 'RichTextBlock', inlines, ...(spacing && { spacing }) }
}

function heading(text: string, size: 'Large' | 'Medium'): Element {
  return { type: 'TextBlock', text: literal(text), style: 'heading', size, weight: 'Bolder', wrap: true }
}

function literal(text: string): string {
  return escapeFor('markdown', text, 'text')
}
