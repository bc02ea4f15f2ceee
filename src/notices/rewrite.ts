import {
  type Block,
  isAddress,
  isPath,
  lineOf,
  type Mustache,
  type Partial,
  type Path,
  type Program,
} from './syntax.ts'

type Expression = hbs.AST.Expression

/**
 * Prepares a tree that `lint` has passed for the compiler: every value is printed by the helper `out`, which escapes
 * it for the format, and every name must exist when it is read, inside conditions and arguments too.
 */
export function prepare(program: Program): void {
  for (const node of program.body) {
    if (node.type === 'MustacheStatement') printThrough(node as Mustache)
    else if (node.type === 'PartialStatement') holdArguments(node as Partial)
    else if (node.type === 'BlockStatement') {
      const block = node as Block
      holdArguments(block)
      for (const branch of [block.program, block.inverse]) if (branch) prepare(branch)
    }
  }
}

function printThrough(node: Mustache): void {
  const { path, params, hash, loc } = node
  holdArguments(node)
  const call = params.length > 0 || hash !== undefined
  if (!call) hold(path)
  const value = call ? { type: 'SubExpression' as const, path: path as Path, params, hash, loc } : path
  node.path = { type: 'PathExpression', data: false, depth: 0, parts: ['out'], original: 'out', loc }
  node.params = [value, literal('StringLiteral', placeOf(path, call), loc), literal('NumberLiteral', lineOf(node), loc)]
  node.hash = undefined as unknown as hbs.AST.Hash
}

function placeOf(path: Mustache['path'], call: boolean): string {
  if (!isPath(path)) return 'text'
  if (call) return path.original === 'section' ? 'heading' : 'text'
  return isAddress(path) ? 'url' : 'text'
}

function literal(type: string, value: string | number, loc: hbs.AST.SourceLocation): Expression {
  return { type, value, original: value, loc } as Expression
}

function holdArguments({
  params,
  hash,
}: {
  readonly params: readonly Expression[]
  readonly hash?: hbs.AST.Hash
}): void {
  for (const parameter of params) hold(parameter)
  for (const pair of hash?.pairs ?? []) hold(pair.value)
}

/** The compiler throws for a name that is not there only where this mark stands. */
function hold(node: Expression): void {
  if (isPath(node)) Object.assign(node, { strict: true })
  if (node.type === 'SubExpression') holdArguments(node as hbs.AST.SubExpression)
}
