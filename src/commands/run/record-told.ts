import { recordText } from '#formats/record-text.ts'
import type { LogEntry } from '#generated/types/release.ts'
import type { Host } from '#host.ts'
import { raisesRevision } from '#manifest/life.ts'
import { planOutput } from '#policy/plan-output.ts'
import { monthOf } from '#schedule/cycle.ts'
import { sayInstant, saySpan } from '#schedule/say.ts'
import type { Survey } from '#survey.ts'
import { zoneOf } from './report-of.ts'

/** Prints what is on record now, and who owes what next. */
export function tellRecorded(host: Host, { workspace, outlook }: Survey, id: string, entry: LogEntry): void {
  const item = outlook.releases.find(({ release }) => release.id === id)
  const last = item?.release.log.at(-1)
  if (!item || !last) return
  const { release, life } = item
  const step = entry.step === undefined ? '' : ` ${entry.step}`
  const batch = entry.batch === undefined ? '' : ` (${entry.batch})`
  const months = new Set(release.parts.flatMap(({ window }) => (window ? [monthOf(window.start, release.zone)] : [])))
  const cycles = outlook.cycles.filter(
    ({ month, product }) => product === release.data.product && (months.has(month) || month === entry.month),
  )
  const plan = planOutput({ ...outlook, releases: [item], cycles, conflicts: [] }, zoneOf(workspace), host.tzdata)
  const facts: (readonly [string, string])[] = [['state', life.state]]
  if (raisesRevision(last)) facts.push(['revision', String(life.revision)])
  if (last.from) facts.push(['from', saySpan(last.from, release.zone)])
  if (last.to) facts.push(['to', saySpan(last.to, release.zone)])
  const headline = `${entry.event}${step}${batch}, ${sayInstant(last.at, release.zone)} (${release.zone}), in ${release.file}`
  host.out(recordText({ headline, facts, plan }, { color: host.color, columns: host.columns, lang: 'en' }))
}
