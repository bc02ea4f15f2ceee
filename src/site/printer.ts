import { openTemplate, type Template } from '../notices/engine.ts'
import { finish } from '../notices/finish.ts'
import type { Messages } from '../notices/messages.ts'
import type { NoticeProblem, Result } from '../notices/problem.ts'
import type { Candidate } from '../notices/proof.ts'
import type { OwnTemplates } from '../notices/store.ts'
import { aboutWork } from '../notices/work-words.ts'
import type { PageView } from './page.ts'
import { specimen } from './specimen.ts'

/** Kinds of page; each has its template `templates/site/<kind>.html.hbs`. */
export const pageKinds = ['calendar', 'subject', 'month', 'archive', 'release', 'missing'] as const

export type PageKind = (typeof pageKinds)[number]

export type Printer = {
  /** What is wrong with the templates; nothing can be printed before it is mended. */
  readonly problems: readonly NoticeProblem[]
  print(kind: PageKind, page: PageView, messages: Messages): Result<string>
}

/** The templates of the site, to be judged before anything is printed with them. */
export const pageTemplates: readonly Candidate[] = pageKinds.map((kind) => ({
  path: templatePath(kind),
  open: (messages, own) => openPage(kind, own, messages),
}))

/** Opens every template once; the repository's own ones are judged like those of notices. */
export function openPrinter(own: OwnTemplates, messages: Messages): Printer {
  const templates = new Map<PageKind, Template<PageView>>()
  const problems: NoticeProblem[] = []
  const words = aboutWork(messages, 'upgrade') // any kind of work: only whether words are there is judged
  for (const kind of pageKinds) {
    const opened = openPage(kind, own, words)
    if (opened.ok) templates.set(kind, opened.value)
    else problems.push(...opened.problems)
  }
  return {
    problems,
    print(kind, page, words) {
      const template = templates.get(kind)
      if (!template) return { ok: false, problems }
      const text = template.run(page, words)
      return text.ok ? { ok: true, value: finish(text.value, { escape: 'html', wrap: false }) } : text
    },
  }
}

function openPage(kind: PageKind, own: OwnTemplates, messages: Messages): Result<Template<PageView>> {
  return openTemplate(templatePath(kind), { escaping: 'html', messages, own, specimen })
}

function templatePath(kind: PageKind): string {
  return `site/${kind}.html.hbs`
}
