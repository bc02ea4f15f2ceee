import type { Escape } from './escape.ts'
import type { Messages } from './messages.ts'
import type { NoticeProblem } from './problem.ts'
import { lineOf, type Node, type Program } from './syntax.ts'

/** Problems of one template that are told; more would only repeat them. */
const most = 50

/** What is known while a template and its partials are judged. */
export type Judge = {
  readonly escaping: Escape
  readonly messages: Messages
  /** Gives the tree of a partial, or undefined when there is none. */
  readonly load: (name: string) => Program | undefined
  /** Files from the template down to the partial that is being judged. */
  readonly trail: string[]
  /** Nodes seen so far, those of partials as often as they are used. */
  nodes: number
  /** Blocks around the current place. */
  depth: number
  readonly problems: NoticeProblem[]
}

/** Notes a problem at a node of the file that is being judged, once. */
export function report({ problems, trail }: Judge, node: Node, message: string): void {
  const file = trail.at(-1) ?? ''
  const line = lineOf(node)
  const known = problems.some((one) => one.file === file && one.line === line && one.message === message)
  if (!known && problems.length < most) problems.push({ code: 'template', file, line, message })
}
