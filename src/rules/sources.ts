import type { Source, SourceProblemCode } from '../manifest/source.ts'
import type { SchemaFinding } from '../manifest/validate.ts'
import type { Finding } from '../report/finding.ts'
import type { Workspace } from '../workspace.ts'
import type { Facts } from './rule.ts'

type ReadFile = { readonly source: Source; readonly schema: readonly SchemaFinding[] }

function readFiles({ configSource, configSchema, library, calendars, manifests }: Workspace): readonly ReadFile[] {
  const config = configSource ? [{ source: configSource, schema: configSchema }] : []
  return [...config, ...library.own, ...calendars, ...manifests]
}

/** Every YAML file that relctl has read. */
export function sourcesOf(workspace: Workspace): readonly Source[] {
  return readFiles(workspace).map(({ source }) => source)
}

/** What the parser found under one code, unless the value is wrong there in any case. */
export function textProblems({ workspace }: Facts, code: SourceProblemCode): readonly Finding[] {
  return readFiles(workspace).flatMap(({ source, schema }) => {
    const found = source.problems.filter((problem) => problem.code === code)
    if (found.length === 0) return []
    const wrong = new Set(schema.map(({ path }) => path.join('/')))
    return found
      .filter(({ path }) => path.length === 0 || !wrong.has(path.join('/')))
      .map((problem) => ({ file: source.file, at: 'value' as const, ...problem }))
  })
}

/** What validation found under one code. */
export function shapeProblems({ workspace }: Facts, code: SchemaFinding['code']): readonly Finding[] {
  return readFiles(workspace).flatMap(({ schema }) => schema.filter((finding) => finding.code === code))
}
