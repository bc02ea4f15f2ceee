import type { NoticeView } from '../generated/types/notice-view.ts'
import { suggest } from '../manifest/suggest.ts'
import { type Channel, openChannel } from './channel.ts'
import { openTemplate, type Template } from './engine.ts'
import { finish } from './finish.ts'
import { type Format, type Templates, templateOf, viewFormat } from './format.ts'
import { excessOf } from './limits.ts'
import type { Messages } from './messages.ts'
import { leftoverIn } from './placeholder.ts'
import { failed, type Result } from './problem.ts'
import { specimen } from './specimen.ts'
import type { OwnTemplates } from './store.ts'
import { type House, isInternal } from './subject.ts'
import { aboutWork } from './work-words.ts'
import { writers } from './writers/index.ts'

/** A finished notice. */
export type Rendered = { readonly text: string; readonly subject: string; readonly extension: string }

/** In which words a view is told, and who tells it. */
export type Voice = { readonly messages: Messages; readonly house: House }

export type Renderer = {
  channel(id: string): Result<Channel>
  /** The view in a form of its channel. @param format `txt`, `md`, `html` or what else the channel has */
  render(view: NoticeView, format: string, voice: Voice): Result<Rendered>
}

/**
 * Turns views into texts with the repository's own templates first and the shipped ones otherwise. Each template is
 * read, judged and compiled once per language.
 */
export function openRenderer(own: OwnTemplates): Renderer {
  const templates = new Map<string, Result<Template<NoticeView>>>()
  const channel = (id: string) => openChannel(id, own)

  const fill = (by: Templates, view: NoticeView, messages: Messages): Result<string> => {
    const path = templateOf(by, view.kind, isInternal(view.audience))
    const key = `${path}\0${by.escape}\0${messages.locale}`
    const template = remembered(templates, key, () =>
      openTemplate(path, { escaping: by.escape, messages, own, specimen }),
    )
    if (!template.ok) return template
    const text = template.value.run(view, messages)
    return text.ok ? proofread(finish(text.value, by, weekdays(messages)), view, path) : text
  }

  const render = (view: NoticeView, name: string, voice: Voice): Result<Rendered> => {
    const format = formatOf(carrierOf(channel(view.channel), view), name)
    if (!format.ok) return format
    const { by, extension, id, limits } = format.value
    const also = (other: string, through = view.channel): Result<string> => {
      const rendered = render({ ...view, channel: through }, other, voice)
      return rendered.ok ? { ok: true, value: rendered.value.text } : rendered
    }
    const messages = aboutWork(voice.messages, view.work.id)
    const text =
      'writer' in by ? writers[by.writer](view, { messages, house: voice.house, also }) : fill(by, view, messages)
    if (!text.ok) return text
    const excess = excessOf(text.value, id, limits)
    if (excess.length > 0) return failed(...excess)
    return { ok: true, value: { text: text.value, subject: view.text.subject, extension } }
  }

  return { channel, render }
}

const namesOfDays = new WeakMap<Messages, readonly string[]>()

function weekdays(messages: Messages): readonly string[] {
  const names =
    namesOfDays.get(messages) ??
    [...messages.texts].flatMap(([key, text]) => (key.startsWith('weekdays.') ? [text] : []))
  namesOfDays.set(messages, names)
  return names
}

/** The channel, unless everybody reads there what only colleagues may know. */
function carrierOf(channel: Result<Channel>, { audience }: NoticeView): Result<Channel> {
  if (!channel.ok || !channel.value.public || !isInternal(audience)) return channel
  return failed({
    code: 'wrong-channel',
    message: `everybody reads the channel ${channel.value.id}, so nothing for the audience ${audience} goes there`,
    hint: 'write it for customers or for the website, or choose another channel',
  })
}

function formatOf(channel: Result<Channel>, format: string): Result<Format> {
  if (!channel.ok) return channel
  const { id, formats } = channel.value
  const found = formats.get(format) ?? [viewFormat].find((one) => one.id === format)
  if (found) return { ok: true, value: found }
  return failed({
    code: 'unknown-format',
    message: `the channel ${id} has no format "${format}"`,
    hint: suggest(format, [...new Set([...formats.keys(), viewFormat.id])]),
  })
}

/** The last look at a filled-in text: no template may add what is still to be written. */
function proofread(text: string, view: NoticeView, file: string): Result<string> {
  const leftover = isInternal(view.audience) ? undefined : leftoverIn(text.replace(/\[[^[\]]*\]/g, ''))
  if (leftover === undefined) return { ok: true, value: text }
  return failed({ code: 'placeholder', message: `the text holds the placeholder "${leftover}"`, file })
}

function remembered<T>(known: Map<string, T>, key: string, make: () => T): T {
  const value = known.get(key) ?? make()
  known.set(key, value)
  return value
}
