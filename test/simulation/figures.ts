import type { ReportOutput } from '../../src/generated/types/report-output.ts'
import type { Deed, Story } from './story.ts'

/** Figures of a quarter that can be counted from a story without knowing the command. */
type Figures = {
  readonly releases: readonly string[]
  readonly done: readonly string[]
  readonly rollbacks: readonly string[]
  readonly changes: readonly string[]
  readonly reviews: readonly string[]
  readonly repairs: readonly string[]
  readonly downtime: number
  /** What was observed after the work, and how many faults were raised. */
  readonly metrics: readonly string[]
  readonly issues: number
  readonly training: readonly string[]
  readonly warranties: readonly string[]
}

/** What a report says. */
export function reportedFigures(report: ReportOutput): Figures {
  const own = report.releases.filter(({ belongs }) => belongs)
  return {
    releases: own.map(({ id }) => id).sort(),
    done: own.flatMap(({ id, outcome }) => (outcome === 'done' ? [id] : [])).sort(),
    rollbacks: report.rollbacks.map(({ release }) => release),
    changes: report.changes.map(({ release, event }) => `${release} ${event}`),
    reviews: report.reviews.flatMap(({ release, state }) => (state === 'held' ? [release] : [])),
    repairs: report.repairs.map(({ release }) => release),
    downtime: report.downtime.rows.reduce((sum, { actual }) => sum + (actual ?? 0), 0),
    metrics: report.metrics.flatMap(({ release, metric, observed }) =>
      observed === null ? [] : [`${release} ${metric}=${observed}`],
    ),
    issues: report.issues.raised,
    training: report.training.map(({ release, at }) => `${release} ${at.slice(0, 16)}`),
    warranties: report.warranties.map(({ release, until }) => `${release} ${until}`),
  }
}

/** What people did. */
export function livedFigures(stories: readonly Story[], quarter: string): Figures {
  const own = stories.filter((story) => quarterOf(finalStart(story)) === quarter)
  const ids = (of: readonly Story[]) => of.map(({ id }) => id)
  const having = (event: string) => ids(own.filter(({ life }) => life.some((deed) => deed.event === event)))
  const moved = stories.flatMap(({ id, life }) =>
    life
      .filter(({ at, event }) => quarterOf(at) === quarter && changing.includes(event))
      .map(({ event }) => `${id} ${event}`),
  )
  return {
    releases: ids(own).sort(),
    done: having('succeeded').sort(),
    rollbacks: having('rolled-back'),
    changes: moved,
    reviews: having('reviewed'),
    repairs: ids(own.filter(isRepair)),
    downtime: own.flatMap(({ life }) => life.map(downtimeOf)).reduce((sum, minutes) => sum + minutes, 0),
    metrics: own.flatMap(({ id, life }) =>
      life.flatMap(({ args }) => args.filter((_, at) => args[at - 1] === '--metric').map((value) => `${id} ${value}`)),
    ),
    issues: stories.flatMap(({ flags = [] }) =>
      flags
        .flatMap((flag) => flag.match(/openedAt: [\d-]+/g) ?? [])
        .filter((at) => quarterOf(at.slice(10)) === quarter),
    ).length,
    training: stories.flatMap(({ id, writes = '' }) =>
      [...writes.matchAll(/training: .* at: ([\dT:-]+),/g)].flatMap(([, at = '']) =>
        quarterOf(at) === quarter ? [`${id} ${at}`] : [],
      ),
    ),
    warranties: own.flatMap(({ id, writes = '' }) =>
      Array.from(writes.matchAll(/warranty: { until: ([\d-]+)/g), ([, until]) => `${id} ${until}`),
    ),
  }
}

/** Work at once, and what names the release that it mends. */
function isRepair({ window, flags = [] }: Story): boolean {
  return window === undefined || flags.some((flag) => /^(fixes|follows)=/.test(flag))
}

const changing = ['rescheduled', 'postponed', 'cancelled', 'extended']

/** Where a release was planned last; work at once counts where it began. */
function finalStart({ life, window, begins }: Story): string {
  const moved = life.findLast(({ event }) => event === 'rescheduled')
  return moved?.args[moved.args.indexOf('--to') + 1] ?? window ?? begins
}

function quarterOf(local: string): string {
  return `${local.slice(0, 4)}-Q${Math.ceil(Number(local.slice(5, 7)) / 3)}`
}

function downtimeOf({ args }: Deed): number {
  const index = args.indexOf('--downtime')
  return index < 0 ? 0 : Number.parseInt(args[index + 1] ?? '0', 10)
}
