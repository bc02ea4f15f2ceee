import { Buffer } from 'node:buffer'
import type { NoticeView } from '../generated/types/notice-view.ts'
import { suggest } from '../manifest/suggest.ts'
import { type Channel, type Format, openChannel, templateOf } from './channel.ts'
import { openTemplate, type Template } from './engine.ts'
import { finish } from './finish.ts'
import type { Messages } from './messages.ts'
import { leftoverIn } from './placeholder.ts'
import { failed, type NoticeProblem, type Result } from './problem.ts'
import type { OwnTemplates } from './store.ts'
import { isInternal } from './subject.ts'
import { aboutWork } from './work-words.ts'

/** A finished notice. */
export type Rendered = { readonly text: string; readonly subject: string; readonly extension: string }

export type Renderer = {
  channel(id: string): Result<Channel>
  /** The view in a form of its channel. @param format `txt`, `md`, `html` or what else the channel has */
  render(view: NoticeView, format: string, messages: Messages): Result<Rendered>
}

/**
 * Turns views into texts with the repository's own templates first and the shipped ones otherwise. Each template is
 * read, judged and compiled once per language.
 */
export function openRenderer(own: OwnTemplates): Renderer {
  const channels = new Map<string, Result<Channel>>()
  const templates = new Map<string, Result<Template>>()
  const channel = (id: string) => remembered(channels, id, () => openChannel(id, own))
  return {
    channel,
    render(view, format, given) {
      const messages = aboutWork(given, view.work.id)
      const found = formatOf(channel(view.channel), format)
      if (!found.ok) return found
      const path = templateOf(found.value, view.kind, isInternal(view.audience))
      const escaping = found.value.escape
      const key = `${path}\0${escaping}\0${messages.locale}`
      const template = remembered(templates, key, () => openTemplate(path, escaping, messages, own))
      if (!template.ok) return template
      const text = template.value.run(view, messages)
      return text.ok ? judged(finish(text.value, escaping, weekdays(messages)), view, found.value, path) : text
    },
  }
}

function weekdays({ texts }: Messages): readonly string[] {
  return [...texts].flatMap(([key, text]) => (key.startsWith('weekdays.') ? [text] : []))
}

function formatOf(channel: Result<Channel>, format: string): Result<Format> {
  if (!channel.ok) return channel
  const { id, formats } = channel.value
  const found = formats.get(format)
  if (found) return { ok: true, value: found }
  return failed({
    code: 'unknown-format',
    message: `the channel ${id} has no format "${format}"`,
    hint: suggest(format, [...formats.keys()]),
  })
}

/** The last look at a finished text: what no template may add, and what the channel cannot carry. */
function judged(text: string, view: NoticeView, format: Format, file: string): Result<Rendered> {
  const problems: NoticeProblem[] = []
  const bytes = Buffer.byteLength(text)
  if (bytes > format.maxBytes) {
    problems.push({
      code: 'too-large',
      message: `the ${format.id} text has ${bytes} bytes, ${format.maxBytes} at most`,
      file,
    })
  }
  const leftover = isInternal(view.audience) ? undefined : leftoverIn(text.replace(/\[[^[\]]*\]/g, ''))
  if (leftover !== undefined)
    problems.push({ code: 'placeholder', message: `the text holds the placeholder "${leftover}"`, file })
  if (problems.length > 0) return failed(...problems)
  return { ok: true, value: { text, subject: view.text.subject, extension: format.extension } }
}

function remembered<T>(known: Map<string, T>, key: string, make: () => T): T {
  const value = known.get(key) ?? make()
  known.set(key, value)
  return value
}
