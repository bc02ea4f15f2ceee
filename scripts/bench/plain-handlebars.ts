import Handlebars from 'handlebars'
import type { NoticeView } from '../../src/generated/types/notice-view.ts'
import type { Escape } from '../../src/notices/escape.ts'
import { openMessages } from '../../src/notices/locale.ts'
import type { Messages } from '../../src/notices/messages.ts'
import { findTemplate, type OwnTemplates } from '../../src/notices/store.ts'
import { aboutWork } from '../../src/notices/work-words.ts'

/** Fills in a shipped template with a view that stands ready. */
export type Fill = (template: string, escaping: Escape, view: NoticeView) => string

/** Handlebars as it comes, with what the shipped templates need: their partials, and where words come from. */
export function plainHandlebars(own: OwnTemplates): Fill {
  const templates = new Map<string, Handlebars.TemplateDelegate>()
  const languages = new Map<string, Messages>()
  return (path, escaping, view) => {
    const name = `${path} ${escaping}`
    const template = templates.get(name) ?? compiled(path, escaping, own)
    templates.set(name, template)
    const words = languages.get(view.locale) ?? wordsOf(view.locale, own)
    languages.set(view.locale, words)
    return template(view, { data: { texts: aboutWork(words, view.work.id).texts, sections: 0 } })
  }
}

function wordsOf(locale: string, own: OwnTemplates): Messages {
  const messages = openMessages(locale, own)
  if (messages.ok) return messages.value
  throw new Error(`no words for ${locale}`)
}

function compiled(path: string, escaping: Escape, own: OwnTemplates): Handlebars.TemplateDelegate {
  const engine = Handlebars.create()
  engine.registerHelper({ ...helpers })
  const options = { noEscape: escaping !== 'html', preventIndent: true }
  const textOf = (file: string) => findTemplate(file, own)?.text ?? ''
  const register = (text: string) => {
    for (const [, partial = ''] of text.matchAll(/\{\{#?> ?([\w/-]+(?:\.[\w-]+)*)/g)) {
      if (partial in engine.partials) continue
      engine.registerPartial(partial, engine.compile(textOf(`${partial}.hbs`), options))
      register(textOf(`${partial}.hbs`))
    }
  }
  register(textOf(path))
  return engine.compile(textOf(path), options)
}

type Options = {
  readonly hash: Readonly<Record<string, unknown>>
  readonly data: { readonly texts: ReadonlyMap<string, string>; sections: number }
}

const helpers = {
  t: (key: string, { hash, data: { texts } }: Options) =>
    (texts.get(key) ?? '').replace(/\{(\w+)\}/g, (_, name: string) => String(hash[name])),
  section: (key: string, { data }: Options) => `${++data.sections}. ${data.texts.get(`headings.${key}`)}`,
  eq: (a: unknown, b: unknown) => a === b,
  or: (...all: readonly unknown[]) => all.slice(0, -1).some((value) => !Handlebars.Utils.isEmpty(value)),
}
