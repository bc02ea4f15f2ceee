import type { Class, ExplainOutput, Row } from '../generated/types/explain-output.ts'
import { cell, fenced } from './markdown.ts'

/** For documents: the same explanations as headings, tables and code blocks. */
export function explainMarkdown(output: ExplainOutput): string {
  const { rule, policy } = output
  const sections = rule
    ? ruleSections(rule)
    : policy
      ? policySections(policy)
      : output.class
        ? classSections(output.class, '##')
        : []
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`
}

function ruleSections({
  id,
  severity,
  summary,
  why,
  bad,
  good,
}: NonNullable<ExplainOutput['rule']>): readonly string[] {
  const blocks = (title: string, files: typeof bad) =>
    files.map(
      ({ file, text, inBase }) => `${title} \`${file}\`${inBase ? ' in the base' : ''}:\n\n${fenced(text, 'yaml')}`,
    )
  return [`## ${id}`, `**${severity}** – ${cell(summary)}`, cell(why), ...blocks('Bad', bad), ...blocks('Good', good)]
}

function policySections(policy: NonNullable<ExplainOutput['policy']>): readonly string[] {
  const from =
    policy.extends.length > 0 ? `Extends ${policy.extends.map((id) => `\`${id}\``).join(', which extends ')}. ` : ''
  return [
    `## ${policy.id}: ${cell(policy.title)}`,
    `${cell(policy.summary)}.`,
    `${from}Zone ${policy.timezone}, languages ${policy.locales.join(', ')}.`,
    ...policy.classes.flatMap((updateClass) => classSections(updateClass, '###')),
    titled('### Every month', duties(policy.cycle)),
    titled('### Upgrade project', duties(policy.project)),
    titled('### Limits', facts(policy.facts)),
  ]
}

function classSections({ policy, id, title, summary, source, ...rest }: Class, level: string): readonly string[] {
  return [
    `${level} ${policy}/${id}: ${cell(title)}`,
    `${summary === '' ? '' : `${cell(summary)}. `}Source: ${cell(source)}.`,
    facts(rest.facts),
    duties(rest.duties),
    rest.requires.length === 0 ? '' : `A manifest needs: ${rest.requires.map(need).join('; ')}.`,
  ]
}

function need({ id, what, how, source }: Row): string {
  return `\`${id}\` (${cell(what)}${how === '' ? '' : `, ${cell(how)}`}; ${cell(source)})`
}

function titled(title: string, body: string): string {
  return body === '' ? '' : `${title}\n\n${body}`
}

function facts(list: Class['facts']): string {
  if (list.length === 0) return ''
  const rows = list.map(({ name, value, source }) => `| ${cell(name)} | ${cell(value)} | ${cell(source)} |`)
  return ['| | | source |', '|---|---|---|', ...rows].join('\n')
}

function duties(list: readonly Row[]): string {
  if (list.length === 0) return ''
  const rows = list.map(
    (row) => `| \`${row.id}\` | ${[row.what, row.when, row.who, row.how, row.source].map(cell).join(' | ')} |`,
  )
  return ['| step | duty | when | who | how | source |', '|---|---|---|---|---|---|', ...rows].join('\n')
}
