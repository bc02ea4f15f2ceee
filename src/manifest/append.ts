import { isMap, isSeq, type ParsedNode, type YAMLMap, type YAMLSeq } from 'yaml'
import type { LogEntry } from '../generated/types/release.ts'
import type { TextEdit } from './edit.ts'
import { blockEntry, flowEntry } from './entry-text.ts'
import { nodeFinder } from './locate.ts'
import { lineEnd, lineStart } from './positions.ts'

type Sequence = YAMLSeq.Parsed
type Mapping = YAMLMap.Parsed

/**
 * Ways of adding an entry at the end of the log, the nicest first. Which of them says what is meant is found out by
 * reading the result: comments, block texts and missing line breaks make some of them wrong.
 * @param text known to be safe to build
 */
export function appendings(text: string, entry: LogEntry): readonly (readonly TextEdit[])[] {
  const find = nodeFinder(text)
  const log = find(['log'])
  const root = find([])
  if (isSeq(log)) return log.items.length === 0 ? first(text, log, root, entry) : next(text, log as Sequence, entry)
  return log === undefined && isMap(root) ? begun(text, root as Mapping, entry) : []
}

function next(text: string, log: Sequence, entry: LogEntry): readonly (readonly TextEdit[])[] {
  const last = log.items.at(-1)
  if (!last) return []
  return log.flow ? nextInFlow(text, log, last, entry) : nextInBlock(text, log, last, entry)
}

/** Below the last entry and the comments that are indented like it. */
function nextInBlock(text: string, log: Sequence, last: ParsedNode, entry: LogEntry): readonly (readonly TextEdit[])[] {
  const indent = log.range[0] - lineStart(text, log.range[0])
  const dash = ' '.repeat(indent)
  const gap = ' '.repeat(Math.max(1, last.range[0] - lineStart(text, last.range[0]) - indent - 1))
  const isFlow = isMap(last) && last.flow === true
  const lines = isFlow ? [flowEntry(entry)] : blockEntry(entry)
  const item = lines.map((line, index) => `${dash}${index === 0 ? '-' : ' '}${gap}${line}`)
  const end = last.range[1]
  return [withoutBlanks(text, end), end].map((at) => [inserted(text, afterComments(text, at, indent), item)])
}

function nextInFlow(text: string, log: Sequence, last: ParsedNode, entry: LogEntry): readonly (readonly TextEdit[])[] {
  const end = last.range[1]
  const before = lineStart(text, last.range[0])
  const indentation = text.slice(before, last.range[0])
  const opensLine = /^[ ]*$/.test(indentation) && before > log.range[0]
  if (!opensLine) return [[{ start: end, end, text: `, ${flowEntry(entry)}` }]]
  // A comma may follow already, and a comment stays with the entry that it stands beside.
  const line: TextEdit = inserted(text, nextLine(text, end), [`${indentation}${flowEntry(entry)}`])
  const comma: TextEdit = { start: end, end, text: ',' }
  const hasComma = /^\s*,/.test(text.slice(end, log.range[1]))
  return [hasComma ? [line] : [comma, line], [{ start: end, end, text: `, ${flowEntry(entry)}` }]]
}

/** The first entry of `log: []`: the brackets go, what follows them stays. */
function first(text: string, log: ParsedNode, root: unknown, entry: LogEntry): readonly (readonly TextEdit[])[] {
  const inside: TextEdit = { start: log.range[0], end: log.range[1], text: `[${flowEntry(entry)}]` }
  if (!isMap(root) || root.flow === true) return [[inside]]
  const start = text.slice(0, log.range[0]).trimEnd().length
  const brackets: TextEdit = { start, end: log.range[1], text: '' }
  return [[brackets, inserted(text, nextLine(text, log.range[1]), listed(entry))], [inside]]
}

/** A log for a manifest that has none: its last section. */
function begun(text: string, root: Mapping, entry: LogEntry): readonly (readonly TextEdit[])[] {
  if (root.flow) {
    const end = root.items.at(-1)?.value?.range[1] ?? root.range[0] + 1
    return [[{ start: end, end, text: `, "log": [${flowEntry(entry)}]` }]]
  }
  const section = ['log:', ...listed(entry)]
  const ending = withoutBlanks(text, text.length)
  const body = nextLine(text, withoutBlanks(text, root.range[1]))
  return [nextLine(text, ending), text.length, body].map((at) => [inserted(text, at, section)])
}

function listed(entry: LogEntry): readonly string[] {
  return blockEntry(entry).map((line, index) => `  ${index === 0 ? '- ' : '  '}${line}`)
}

/** Lines at a place where a line begins or the text ends, with the line breaks of the text. */
function inserted(text: string, at: number, lines: readonly string[]): TextEdit {
  const feed = text.includes('\r\n') ? '\r\n' : '\n'
  const opensLine = at === 0 || text[at - 1] === '\n'
  const joined = lines.join(feed)
  return { start: at, end: at, text: opensLine ? `${joined}${feed}` : `${feed}${joined}` }
}

/** Where the line after a place begins, or the text ends; the place itself when it begins a line. */
function nextLine(text: string, at: number): number {
  if (text[at - 1] === '\n') return at
  const end = lineEnd(text, at)
  return end + (/^\r?\n/.exec(text.slice(end, end + 2))?.[0].length ?? 0)
}

/** Back over empty lines. */
function withoutBlanks(text: string, at: number): number {
  return text.slice(0, at).trimEnd().length
}

/** Down over comments that are indented deeper than the list. */
function afterComments(text: string, end: number, indent: number): number {
  let at = nextLine(text, end)
  const comment = new RegExp(`^ {${indent + 1},}#`)
  while (at < text.length && comment.test(text.slice(at, lineEnd(text, at)))) at = nextLine(text, at + 1)
  return at
}
