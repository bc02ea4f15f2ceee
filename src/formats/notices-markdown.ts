import type { Change, NextNotice } from '../report/change.ts'
import { defuse } from '../report/log-command.ts'
import { safeText } from '../report/safe-text.ts'
import type { Part } from './fill.ts'
import { cell, fenced, inHtml } from './markdown.ts'
import { sayAt } from './plan-words.ts'
import { amount } from './tally.ts'

/** The notices that go out next, each folded behind what it is and when it is due. */
export function noticesPart({ notices, unwritten }: Change): Part {
  if (notices.length === 0) return { head: '', pieces: [], tail: () => '' }
  return {
    head: '### Notices that go out next\n\n',
    pieces: notices.map(folded),
    tail: (shown) => {
      const left = notices.length - shown + unwritten
      return left === 0
        ? ''
        : `${amount(left, 'more notice')} not shown here; \`relctl render\` writes each of them.\n\n`
    },
  }
}

function folded({ release, step, title, due, locale, text }: NextNotice): string {
  const head = `<b>${inHtml(release)}</b>: ${inHtml(title)} (${inHtml(step)}), due ${inHtml(sayAt(due))}`
  if (!text.ok)
    return `- **${cell(release)}**: ${cell(title)} (${cell(step)}), due ${cell(sayAt(due))}: cannot be written: ${cell(text.problem)}\n\n`
  const body = fenced(defuse(safeText(text.body, { keepLineFeeds: true })), 'text')
  return `<details><summary>${head}, ${inHtml(locale)}<br>${inHtml(text.subject)}</summary>\n\n${body}\n\n</details>\n\n`
}
