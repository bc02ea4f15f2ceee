import type { Finding } from '../report/finding.ts'

/** Places that are told with one finding. */
const most = 10

/** A finding that names a few of its places and counts the rest. */
export function withFewPlaces(finding: Finding): Finding {
  const { related } = finding
  if (!related || related.length <= most) return finding
  const message = `${finding.message} (${related.length - most} more places are not listed)`
  return { ...finding, message, related: related.slice(0, most) }
}
