import type { Release } from '#manifest/release.ts'
import type { Conflict } from '#policy/conflicts.ts'
import type { Outlook } from '#policy/outlook.ts'
import type { Place, Related } from '#report/finding.ts'
import { windowPlace } from '#rules/standing.ts'
import { overlaps } from '#schedule/interval.ts'
import { saySpan } from '#schedule/say.ts'

/** Releases that collide. Of two with one id another rule says that one of them must have a name of its own first. */
export function collisions({ conflicts }: Outlook): readonly Conflict[] {
  return conflicts.filter(({ a, b }) => a.id !== b.id)
}

/** Where to show a collision: at the window of the later file, beside that of the other one. */
export function collisionPlace({ a, b, overlap }: Conflict): Place & { readonly related: readonly Related[] } {
  const shown = partIn(b, overlap)
  const other = partIn(a, overlap)
  const message = `the window of ${a.id}${other.window ? `, ${saySpan(other.window, b.zone)}` : ''}`
  return {
    ...windowPlace(b.file, shown, 'start'),
    related: [{ file: a.file, path: [...other.path, 'start'], at: 'value', message }],
  }
}

/** Where very much is planned for one hour, the rest is counted and not listed. */
export function andMore(count: number): string {
  if (count === 0) return ''
  return `; ${count === 1 ? '1 more release does' : `${count} more releases do`} so at that time`
}

function partIn({ parts }: Release, overlap: Conflict['overlap']) {
  return parts.find(({ window }) => window && overlaps(window, overlap)) ?? parts[0]
}
