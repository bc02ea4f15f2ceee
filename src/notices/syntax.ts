import Handlebars from 'handlebars'
import type { NoticeProblem } from './problem.ts'
import { excess } from './template-limits.ts'

/** Nodes of the syntax tree, as far as they matter here. */
export type Node = hbs.AST.Node
export type Path = hbs.AST.PathExpression
export type Block = hbs.AST.BlockStatement
export type Mustache = hbs.AST.MustacheStatement
export type Partial = hbs.AST.PartialStatement
export type Program = hbs.AST.Program

export type Parsed =
  | { readonly ok: true; readonly program: Program }
  | { readonly ok: false; readonly problem: NoticeProblem }

/** Reads a template into its tree. Never throws on account of the text. */
export function parseTemplate(file: string, text: string): Parsed {
  const broken = excess(text)
  if (broken) return { ok: false, problem: { code: 'template', file, ...broken } }
  try {
    return { ok: true, program: Handlebars.parseWithoutProcessing(text) }
  } catch (error) {
    return { ok: false, problem: { code: 'template', file, ...told(error) } }
  }
}

/** An error of the library as one line, with the line of the template that it speaks of. */
export function told(error: unknown): { readonly message: string; readonly line: number } {
  const { message, lineNumber } = error as { message?: unknown; lineNumber?: unknown }
  const text = typeof message === 'string' ? message : 'cannot be rendered'
  const [, stated] = /on line (\d+)/.exec(text) ?? []
  const line = typeof lineNumber === 'number' ? lineNumber : Number(stated ?? 1)
  const lines = text.split('\n')
  const expected = lines.at(-1)?.startsWith('Expecting')
    ? `syntax error, found ${/got '(\w+)'/.exec(text)?.[1] ?? 'something else'}`
    : undefined
  return { message: expected ?? (lines[0] ?? '').replace(/ - \d+:\d+$/, ''), line }
}

export function lineOf(node: Node): number {
  return node.loc?.start.line ?? 1
}

export function isPath(node: Node): node is Path {
  return node.type === 'PathExpression'
}

/** Whether a path names an address that the view has checked. */
export function isAddress(path: Path): boolean {
  return ['url', 'href'].includes(String(path.parts.at(-1)))
}
