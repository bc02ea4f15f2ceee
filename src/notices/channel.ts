import { Buffer } from 'node:buffer'
import type { Audience, NoticeKind } from '../generated/types/common.ts'
import { parseSource } from '../manifest/parse.ts'
import { suggest } from '../manifest/suggest.ts'
import type { Escape } from './escape.ts'
import { failed, type NoticeProblem, type Result } from './problem.ts'
import { findTemplate, type OwnTemplates, shippedChannels } from './store.ts'

/** One form in which a channel carries notices. */
export type Format = {
  readonly id: string
  /** Template of notices for customers and the public, below `templates/`. */
  readonly template: string
  /** Templates of notices that need another structure; `template` where none is named. */
  readonly plan: string
  readonly internal: string
  readonly escape: Escape
  readonly extension: string
  /** Bytes of the finished text at most. */
  readonly maxBytes: number
}

/** A way in which notices go out. Entries live in `templates/<channel>/channel.yaml`; a new channel is a new folder. */
export type Channel = { readonly id: string; readonly title: string; readonly formats: ReadonlyMap<string, Format> }

const formatKeys = ['template', 'plan', 'internal', 'escape', 'extension', 'maxBytes']
const escapes: readonly Escape[] = ['none', 'markdown', 'html']
const largest = 512 * 1024

/** Which channel's form of a format is meant when nobody says. */
export function defaultChannel(format: string, audience: Audience): string {
  if (format === 'md') return 'website'
  return format === 'html' && audience === 'website' ? 'website' : 'email'
}

/** Reads the description of a channel, the repository's own first. */
export function openChannel(id: string, own: OwnTemplates): Result<Channel> {
  const file = `${id}/channel.yaml`
  const found = findTemplate(file, own)
  if (!found) {
    const message = `there is no channel "${id}" with templates`
    return failed({ code: 'unknown-channel', message, hint: suggest(id, shippedChannels) })
  }
  const source = parseSource(file, Buffer.from(found.text))
  const [broken] = source.problems
  if (source.data === undefined) return failed(wrong(file, broken?.message ?? 'cannot be read', broken?.span.line))
  const { title, formats } = source.data as { title?: unknown; formats?: unknown }
  if (typeof title !== 'string' || !isMapping(formats)) return failed(wrong(file, 'expected "title" and "formats"'))
  const read = Object.entries(formats).map(([name, data]) => readFormat(id, name, data, file))
  const problems = read.flatMap((one) => (one.ok ? [] : one.problems))
  if (problems.length > 0) return failed(...problems)
  const list = read.flatMap((one) => (one.ok ? [one.value] : []))
  return { ok: true, value: { id, title, formats: new Map(list.map((format) => [format.id, format])) } }
}

/** The template of a notice in a format. */
export function templateOf(format: Format, kind: NoticeKind, internal: boolean): string {
  if (kind === 'plan') return format.plan
  return internal ? format.internal : format.template
}

function readFormat(channel: string, id: string, data: unknown, file: string): Result<Format> {
  const at = `formats/${id}`
  if (!isMapping(data)) return failed(wrong(file, `${at}: expected a mapping`))
  const unknown = Object.keys(data).find((key) => !formatKeys.includes(key))
  if (unknown !== undefined)
    return failed(wrong(file, `${at}: unknown key "${unknown}", ${suggest(unknown, formatKeys)}`))
  const { template, plan = template, internal = template, escape: escaping, extension = id, maxBytes = largest } = data
  if (!isName(template) || !isName(plan) || !isName(internal))
    return failed(wrong(file, `${at}: expected names of templates in this folder`))
  if (!isEscape(escaping)) return failed(wrong(file, `${at}/escape: expected one of ${escapes.join(', ')}`))
  if (typeof extension !== 'string' || !/^[a-z0-9]{1,8}$/.test(extension))
    return failed(wrong(file, `${at}/extension: expected letters and digits`))
  if (typeof maxBytes !== 'number' || maxBytes < 1 || maxBytes > largest)
    return failed(wrong(file, `${at}/maxBytes: expected 1 to ${largest}`))
  const below = (name: string) => `${channel}/${name}`
  return {
    ok: true,
    value: {
      id,
      template: below(template),
      plan: below(plan),
      internal: below(internal),
      escape: escaping,
      extension,
      maxBytes,
    },
  }
}

function wrong(file: string, message: string, line = 1): NoticeProblem {
  return { code: 'unknown-channel', message, file, line }
}

function isMapping(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null && !Array.isArray(data)
}

function isName(data: unknown): data is string {
  return typeof data === 'string' && /^[a-z0-9][a-z0-9.-]*\.hbs$/.test(data)
}

function isEscape(data: unknown): data is Escape {
  return escapes.some((one) => one === data)
}
