import { openMessages } from '#notices/locale.ts'
import { openOwnTemplates } from '#notices/own-templates.ts'
import type { NoticeProblem } from '#notices/problem.ts'
import type { OwnTemplates } from '#notices/store.ts'
import type { Place } from '#report/finding.ts'
import { configuration } from '#rules/configuration.ts'
import type { Facts, Rule } from '#rules/rule.ts'
import { targetEntries } from '#rules/target/targets.ts'
import { ownFiles } from './own-policies.ts'

export const unknownLocale: Rule = {
  id: 'policy/unknown-locale',
  severity: 'error',
  summary: {
    en: 'Every language of the notices has words for everything that a notice says.',
    vi: 'Mỗi ngôn ngữ của thông báo có đủ lời cho mọi nội dung thông báo.',
  },
  why: 'relctl brings the fixed words of notices in some languages; others need a file of the repository. Without it the notice cannot be written, and that shows on the day on which it is due.',
  bad: {
    files: {
      'policies/cong-ty.yaml': `id: cong-ty
extends: 1office
locales: [vi, lo] # Lao does not come with relctl
`,
    },
  },
  good: {
    files: {
      'policies/cong-ty.yaml': `id: cong-ty
extends: 1office
locales: [vi, en]
`,
    },
  },
  *check(facts) {
    const { own } = openOwnTemplates(facts.workspace.templates)
    const known = new Map<string, NoticeProblem | undefined>()
    for (const { locale, place } of wanted(facts)) {
      const found = known.get(locale) ?? problemOf(locale, own)
      known.set(locale, found)
      if (found) yield { ...place, message: found.message, ...(found.hint ? { hint: found.hint } : {}) }
    }
  },
}

/** Words that are there but cannot be used are told where they stand. */
function problemOf(locale: string, own: OwnTemplates): NoticeProblem | undefined {
  const messages = openMessages(locale, own)
  return messages.ok ? undefined : messages.problems.find(({ code }) => code === 'unknown-locale')
}

type Wanted = { readonly locale: string; readonly place: Place }

/** Every place of the repository that names a language of notices. */
function wanted(facts: Facts): readonly Wanted[] {
  const config = configuration(facts)
  const products = Object.entries(config?.data.products ?? {})
  return [
    ...(config ? listed(config.file, ['locales'], config.data.locales) : []),
    ...products.flatMap(([id, { locales }]) =>
      config ? listed(config.file, ['products', id, 'locales'], locales) : [],
    ),
    ...targetEntries(facts).flatMap(({ file, path, target }) => listed(file, [...path, 'locales'], target.locales)),
    ...ownFiles(facts).flatMap(({ file, data }) => listed(file, ['locales'], data.locales)),
  ]
}

function listed(file: string, path: Place['path'], locales: readonly string[] = []): readonly Wanted[] {
  return locales.map((locale, index) => ({ locale, place: { file, path: [...path, index], at: 'value' } }))
}
