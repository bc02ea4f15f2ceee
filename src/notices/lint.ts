import { suggest } from '../manifest/suggest.ts'
import { type Judge, report } from './judge.ts'
import { advance, afterValue, judgePlace, type Position, start } from './lint-html.ts'
import { inlineHelpers, judgeCall, judgeValue } from './lint-values.ts'
import type { NoticeProblem } from './problem.ts'
import type { Scope } from './scope.ts'
import { type Block, isPath, type Mustache, type Partial, type Path, type Program } from './syntax.ts'
import { templateLimits } from './template-limits.ts'

const tooLarge = `a template and its partials may have ${templateLimits.nodes} nodes, this one has more`

const blocks = ['if', 'unless', 'each', 'with']

/**
 * What is wrong with a template before it is run: names that the view does not have, helpers that do not exist,
 * words that no language has, and everything of the template language that can do more than print. Nothing here
 * depends on the data of one release, so that a slip shows at once and not in the one notice that reaches it.
 */
export function lint(
  file: string,
  program: Program,
  tools: Pick<Judge, 'escaping' | 'messages' | 'load'>,
  specimen: unknown,
): readonly NoticeProblem[] {
  const judge: Judge = { ...tools, trail: [file], nodes: 0, depth: 0, problems: [] }
  visit(judge, program, { value: specimen, parent: undefined, names: {}, root: specimen }, start)
  return judge.problems
}

/** @param from where in HTML it begins @returns where in HTML it ends */
function visit(judge: Judge, program: Program, scope: Scope, from: Position): Position {
  let place = from
  for (const node of program.body) {
    judge.nodes += 1 + (node.type === 'ContentStatement' ? (node as hbs.AST.ContentStatement).value.length >> 8 : 0)
    if (judge.nodes > templateLimits.nodes) {
      if (!judge.problems.some(({ message }) => message === tooLarge)) report(judge, node, tooLarge)
      return place
    }
    place = judgeStatement(judge, node, scope, place)
  }
  return place
}

function judgeStatement(judge: Judge, node: hbs.AST.Statement, scope: Scope, place: Position): Position {
  switch (node.type) {
    case 'ContentStatement':
      return judge.escaping === 'html' ? advance(place, (node as hbs.AST.ContentStatement).value) : place
    case 'CommentStatement':
      return place
    case 'MustacheStatement':
      judgeMustache(judge, node as Mustache, scope, place)
      return afterValue(place)
    case 'BlockStatement':
      return judgeBlock(judge, node as Block, scope, place)
    case 'PartialStatement':
      return judgePartial(judge, node as Partial, scope, place)
    default:
      report(judge, node, 'decorators, inline partials and partial blocks are not available')
      return place
  }
}

function judgeMustache(judge: Judge, node: Mustache, scope: Scope, place: Position): void {
  if (!node.escaped) report(judge, node, 'unescaped output ({{{…}}} or {{&…}}) is not available')
  const call = node.params.length > 0 || node.hash !== undefined || (isPath(node.path) && isHelper(node.path))
  if (call && isPath(node.path)) judgeCall(judge, node, node.path, scope)
  else judgeValue(judge, node.path, scope)
  if (judge.escaping === 'html') judgePlace(judge, node, place)
}

function judgeBlock(judge: Judge, node: Block, scope: Scope, place: Position): Position {
  const name = String(node.path.original)
  if (!blocks.includes(name)) report(judge, node, `unknown block "${name}": ${suggest(name, blocks)}`)
  const inner = innerScope(judge, node, name, scope)
  judge.depth += 1
  if (judge.depth > templateLimits.depth) {
    report(judge, node, `blocks are nested deeper than ${templateLimits.depth}`)
    judge.depth -= 1
    return place
  }
  const after = node.program ? visit(judge, node.program, inner, place) : place
  const end = node.inverse ? visit(judge, node.inverse, scope, place) : after
  judge.depth -= 1
  return end
}

/** What names mean inside a block: loops and `with` put their subject in front. */
function innerScope(judge: Judge, node: Block, name: string, scope: Scope): Scope {
  const [subject] = node.params
  if (!subject || node.params.length !== 1 || node.hash) report(judge, node, `#${name} needs exactly one value`)
  const given = subject ? judgeValue(judge, subject, scope) : undefined
  if (name === 'with') return nested(node, given, scope)
  if (name !== 'each') return scope
  if (given !== undefined && !Array.isArray(given)) report(judge, node, '#each needs a list')
  return nested(node, Array.isArray(given) ? given[0] : undefined, scope)
}

function nested(node: Block, value: unknown, scope: Scope): Scope {
  const [item, index] = node.program?.blockParams ?? []
  const own = { ...(item === undefined ? {} : { [item]: value }), ...(index === undefined ? {} : { [index]: 0 }) }
  return { value, parent: scope, names: { ...scope.names, ...own }, root: scope.root }
}

/** A partial is judged where it is used, with what it is given there. */
function judgePartial(judge: Judge, node: Partial, scope: Scope, place: Position): Position {
  if (!isPath(node.name)) {
    report(judge, node, 'the name of a partial cannot be computed')
    return place
  }
  const name = String(node.name.original)
  const file = `${name}.hbs`
  const [context] = node.params
  const base = context ? judgeValue(judge, context, scope) : scope.value
  const extra = (node.hash?.pairs ?? []).map((pair) => [pair.key, judgeValue(judge, pair.value, scope)] as const)
  const body = judge.trail.includes(file) ? undefined : judge.load(name)
  if (body === undefined) {
    const circle = judge.trail.includes(file)
    report(
      judge,
      node,
      circle ? `the partial "${name}" contains itself` : `there is no partial "${name}" (templates/${file})`,
    )
    return place
  }
  const value = extra.length === 0 ? base : { ...(base as object), ...Object.fromEntries(extra) }
  judge.trail.push(file)
  const end = visit(judge, body, { value, parent: undefined, names: {}, root: scope.root }, place)
  judge.trail.pop()
  return end
}

function isHelper(path: Path): boolean {
  const reserved = [...inlineHelpers, ...blocks, 'log', 'lookup']
  return !path.data && path.depth === 0 && path.parts.length === 1 && reserved.includes(path.original)
}
