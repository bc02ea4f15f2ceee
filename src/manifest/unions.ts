import type { SchemaError } from './schema-error.ts'

/**
 * The errors that a reader can act on. An `if` only repeats what its branch said, and a union reports what every
 * branch missed: just the branch that the value was meant to match is worth telling.
 */
export function relevant(errors: readonly SchemaError[]): SchemaError[] {
  const kept: SchemaError[] = []
  for (const error of errors) {
    if (error.keyword === 'if' || error.keyword === 'propertyNames') continue
    if (error.keyword !== 'oneOf' && error.keyword !== 'anyOf') {
      kept.push(error)
      continue
    }
    // The errors of the branches come right before the error of their union.
    let from = kept.length
    while (from > 0 && isWithin(kept[from - 1], error)) from--
    kept.push(...chosen(byBranch(kept.splice(from), error), error))
  }
  return kept
}

type Branch = readonly SchemaError[]

function chosen(branches: readonly Branch[], union: SchemaError): Branch {
  const wrongType = (error: SchemaError) => error.keyword === 'type' && error.instancePath === union.instancePath
  const rightType = branches.filter((branch) => !branch.some(wrongType))
  if (rightType.length === 0) return [anyType(union, branches.flat().filter(wrongType))]
  // `kind: { const: "a" }` failing says that the branch was not meant.
  const meant = rightType.filter((branch) => !branch.some(({ keyword }) => keyword === 'const'))
  const [branch, another] = meant.length > 0 ? meant : rightType
  return branch && !another ? branch : [union]
}

/** Branches written in place carry their number in the schema path; others cannot be told apart. */
function byBranch(errors: readonly SchemaError[], union: SchemaError): Branch[] {
  const branches = new Map<string, SchemaError[]>()
  let number = ''
  for (const error of errors) {
    if (error.schemaPath.startsWith(`${union.schemaPath}/`))
      number = error.schemaPath.slice(union.schemaPath.length + 1).split('/')[0] ?? ''
    const branch = branches.get(number)
    if (branch) branch.push(error)
    else branches.set(number, [error])
  }
  return [...branches.values()]
}

function anyType(union: SchemaError, errors: readonly SchemaError[]): SchemaError {
  const type = [...new Set(errors.flatMap(({ params }) => params['type'] as string | string[]))]
  return type.length > 0 ? { ...union, keyword: 'type', params: { type } } : union
}

function isWithin(error: SchemaError | undefined, union: SchemaError): boolean {
  return error !== undefined && `${error.instancePath}/`.startsWith(`${union.instancePath}/`)
}
