import { quoted } from '#report/safe-text.ts'
import { flow, sayValue } from '#rules/flow.ts'
import type { Rule } from '#rules/rule.ts'
import { logged, told } from './logged-example.ts'
import { changedKeys, nameEntry, rewrittenLogs } from './rewriting.ts'

export const edited: Rule = {
  id: 'log/edited',
  severity: 'error',
  summary: { en: 'An entry of the log stays as it was recorded.', vi: 'Mục nhật ký giữ nguyên như lúc được ghi.' },
  why: 'The log is the record of what customers were told and when. A record that can be corrected afterwards proves nothing. Checked with --changed.',
  bad: { base: logged(told), files: logged(told.replace('at: 2026-11-20', 'at: 2026-11-19')) },
  good: {
    base: logged(told),
    files: logged(told, '{ event: note, at: 2026-11-24T08:30, text: The news went out on 19 November already }'),
  },
  *check(facts) {
    for (const { file, changes } of rewrittenLogs(facts)) {
      for (const change of changes) {
        if (change.kind !== 'edited') continue
        const { was, now, index } = change
        const [key = 'event', ...others] = changedKeys(was, now)
        const more = others.length > 0 ? `, and ${others.map((name) => quoted(name)).join(', ')} too` : ''
        yield {
          file,
          path: ['log', index, key],
          at: 'value',
          message: `${quoted(key)} was ${sayValue(was[key])} in ${facts.comparison?.name}, found ${sayValue(now[key])}${more}`,
          hint: `write ${flow(was)} again; what was wrong about ${nameEntry(was)} belongs into a new entry "note"`,
        }
      }
    }
  },
}
