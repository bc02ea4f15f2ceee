import { Buffer } from 'node:buffer'
import { channels } from '../generated/channels.ts'
import type { Audience } from '../generated/types/common.ts'
import { locate } from '../manifest/locate.ts'
import { parseSource } from '../manifest/parse.ts'
import { didYouMean, suggest } from '../manifest/suggest.ts'
import { type Format, isMapping, readFormat } from './format.ts'
import { failed, type NoticeProblem, type Result } from './problem.ts'
import { findTemplate, type OwnTemplates, shippedChannels } from './store.ts'

/** A way in which notices go out. Entries live in `templates/<channel>/channel.yaml`; a new channel is a new folder. */
export type Channel = {
  readonly id: string
  readonly title: string
  /** Whether anybody may read it, so that nothing for colleagues may go there. */
  readonly public: boolean
  readonly formats: ReadonlyMap<string, Format>
}

/** Which channel's form of a format is meant when nobody says: the first that has it, e-mail and website before others. */
export function defaultChannel(format: string, audience: Audience): string {
  const usual = format === 'html' && audience === 'website' ? ['website', 'email'] : ['email', 'website']
  return [...usual, ...shippedChannels].find((id) => shippedFormats(id).includes(format)) ?? 'email'
}

/** Channels that were read, by where they were looked for: every notice of a repository asks for the same few. */
const opened = new WeakMap<OwnTemplates, Map<string, Result<Channel>>>()

/** The description of a channel, the repository's own first. */
export function openChannel(id: string, own: OwnTemplates): Result<Channel> {
  const known = opened.get(own) ?? new Map<string, Result<Channel>>()
  opened.set(own, known)
  const channel = known.get(id) ?? readChannel(id, own)
  known.set(id, channel)
  return channel
}

function readChannel(id: string, own: OwnTemplates): Result<Channel> {
  const file = `${id}/channel.yaml`
  const found = findTemplate(file, own)
  if (!found) return unknownChannel(id)
  if (!found.own) return described(id, channels[id], () => 1)
  const source = parseSource(file, Buffer.from(found.text))
  const [broken] = source.problems
  if (source.data === undefined) return failed(wrong(file, broken?.message ?? 'cannot be read', broken?.span.line))
  return described(id, source.data, (path) => locate(source, path, 'key').line)
}

/** @param lineOf the line of a key in the file that the data comes from */
function described(id: string, data: unknown, lineOf: (path: readonly string[]) => number): Result<Channel> {
  const file = `${id}/channel.yaml`
  const { title, public: open = false, formats } = data as { title?: unknown; public?: unknown; formats?: unknown }
  if (typeof title !== 'string' || !isMapping(formats)) return failed(wrong(file, 'expected "title" and "formats"'))
  if (typeof open !== 'boolean') return failed(wrong(file, 'public: expected true or false'))
  const read = Object.entries(formats).map(([name, entry]) => ({ name, format: readFormat(id, name, entry) }))
  const problems = read.flatMap(({ name, format }) => {
    if (format.ok) return []
    const line = lineOf(['formats', name])
    return format.problems.map((one) => ({ ...one, ...wrong(file, `formats/${name}${one.message}`, line) }))
  })
  if (problems.length > 0) return failed(...problems)
  const list = read.flatMap(({ format }) => (format.ok ? [format.value] : []))
  return { ok: true, value: { id, title, public: open, formats: new Map(list.map((format) => [format.id, format])) } }
}

function unknownChannel(id: string) {
  const message = `there is no channel "${id}" with templates`
  const home = shippedChannels.find((channel) => shippedFormats(channel).includes(id))
  const meant = didYouMean(id, shippedChannels)
  const hint =
    home !== undefined && meant === undefined
      ? `${id} is a format of the channel ${home}: use --channel ${home} --format ${id}`
      : suggest(id, shippedChannels)
  return failed({ code: 'unknown-channel', message, hint })
}

const known = new Map<string, readonly string[]>()

function shippedFormats(id: string): readonly string[] {
  const channel = known.has(id) ? undefined : openChannel(id, () => undefined)
  if (channel?.ok) known.set(id, [...channel.value.formats.keys()])
  return known.get(id) ?? []
}

function wrong(file: string, message: string, line = 1): NoticeProblem {
  return { code: 'unknown-channel', message, file, line }
}
