import type { Freeze } from '../generated/types/common.ts'
import { parseDay } from '../schedule/civil.ts'
import type { DatedFreeze } from './policy.ts'

/** Freezes with two real days in order; rules report the others. */
export function datedFreezes(freezes: readonly Freeze[] | undefined): readonly DatedFreeze[] {
  return (freezes ?? []).filter(isDated)
}

function isDated(freeze: Freeze): freeze is DatedFreeze {
  const [from, to] = [freeze.from, freeze.to].map((day) => (day === undefined ? undefined : parseDay(day)))
  return from !== undefined && to !== undefined && from <= to
}
