import type { Class, ExplainOutput, Row } from '../generated/types/explain-output.ts'
import { safeText } from '../report/safe-text.ts'
import { checkWords } from '../words/check.ts'
import type { FormatOptions } from './format.ts'
import { type Paint, paintFor } from './paint.ts'
import { hang } from './wrap.ts'

/** For people in a terminal: a rule with its examples, a policy or a class as rows of words. */
export function explainText(output: ExplainOutput, options: FormatOptions): string {
  const paint = paintFor(options.color)
  const { rule, policy } = output
  const sections = rule
    ? ruleSections(rule, options, paint)
    : policy
      ? policySections(policy, options, paint)
      : output.class
        ? classSections(output.class, options, paint)
        : []
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`
}

function ruleSections(
  rule: NonNullable<ExplainOutput['rule']>,
  { columns, lang }: FormatOptions,
  paint: Paint,
): readonly string[] {
  const words = checkWords[lang]
  const show = (title: string, files: typeof rule.bad) =>
    files.map(
      ({ file, text, inBase }) =>
        `${paint.strong(title)} ${paint.faint(inBase ? words.inBase(file) : file)}\n${indent(text)}`,
    )
  return [
    `${paint.severity(rule.severity, words.severity[rule.severity])} ${paint.strong(rule.id)}\n${hang('', rule.summary, columns)}`,
    hang('', rule.why, columns),
    ...show(words.bad, rule.bad),
    ...show(words.good, rule.good),
  ]
}

function indent(text: string): string {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => `  ${safeText(line)}`.trimEnd())
    .join('\n')
}

function policySections(
  policy: NonNullable<ExplainOutput['policy']>,
  options: FormatOptions,
  paint: Paint,
): readonly string[] {
  const { columns } = options
  const about = [
    `policy ${policy.id}`,
    ...(policy.extends.length > 0 ? [`extends ${policy.extends.join(' > ')}`] : []),
    policy.timezone,
    policy.locales.join(', '),
  ]
  return [
    `${paint.strong(policy.title)}\n${hang('', policy.summary, columns)}\n${paint.faint(about.join(' · '))}`,
    ...policy.classes.map((updateClass) => classSections(updateClass, options, paint).join('\n')),
    rows('Every month', policy.cycle, columns, paint),
    rows('Upgrade project', policy.project, columns, paint),
    facts(policy.facts, columns, paint),
  ]
}

function classSections(updateClass: Class, { columns }: FormatOptions, paint: Paint): readonly string[] {
  const { policy, id, title, summary, source } = updateClass
  return [
    `${paint.strong(`${policy}/${id}`)} ${safeText(title)} ${paint.faint(`[${source}]`)}`,
    summary === '' ? '' : hang('  ', safeText(summary), columns),
    facts(updateClass.facts, columns, paint),
    rows('Duties', updateClass.duties, columns, paint),
    rows('A manifest needs', updateClass.requires, columns, paint),
  ].filter((section) => section !== '')
}

function facts(list: Class['facts'], columns: number, paint: Paint): string {
  return list
    .map(({ name, value, source }) =>
      hang(`  ${name}: `, `${safeText(value)}${source === '' ? '' : ` [${source}]`}`, columns),
    )
    .map((line) => line.replace(/^( {2}[^:]+:)/, (label) => paint.accent(label)))
    .join('\n')
}

function rows(title: string, list: readonly Row[], columns: number, paint: Paint): string {
  if (list.length === 0) return ''
  const width = Math.max(...list.map(({ id }) => id.length))
  const lines = list.map(({ id, what, when, who, how, source }) => {
    const text = [what, when, who, how].filter((part) => part !== '').join(' · ')
    return hang(`    ${id.padEnd(width)}  `, `${safeText(text)} [${source}]`, columns)
  })
  return [`  ${paint.accent(title)}`, ...lines].join('\n')
}
