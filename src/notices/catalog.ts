import type { Audience, NoticeKind } from '../generated/types/common.ts'
import type { ReleaseOutlook } from '../policy/outlook.ts'
import type { Step } from '../policy/step.ts'
import { type Channel, defaultChannel, openChannel } from './channel.ts'
import { occasionOf } from './occasion.ts'
import type { NoticeProblem } from './problem.ts'
import { sections } from './sections.ts'
import type { OwnTemplates } from './store.ts'
import type { NoticeInput } from './subject.ts'

/** One text that a release can have: a step of its ladder, on a channel, in a language and a format. */
export type Entry = {
  readonly step: Step
  readonly kind: NoticeKind
  readonly audience: Audience
  readonly channel: string
  readonly format: string
  readonly locale: string
  /** Below the folder of `--out`, such as `<release>/<step>.<locale>.<extension>`. */
  readonly file: string
}

/**
 * Every notice step of a release in each format of its channels and in each language, in the order of the ladder.
 * Steps of plans that no longer hold are left out. Of the channels, those count that have templates; a step that
 * has none of them is given as e-mail, so that there is something to read.
 */
export function catalogOf(
  { release, steps }: ReleaseOutlook,
  locales: readonly string[],
  own: OwnTemplates,
): readonly Entry[] {
  const seen = new Set<string>()
  const entries = steps.flatMap((step) => {
    const { notice: kind, audience } = step
    if (step.kind !== 'notice' || !kind || !audience || step.state === 'superseded') return []
    return channelsOf(step, own).flatMap((channel) =>
      [...channel.formats.values()].flatMap(({ id: format, extension }) =>
        locales.map((locale): Entry => {
          const file = `${release.id}/${fileName(step.id, { channel: channel.id, format, extension, locale, audience })}`
          return { step, kind, audience, channel: channel.id, format, locale, file }
        }),
      ),
    )
  })
  return entries.filter(({ file }) => !seen.has(file) && seen.add(file))
}

/**
 * The name of one text. The channel stands in it unless it is the usual one of the format (e-mail for txt and html,
 * website for md, website for html to the website), and the format where it is not its own ending: two texts of a
 * notice never share a name.
 */
export function fileName(
  stem: string,
  text: {
    readonly channel: string
    readonly format: string
    readonly extension: string
    readonly locale: string
    readonly audience: Audience
  },
): string {
  const usual = text.channel === defaultChannel(text.format, text.audience)
  const ending = text.format === text.extension ? text.extension : `${text.format}.${text.extension}`
  return `${stem}${usual ? '' : `.${text.channel}`}.${text.locale}.${ending}`
}

/** Every kind of notice, and why there can be none of it for a release now. */
export function kindsOf(
  input: Omit<NoticeInput, 'kind' | 'step'>,
): readonly { readonly kind: NoticeKind; readonly problems: readonly NoticeProblem[] }[] {
  const kinds = Object.keys(sections) as NoticeKind[]
  return kinds
    .filter((kind) => kind !== 'plan')
    .map((kind) => {
      const occasion = occasionOf({ ...input, kind, step: undefined })
      return { kind, problems: occasion.ok ? [] : occasion.problems }
    })
}

function channelsOf({ channels }: Step, own: OwnTemplates): readonly Channel[] {
  const open = (id: string) => openChannel(id, own)
  const found = channels.map(open).flatMap((channel) => (channel.ok ? [channel.value] : []))
  const [email] = found.length > 0 ? [] : [open('email')]
  return email?.ok ? [email.value] : found
}
