import type { SourceProblemCode } from '../manifest/source.ts'
import type { Source } from '../manifest/source.ts'
import type { SchemaFinding } from '../manifest/validate.ts'
import type { Finding } from '../report/finding.ts'
import type { Workspace } from '../workspace.ts'
import type { Facts } from './rule.ts'

/** Every YAML file that relctl has read. */
export function sourcesOf(workspace: Workspace): readonly Source[] {
  const { configSource, library, calendars, manifests } = workspace
  return [...(configSource ? [configSource] : []), ...[...library.own, ...calendars, ...manifests].map(({ source }) => source)]
}

/** What the parser found under one code. */
export function textProblems({ workspace }: Facts, code: SourceProblemCode): readonly Finding[] {
  return sourcesOf(workspace).flatMap((source) =>
    source.problems
      .filter((problem) => problem.code === code)
      .map((problem) => ({ file: source.file, at: 'value' as const, ...problem })),
  )
}

/** What validation found under one code. */
export function shapeProblems({ workspace }: Facts, code: SchemaFinding['code']): readonly Finding[] {
  const { configSchema, library, calendars, manifests } = workspace
  const all = [...configSchema, ...[...library.own, ...calendars, ...manifests].flatMap(({ schema }) => schema)]
  return all.filter((finding) => finding.code === code)
}
