import { suggest } from '../manifest/suggest.ts'
import { type Judge, report } from './judge.ts'
import { hint, parameterProblem } from './messages.ts'
import { meaningOf, type Scope } from './scope.ts'
import { isPath, type Node, type Path } from './syntax.ts'

/** Helpers that give a value. */
export const inlineHelpers: readonly string[] = ['t', 'section', 'eq', 'or']

type Call = Node & { readonly params: readonly Node[]; readonly hash?: hbs.AST.Hash }

/** Judges a value wherever one may stand. @returns what it is in the specimen, undefined when nobody knows */
export function judgeValue(judge: Judge, node: Node, scope: Scope): unknown {
  if (node.type === 'SubExpression') {
    const sub = node as hbs.AST.SubExpression
    judgeCall(judge, sub, sub.path, scope)
    return ''
  }
  if (!isPath(node)) return 'value' in node ? node.value : null
  const meaning = meaningOf(node, scope)
  if (!meaning.known) report(judge, node, meaning.message)
  return meaning.known ? meaning.value : undefined
}

/** Judges the call of a helper: its name, its arguments, and the words that it asks for. */
export function judgeCall(judge: Judge, node: Call, path: Path, scope: Scope): void {
  const name = String(path.original)
  for (const parameter of node.params) judgeValue(judge, parameter, scope)
  for (const pair of node.hash?.pairs ?? []) judgeValue(judge, pair.value, scope)
  if (!inlineHelpers.includes(name)) {
    report(judge, node, `unknown helper "${name}": ${suggest(name, inlineHelpers)}`)
  } else if (name === 't' || name === 'section') judgeWords(judge, node, name)
}

function judgeWords(judge: Judge, node: Call, helper: 't' | 'section'): void {
  const [first] = node.params
  if (first?.type !== 'StringLiteral' || node.params.length !== 1) {
    report(judge, node, `${helper} needs exactly one text in quotes`)
    return
  }
  const given = (first as hbs.AST.StringLiteral).value
  const key = helper === 't' ? given : `headings.${given}`
  const text = judge.messages.texts.get(key)
  const names = (node.hash?.pairs ?? []).map((pair) => pair.key)
  const problem = text === undefined ? undefined : parameterProblem(text, names)
  if (text === undefined) report(judge, node, `there is no text "${key}"${hint(key, judge.messages)}`)
  else if (problem !== undefined) report(judge, node, `the text "${key}" ${problem}`)
}
