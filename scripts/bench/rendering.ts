import type { NoticeView } from '../../src/generated/types/notice-view.ts'
import { noCache } from '../../src/host.ts'
import { openTree } from '../../src/io/tree.ts'
import { catalogOf, type Entry } from '../../src/notices/catalog.ts'
import { openChannel } from '../../src/notices/channel.ts'
import { type Draft, openDesk } from '../../src/notices/desk.ts'
import { finish } from '../../src/notices/finish.ts'
import { type Templates, templateOf, viewFormat } from '../../src/notices/format.ts'
import type { Result } from '../../src/notices/problem.ts'
import type { OwnTemplates } from '../../src/notices/store.ts'
import { houseOf, isInternal } from '../../src/notices/subject.ts'
import { parseInstant } from '../../src/schedule/instant.ts'
import { surveyOf } from '../../src/survey.ts'
import { readWorkspace } from '../../src/workspace.ts'
import { plainHandlebars } from './plain-handlebars.ts'

/** Seconds in which the same texts were written, by relctl and by Handlebars. */
export type Times = { readonly own: number; readonly other: number }

const shipped: OwnTemplates = () => undefined

/**
 * Writes every notice of a repository that is made from a template, once as relctl does it (what is to be told is made
 * up, the template filled in, the text proofread), and once with plain Handlebars from views that stand ready.
 * @throws Error when the two do not write the same
 */
export async function writeEverything(root: string, now: string): Promise<Times> {
  const host = { open: openTree, cache: () => noCache, git: () => Promise.reject(new Error('a manifest has no date')) }
  const workspace = await readWorkspace(host, { root, file: 'relctl.yaml' })
  const { config } = workspace
  const { outlook } = surveyOf(workspace, parseInstant(now) ?? failed(`not an instant: ${now}`))
  const desk = openDesk({ config, outlook, own: shipped })
  const fill = plainHandlebars(shipped)
  const times = { own: 0, other: 0 }
  for (const item of outlook.releases) {
    const { locales } = houseOf(config, item.release.data.product, item.policy.locales)
    const entries = catalogOf(item, locales, shipped).flatMap(withTemplates)
    for (const message of grouped(entries, ({ step, locale }) => `${step.id} ${locale}`)) {
      if (!desk.draft({ ...message[0], outlook: item }).ok) continue // cannot be told yet, such as an end
      let draft: Draft | undefined
      let texts: readonly string[] = []
      times.own += seconds(() => {
        draft = valueIn(desk.draft({ ...message[0], outlook: item }))
        texts = message.map(({ channel, format }) => valueIn(draft?.(channel, format)).text)
      })
      const views = message.map(({ channel }): NoticeView => JSON.parse(valueIn(draft?.(channel, viewFormat.id)).text))
      let peers: readonly string[] = []
      times.other += seconds(() => {
        peers = views.map((view, index) => {
          const { by, kind, audience } = message[index] ?? failed('a view without its text')
          return fill(templateOf(by, kind, isInternal(audience)), by.escape, view)
        })
      })
      for (const [index, text] of texts.entries()) requireSame(text, peers[index] ?? '', message[index])
    }
  }
  return times
}

type Text = Entry & { readonly by: Templates }

function withTemplates(entry: Entry): readonly Text[] {
  const by = valueIn(openChannel(entry.channel, shipped)).formats.get(entry.format)?.by
  return by && !('writer' in by) ? [{ ...entry, by }] : []
}

function grouped(texts: readonly Text[], keyOf: (text: Text) => string): readonly (readonly [Text, ...Text[]])[] {
  const groups = new Map<string, [Text, ...Text[]]>()
  for (const text of texts) {
    const known = groups.get(keyOf(text))
    if (known) known.push(text)
    else groups.set(keyOf(text), [text])
  }
  return [...groups.values()]
}

/** Plain Handlebars knows no Markdown, and no entity but its own. */
function requireSame(text: string, peer: string, entry: Text | undefined): void {
  if (entry?.by.escape !== 'none' || finish(peer, entry.by) === text) return
  failed(`${entry.file} differs:\n${text}\n---\n${finish(peer, entry.by)}`)
}

function seconds(work: () => void): number {
  const began = performance.now()
  work()
  return (performance.now() - began) / 1000
}

function valueIn<T>(result: Result<T> | undefined): T {
  return result?.ok ? result.value : failed(result?.problems[0]?.message ?? 'nothing was written')
}

function failed(message: string): never {
  throw new Error(message)
}
