import type { NoticeView } from '../generated/types/notice-view.ts'
import { type Messages, say } from './messages.ts'
import { clause, sentence } from './translate.ts'

/** What a reader with a few seconds has to know, in whole sentences: when, what it means, what to do. */
export function briefly(view: NoticeView, messages: Messages): readonly string[] {
  return [...timeOf(view, messages), ...effectOf(view, messages), ...actionOf(view, messages)].map((text) =>
    sentence(clause(text)),
  )
}

function timeOf(view: NoticeView, messages: Messages): readonly string[] {
  const { when, formerly, results, batches, plan } = view
  if (plan) return plan.upgrades.map(({ when: at, title }) => `${title}: ${at.short}`)
  if (results) {
    const done = say(messages, 'brief.done', { time: results.text })
    return results.outcome === 'succeeded' ? [done] : [say(messages, 'brief.rolledBack')]
  }
  if (batches.length > 0) return batches.map(({ name, when: at }) => `${name}: ${at.short}`)
  if (when && formerly) return [say(messages, 'brief.moved', { time: when.short, former: formerly.short })]
  if (when) return [say(messages, 'brief.when', { time: when.short })]
  return formerly ? [say(messages, 'brief.off', { former: formerly.short })] : []
}

/** An interruption counts more than a level, which says the same in general. */
function effectOf({ downtime, impact }: NoticeView, messages: Messages): readonly string[] {
  if (downtime) return [say(messages, 'brief.pause', { downtime: downtime.text })]
  if (!impact || impact.level === null || impact.label === null) return []
  return [
    impact.level === 'none' ? say(messages, 'impact.none') : say(messages, 'brief.level', { level: impact.label }),
  ]
}

function actionOf({ kind, when, actions, impact, downtime }: NoticeView, messages: Messages): readonly string[] {
  const stops = downtime !== null || impact?.level === 'outage' || impact?.level === 'read-only'
  const save = when && stops && actions.before.length > 0 ? [say(messages, 'brief.save')] : []
  const again = actions.after.includes(say(messages, 'relogin.actionNow')) && kind === 'completed'
  const login = again ? [say(messages, 'brief.login')] : impact?.relogin === true ? [impact.reloginText ?? ''] : []
  const review = kind === 'review' ? [say(messages, 'brief.review')] : []
  return [...save, ...login.filter((text) => text !== ''), ...review]
}
