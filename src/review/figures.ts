import type { ReportOutput } from '../generated/types/report-output.ts'
import { guidesOf, trainingOf, warrantiesOf } from './aftercare.ts'
import { changesOf, overridesOf, rollbacksOf } from './changes.ts'
import { downtimeOf } from './downtime.ts'
import { dutiesOf } from './duties.ts'
import { byClass, byProduct, groupsOf } from './groups.ts'
import { issuesOf } from './issues.ts'
import { noticesOf } from './notices.ts'
import { programmesOf } from './programmes.ts'
import { repairedOf, repairsOf } from './repairs.ts'
import { reviewsOf } from './reviews.ts'
import type { Scope } from './scope.ts'
import { securityOf } from './security.ts'
import { metricsOf } from './watching.ts'
import { windowsOf } from './windows.ts'

/** Everything that is counted for a period. */
export type Figures = Omit<
  ReportOutput,
  '$schema' | 'version' | 'now' | 'tzdata' | 'period' | 'before' | 'filter' | 'summary' | 'releases'
>

/** @param before the period that shares are compared with */
export function figuresOf(scope: Scope, before: Scope): Figures {
  return {
    classes: groupsOf(byClass, scope, before),
    products: groupsOf(byProduct, scope, before),
    notices: noticesOf(scope, before),
    duties: dutiesOf(scope, before),
    windows: windowsOf(scope),
    downtime: downtimeOf(scope),
    overrides: overridesOf(scope),
    changes: changesOf(scope),
    rollbacks: rollbacksOf(scope),
    repairs: repairsOf(scope),
    repaired: repairedOf(scope),
    metrics: metricsOf(scope),
    reviews: reviewsOf(scope),
    issues: issuesOf(scope),
    security: securityOf(scope),
    programmes: programmesOf(scope),
    training: trainingOf(scope),
    guides: guidesOf(scope),
    warranties: warrantiesOf(scope),
  }
}
