import { didYouMean } from '#manifest/suggest.ts'
import type { Finding } from '#report/finding.ts'
import { quoted } from '#report/safe-text.ts'
import type { Rule } from '#rules/rule.ts'
import { type ValidManifest, validManifests } from '#rules/valid-manifests.ts'
import { issueRefs, releaseIds } from './references.ts'

export const unknownReference: Rule = {
  id: 'release/unknown-reference',
  severity: 'error',
  summary: {
    en: 'What a release follows or fixes is a release or an issue of the repository.',
    vi: 'Điều mà đợt nâng cấp tiếp nối hoặc khắc phục là một đợt nâng cấp hay sự cố có trong kho.',
  },
  why: 'A hotfix refers to the upgrade it repairs (O16), a further patch to the one that proved too weak (S11). A reference that leads nowhere proves nothing in a review.',
  bad: `id: 2026-11-sua-gap
created: 2026-11-24T08:30
title: { vi: Sửa gấp lỗi in đơn, en: Urgent fix of order printing }
class: hotfix
product: office
reason: { vi: Khách hàng không in được đơn, en: Customers cannot print orders }
fixes: [BUG-210] # no issue here has this number
changes:
  - { kind: fixed, text: { vi: In đơn hoạt động trở lại, en: Orders print again } }
issues:
  - { ref: BUG-201, source: customer, severity: high }
`,
  good: `id: 2026-11-sua-gap
created: 2026-11-24T08:30
title: { vi: Sửa gấp lỗi in đơn, en: Urgent fix of order printing }
class: hotfix
product: office
reason: { vi: Khách hàng không in được đơn, en: Customers cannot print orders }
fixes: [BUG-201]
changes:
  - { kind: fixed, text: { vi: In đơn hoạt động trở lại, en: Orders print again } }
issues:
  - { ref: BUG-201, source: customer, severity: high }
`,
  *check(facts) {
    const manifests = validManifests(facts)
    const ids = releaseIds(facts.workspace)
    const all = new Set([...ids, ...issueRefs(facts.workspace)])
    for (const { file, data } of manifests) {
      const at = { file, at: 'value' } as const
      if (data.follows !== undefined && !ids.has(data.follows)) {
        const message = `found ${quoted(data.follows)}, expected the id of a release of this repository`
        yield {
          ...at,
          path: ['follows'],
          message,
          hint: likely(data.follows, ids, 'name a release, or leave follows out'),
        }
      }
      for (const [index, name] of (data.fixes ?? []).entries()) {
        if (all.has(name) && name !== data.id) continue
        const path = ['fixes', index]
        const message =
          name === data.id
            ? 'found the id of this very release, expected what it repairs'
            : `found ${quoted(name)}, expected the id of a release or the ref of an issue`
        yield {
          ...at,
          path,
          message,
          hint: likely(name, without(all, data.id), 'name a release, or describe the issue under issues'),
        }
      }
    }
    yield* circles(manifests)
  },
}

function likely(name: string, known: Iterable<string>, otherwise: string): string {
  const meant = didYouMean(name, known)
  return meant === undefined ? otherwise : `did you mean ${quoted(meant)}?`
}

function without(names: ReadonlySet<string>, name: string): readonly string[] {
  return [...names].filter((other) => other !== name)
}

/** Releases that follow each other in a circle, each circle once, at its first file. */
function* circles(manifests: readonly ValidManifest[]): Iterable<Finding> {
  const byId = new Map(manifests.map((manifest) => [manifest.data.id, manifest]))
  const seen = new Set<ValidManifest>()
  for (const start of manifests) {
    const chain: ValidManifest[] = []
    let next: ValidManifest | undefined = start
    while (next && !seen.has(next)) {
      seen.add(next)
      chain.push(next)
      next = next.data.follows === undefined ? undefined : byId.get(next.data.follows)
    }
    const circle = next && chain.includes(next) ? chain.slice(chain.indexOf(next)) : []
    const [first, ...others] = circle
    if (!first) continue
    const names = [...circle, first].map(({ data }) => quoted(data.id)).join(' → ')
    yield {
      file: first.file,
      path: ['follows'],
      at: 'value',
      message:
        others.length === 0 ? 'found the id of this very release, expected an earlier one' : `found a circle: ${names}`,
      hint: 'remove follows from the release that came first',
      related: others.map(({ file }) => ({ file, path: ['follows'], at: 'value', message: 'part of the circle' })),
    }
  }
}
