import Handlebars from 'handlebars'
import { type Escape, escapeFor, type Place } from './escape.ts'
import { type Messages, type Parameters, say } from './messages.ts'
import { templateLimits } from './template-limits.ts'

/** What one rendering may still spend, and what it counts. */
export type Run = { readonly messages: Messages; steps: number; section: number }

/** Something that only shows while a template runs. */
class RenderError extends Error {
  override readonly name = 'RenderError'
  readonly lineNumber: number | undefined
  constructor(message: string, line?: number) {
    super(message)
    this.lineNumber = line
  }
}

type Options = {
  readonly hash: Parameters
  readonly data: { readonly run: Run }
  fn(context: unknown, options?: object): string
  inverse(context: unknown): string
}

/** Every helper that a template can call, and `out`, which the engine itself puts around each value. */
export function helpersFor(escaping: Escape): Readonly<Record<string, Handlebars.HelperDelegate>> {
  return {
    out: (value: unknown, place: Place | 'heading', line: number, { data }: Options) => {
      spend(data.run)
      if (typeof value !== 'string' && typeof value !== 'number') {
        const found = value === null ? 'null: put it into {{#if …}}' : 'not a text'
        throw new RenderError(`a value to be printed is ${found}`, line)
      }
      spend(data.run, String(value).length >> 6)
      if (place !== 'heading') return escapeFor(escaping, String(value), place)
      return escaping === 'markdown' ? String(value) : escapeFor(escaping, String(value), 'text')
    },
    t: (key: string, { hash, data }: Options) => {
      spend(data.run, 1 + Object.keys(hash).length)
      return say(data.run.messages, key, { ...hash })
    },
    section: (key: string, { data }: Options) => {
      spend(data.run)
      data.run.section += 1
      return `${data.run.section}. ${say(data.run.messages, `headings.${key}`)}`
    },
    eq: (a: unknown, b: unknown, { data }: Options) => {
      spend(data.run)
      return a === b
    },
    or: (...all: readonly unknown[]) => {
      spend((all.at(-1) as Options).data.run, all.length)
      return all.slice(0, -1).some((value) => isThere(value))
    },
    if(this: unknown, value: unknown, options: Options) {
      spend(options.data.run)
      return isThere(value) ? options.fn(this) : options.inverse(this)
    },
    unless(this: unknown, value: unknown, options: Options) {
      spend(options.data.run)
      return isThere(value) ? options.inverse(this) : options.fn(this)
    },
    with(this: unknown, value: unknown, options: Options) {
      spend(options.data.run)
      return isThere(value) ? options.fn(value, { data: options.data, blockParams: [value] }) : options.inverse(this)
    },
    each(this: unknown, list: unknown, options: Options) {
      if (!Array.isArray(list) || list.length === 0) return options.inverse(this)
      let text = ''
      for (const [index, item] of list.entries()) {
        spend(options.data.run)
        const data = Handlebars.createFrame(options.data)
        Object.assign(data, { index, first: index === 0, last: index === list.length - 1 })
        text += options.fn(item, { data, blockParams: [item, index] })
        if (text.length > templateLimits.output) throw new RenderError('the text is too long')
      }
      return text
    },
  }
}

/** @throws RenderError when a rendering has taken more steps than it may */
export function spend(run: Run, steps = 1): void {
  run.steps -= steps
  if (run.steps < 0) throw new RenderError(`the template takes more than ${templateLimits.steps} steps`)
}

/** Empty texts and lists, null, false and zero are nothing. */
function isThere(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value)
}
