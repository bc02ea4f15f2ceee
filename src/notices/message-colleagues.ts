import type { Duty, Internal, NoticeView } from '../generated/types/notice-view.ts'
import type { Line, Message } from './message.ts'
import { changeLines, fact, item, part, plain, plains, timeFacts } from './message-lines.ts'
import { type Messages, say } from './messages.ts'
import { sayAll } from './words.ts'

/**
 * What a release team reads in its channel: the state and the deadline of the roll-back at the top, then who owes
 * what by when, and no politeness in between.
 */
export function messageForColleagues(view: NoticeView, internal: Internal, messages: Messages): Message {
  const { text, actions, rollback } = view
  const told = (['before', 'during', 'after'] as const).flatMap((phase) =>
    actions[phase].map((action) => ({ label: say(messages, `labels.${phase}`), text: action, item: true })),
  )
  return {
    title: text.title,
    lead: [
      ...(internal.embargo === null ? [] : [internal.embargo]),
      ...text.opening,
      ...(text.reason ? [text.reason] : []),
    ],
    facts: [
      ...fact('labels.state', internal.state.name, messages),
      ...timeFacts(view, messages),
      ...fact('labels.impact', view.impact?.label, messages),
      ...fact('labels.decideBy', internal.rollback?.decideBy, messages),
      ...fact('labels.owners', sayAll(internal.owners, messages), messages),
    ],
    parts: [
      ...part(
        'checklist',
        internal.checklist.map((duty) => dutyLine(duty, messages)),
        messages,
      ),
      ...part('rollback', rollbackLines(internal, messages), messages),
      ...part('script', internal.support.map(item), messages),
      ...part('summary', summaryLines(internal, messages), messages),
      ...part('plan', planLines(view), messages),
      ...part('content', changeLines(view, messages), messages),
      ...part('told', [...told, ...plains(rollback)], messages),
      ...part('readers', readerLines(internal, messages), messages),
    ],
    foot: [text.reference],
  }
}

function dutyLine({ title, owners, dueShort, stateName }: Duty, messages: Messages): Line {
  const due = dueShort === null ? undefined : `${say(messages, 'labels.due')} ${dueShort}`
  return { label: title, text: [owners, due, stateName].filter(Boolean).join(' · '), item: true }
}

function rollbackLines({ rollback }: Internal, messages: Messages): readonly Line[] {
  const label = say(messages, 'labels.trigger')
  return [
    ...(rollback?.trigger ?? []).map((text) => ({ label, text, item: true })),
    ...(rollback?.plan ?? []).map(item),
  ]
}

function summaryLines({ summary, changes, servers, runbook }: Internal, messages: Messages): readonly Line[] {
  const label = say(messages, 'labels.internalChanges')
  return [
    ...summary.map(plain),
    ...changes.map((text) => ({ label, text, item: true })),
    ...fact('labels.servers', sayAll(servers, messages), messages).map(asLine),
    ...(runbook === null ? [] : [{ text: say(messages, 'labels.runbook'), href: runbook, item: true }]),
  ]
}

function planLines({ plan }: NoticeView): readonly Line[] {
  return (plan?.upgrades ?? []).map(({ when, title, class: kind }) => ({
    label: when.short,
    text: `${title} · ${kind}`,
    item: true,
  }))
}

function readerLines({ segments, customers }: Internal, messages: Messages): readonly Line[] {
  return [
    ...fact('labels.segments', sayAll(segments, messages), messages),
    ...fact('labels.customers', sayAll(customers, messages), messages),
  ].map(asLine)
}

function asLine({ label, value }: { readonly label: string; readonly value: string }): Line {
  return { label, text: value, item: true }
}
