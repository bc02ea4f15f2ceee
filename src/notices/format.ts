import type { NoticeKind } from '../generated/types/common.ts'
import { suggest } from '../manifest/suggest.ts'
import type { Escape } from './escape.ts'
import { type Limits, limitKeys, readLimits } from './limits.ts'
import { failed, type Result } from './problem.ts'
import { type WriterName, writers } from './writers/index.ts'

/** One form in which a channel carries notices: filled in from templates, or built by a writer. */
export type Format = {
  readonly id: string
  readonly by: Templates | { readonly writer: WriterName }
  readonly extension: string
  readonly limits: Limits
}

export type Templates = {
  /** Template of notices for customers and the public, below `templates/`. */
  readonly template: string
  /** Templates of notices that need another structure; `template` where none is named. */
  readonly plan: string
  readonly internal: string
  readonly escape: Escape
  /** Whether long lines of plain text are broken. */
  readonly wrap: boolean
}

const templateKeys = ['template', 'plan', 'internal', 'escape', 'wrap']
const writerKeys = ['writer']
const formatKeys = [...templateKeys, ...writerKeys, 'extension', ...limitKeys]
const escapes: readonly Escape[] = ['none', 'markdown', 'html']

/** The view itself, which every channel can give without saying so. */
export const viewFormat: Format = {
  id: 'json',
  by: { writer: 'view' },
  extension: 'json',
  limits: { maxBytes: 512 * 1024, maxParts: undefined, maxCharacters: [], maxItems: [] },
}

/** The template of a notice in a format. */
export function templateOf(by: Templates, kind: NoticeKind, internal: boolean): string {
  if (kind === 'plan') return by.plan
  return internal ? by.internal : by.template
}

/** One entry of `formats` in a `channel.yaml`. Messages of problems say what is wrong below that entry. */
export function readFormat(channel: string, id: string, data: unknown): Result<Format> {
  if (!isMapping(data)) return wrong(': expected a mapping')
  const unknown = Object.keys(data).find((key) => !formatKeys.includes(key))
  if (unknown !== undefined) return wrong(`: unknown key "${unknown}"`, suggest(unknown, formatKeys))
  const by = 'writer' in data ? readWriter(data) : readTemplates(channel, data)
  if (!by.ok) return by
  const { extension = id } = data
  if (typeof extension !== 'string' || !/^[a-z0-9]{1,8}$/.test(extension))
    return wrong('/extension: expected letters and digits')
  const limits = readLimits(data)
  return limits.ok ? { ok: true, value: { id, by: by.value, extension, limits: limits.value } } : limits
}

function readWriter(data: Mapping): Result<{ readonly writer: WriterName }> {
  const stray = templateKeys.find((key) => key in data)
  if (stray !== undefined) return wrong(`: found "writer" and "${stray}", expected either a writer or templates`)
  const names = Object.keys(writers) as WriterName[]
  const writer = names.find((name) => name === data['writer'])
  if (writer) return { ok: true, value: { writer } }
  return wrong(`/writer: there is no writer "${data['writer']}"`, suggest(String(data['writer']), names))
}

function readTemplates(channel: string, data: Mapping): Result<Templates> {
  const { template, plan = template, internal = template, escape: escaping, wrap = true } = data
  if (!isName(template) || !isName(plan) || !isName(internal))
    return wrong(': expected names of templates in this folder')
  if (!isEscape(escaping)) return wrong(`/escape: expected one of ${escapes.join(', ')}`)
  if (typeof wrap !== 'boolean') return wrong('/wrap: expected true or false')
  const below = (name: string) => `${channel}/${name}`
  const value = { template: below(template), plan: below(plan), internal: below(internal), escape: escaping, wrap }
  return { ok: true, value }
}

function wrong(message: string, hint?: string) {
  return failed({ code: 'unknown-channel', message, ...(hint === undefined ? {} : { hint }) })
}

type Mapping = Readonly<Record<string, unknown>>

export function isMapping(data: unknown): data is Mapping {
  return typeof data === 'object' && data !== null && !Array.isArray(data)
}

function isName(data: unknown): data is string {
  return typeof data === 'string' && /^[a-z0-9][a-z0-9.-]*\.hbs$/.test(data)
}

function isEscape(data: unknown): data is Escape {
  return escapes.some((one) => one === data)
}
