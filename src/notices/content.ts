import type { Contact as ContactFile, Localized } from '../generated/types/common.ts'
import type { Change, Contact, NoticeView, Reading } from '../generated/types/notice-view.ts'
import { type Messages, say } from './messages.ts'
import { moduleOf } from './names.ts'
import { tells } from './sections.ts'
import type { NoticeInput } from './subject.ts'
import { clause, oneLine, type Translator } from './translate.ts'

/** An entry of a list: without a full stop, unless it is several sentences. */
export function listItem(text: string): string {
  return /[.?] /.test(text) ? text : clause(text)
}

/** The changes that readers may see, in the order of the manifest. */
export function changesOf(input: NoticeInput, translate: Translator): readonly Change[] {
  return input.outlook.release.data.changes.flatMap((change, index): readonly Change[] => {
    if (change.internal === true) return []
    return [
      {
        kind: change.kind,
        label: say(input.messages, `changes.${change.kind}`),
        module: change.module === undefined ? null : moduleOf(change.module, input, translate).name,
        text: listItem(translate.pick(change.text, `changes/${index}/text`)),
        important: change.important ?? false,
      },
    ]
  })
}

export function linksOf({ outlook, messages }: Pick<NoticeInput, 'outlook' | 'messages'>): readonly Reading[] {
  const links = outlook.release.data.links ?? {}
  return (['guide', 'faq', 'releaseNotes'] as const).flatMap((kind) => {
    const url = links[kind]
    return url === undefined ? [] : [{ kind, label: say(messages, `links.${kind}`), url }]
  })
}

/** The help desk: that of the release, else that of the organisation. */
export function helpDeskOf({ outlook, house, messages }: NoticeInput, translate: Translator): readonly Contact[] {
  const own = outlook.release.data.contacts
  return own
    ? contactsOf(own, 'contacts', messages, translate)
    : contactsOf(house.organisation.contacts ?? [], 'organisation/contacts', messages, translate)
}

/** @param field where the contacts stand, for problems */
export function contactsOf(
  contacts: readonly ContactFile[],
  field: string,
  messages: Messages,
  translate: Translator,
): readonly Contact[] {
  return contacts.map(({ kind, value, hours }, index) => ({
    kind,
    label: say(messages, `contacts.${kind}`),
    value: oneLine(value),
    href: addressOf(kind, value),
    hours: translate.maybe(hours, `${field}/${index}/hours`),
  }))
}

/** A contact as a link that no character of it can turn into another kind of link. */
function addressOf(kind: Contact['kind'], value: string): string | null {
  if (kind === 'phone') {
    const digits = value.replace(/[^\d+]/g, '')
    return /^\+?\d{3,15}$/.test(digits) ? `tel:${digits}` : null
  }
  if (kind === 'email') return /^[\w.+-]+@[\w.-]+$/.test(value) ? `mailto:${value}` : null
  return /^https:\/\/[^\s<>"]+$/.test(value) ? value : null
}

/** What to do before, during and after. Work that stops people gets a word about saving when the manifest has none. */
export function actionsOf(
  input: NoticeInput,
  translate: Translator,
  saveBefore: string | undefined,
): NoticeView['actions'] {
  const { kind, messages, outlook } = input
  const { actions, impact } = outlook.release.data
  const pick = (phase: 'before' | 'during' | 'after'): readonly string[] =>
    tells(kind, phase)
      ? (actions?.[phase] ?? []).map((text: Localized, index) =>
          listItem(translate.pick(text, `actions/${phase}/${index}`)),
        )
      : []
  const before = pick('before')
  const login = kind === 'completed' ? 'relogin.actionNow' : 'relogin.action'
  const relogin = tells(kind, 'after') && impact?.relogin === true ? [say(messages, login)] : []
  const save = saveBefore !== undefined && before.length === 0 && tells(kind, 'before') ? [saveBefore] : []
  return { before: [...before, ...save], during: pick('during'), after: [...relogin, ...pick('after')] }
}

/** That nothing has to be done, where readers would look for it and nothing is listed. */
export function noActionOf(
  kind: NoticeInput['kind'],
  actions: NoticeView['actions'],
  messages: Messages,
): string | null {
  const none = actions.before.length + actions.during.length + actions.after.length === 0
  return none && tells(kind, 'during') ? say(messages, 'actions.none') : null
}
