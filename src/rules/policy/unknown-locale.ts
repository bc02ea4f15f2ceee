import { openMessages } from '#notices/locale.ts'
import type { NoticeProblem } from '#notices/problem.ts'
import type { Finding, Place } from '#report/finding.ts'
import { quoted } from '#report/safe-text.ts'
import { configuration } from '#rules/configuration.ts'
import type { Facts, Rule } from '#rules/rule.ts'
import { ownFiles } from './own-policies.ts'

export const unknownLocale: Rule = {
  id: 'policy/unknown-locale',
  severity: 'error',
  summary: 'Every language of the notices has words for everything that a notice says.',
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
    const { ownWords } = facts.workspace
    const known = new Map<string, readonly NoticeProblem[]>()
    for (const { locale, place } of wanted(facts)) {
      const found = known.get(locale) ?? problemsOf(locale, ownWords)
      known.set(locale, found)
      const [problem] = found
      if (problem) yield { ...place, ...wordsOf(locale, problem, found.length) }
    }
  },
}

function problemsOf(locale: string, ownWords: ReadonlyMap<string, string>): readonly NoticeProblem[] {
  const messages = openMessages(locale, (path) => ownWords.get(path))
  return messages.ok ? [] : messages.problems
}

function wordsOf(locale: string, problem: NoticeProblem, count: number): Pick<Finding, 'message' | 'hint'> {
  if (problem.code === 'unknown-locale')
    return { message: problem.message, ...(problem.hint ? { hint: problem.hint } : {}) }
  const more = count > 1 ? ` (and ${count - 1} more)` : ''
  return {
    message: `the words for the language ${quoted(locale)} cannot be used: ${problem.message}${more}`,
    hint: `mend templates/locales/${locale}.yaml${problem.hint ? `: ${problem.hint}` : ''}`,
  }
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
    ...ownFiles(facts).flatMap(({ file, data }) => listed(file, ['locales'], data.locales)),
  ]
}

function listed(file: string, path: Place['path'], locales: readonly string[] = []): readonly Wanted[] {
  return locales.map((locale, index) => ({ locale, place: { file, path: [...path, index], at: 'value' } }))
}
