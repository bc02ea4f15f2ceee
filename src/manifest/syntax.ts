import type { YAMLError } from 'yaml'
import { quoted, safeText } from '../report/safe-text.ts'
import { lineEnd, lineStart } from './positions.ts'
import type { TextProblem } from './problem.ts'

type Told = { readonly message: string; readonly hint?: string; readonly start?: number; readonly end?: number }

/** The library's first error in our words. What follows a first syntax error is mostly its consequence. */
export function syntaxProblem(error: YAMLError, text: string, openQuote: number | undefined): TextProblem {
  const at = error.pos[0]
  const told = tabbed(error, text) ?? unclosed(error, text, openQuote) ?? explain(error, text)
  const start = told.start ?? beforeEnd(text, at)
  return {
    code: 'yaml/syntax',
    message: told.message,
    ...(told.hint === undefined ? {} : { hint: told.hint }),
    start,
    end: told.end ?? wordEnd(text, start),
  }
}

function explain(error: YAMLError, text: string): Told {
  const at = error.pos[0]
  const found = quoted(text.slice(at, Math.max(wordEnd(text, at), at + 1)), 40)
  switch (error.code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
      return nested(text, at)
    case 'MULTILINE_IMPLICIT_KEY':
      return text[at] === '-'
        ? { message: 'found a list item where a key is expected', hint: 'indent it, or give it a key' }
        : {
            message: `found ${found} before a key, expected "key: value" on one line`,
            hint: 'check the colons and the indentation',
          }
    case 'BAD_INDENT':
      return error.message.startsWith('Flow')
        ? bracket(error.message)
        : {
            message: 'wrong indentation, expected the column of the lines above',
            hint: 'align the keys of a mapping and the dashes of a list',
          }
    case 'BAD_SCALAR_START':
      return { message: `a text cannot start with ${quoted(text.slice(at, at + 1))}`, hint: 'put the text in quotes' }
    case 'BAD_DQ_ESCAPE':
      return {
        message: `found the unknown escape ${quoted(text.slice(at, at + 2))} in a double-quoted text`,
        hint: 'use single quotes for a text with backslashes',
      }
    case 'NON_STRING_KEY':
      return {
        message: 'found a list or a mapping as a key, expected a text',
        hint: 'quote a text that starts with "[" or "{"',
      }
    case 'KEY_OVER_1024_CHARS':
      return {
        message: 'found a key of more than 1,024 characters',
        hint: 'check the quotes and brackets before the colon',
      }
    case 'MISSING_CHAR':
      return missing(error, found)
    case 'UNEXPECTED_TOKEN':
      return unexpected(error, found)
    default:
      return asTold(error)
  }
}

function missing(error: YAMLError, found: string): Told {
  if (error.message.startsWith('Flow')) return bracket(error.message)
  if (!error.message.startsWith('Implicit map keys')) return asTold(error)
  return {
    message: `found ${found} without a value, expected "key: value"`,
    hint: 'add a colon, or indent the line to continue the text above',
  }
}

/** The library's own words. */
function asTold({ message }: YAMLError): Told {
  const words = safeText(message.slice(0, 1).toLowerCase() + message.slice(1))
  return { message: words, hint: 'check the quotes, colons and indentation of this line and the one before it' }
}

function unexpected(error: YAMLError, found: string): Told {
  if (error.message.includes('block-seq-ind'))
    return { message: 'found a list on the line of its key', hint: 'start the list on the next line' }
  if (error.message.startsWith('Block scalar header'))
    return { message: `found ${found} after the "|" or ">" of a block text`, hint: 'start the text on the next line' }
  if (error.message.endsWith('at node end'))
    return { message: `found ${found} after the end of a value`, hint: 'put the whole value in quotes' }
  return { message: `found ${found} where YAML has no place for it`, hint: 'remove it, or put the text in quotes' }
}

/** `title: Orders: new screen`, or a line that is indented below a value. */
function nested(text: string, at: number): Told {
  const end = lineEnd(text, at)
  const colon = text.slice(at, end).search(/:(\s|$)/)
  if (colon >= 0)
    return {
      message: 'found a second ": " in one line',
      hint: 'put a text that holds ": " in quotes',
      start: at + colon,
      end: at + colon + 1,
    }
  const next = end + (text.slice(end).match(/^\s*/)?.[0].length ?? 0)
  return {
    message: 'found a key below a value',
    hint: 'indent it like the line above, or remove the value',
    start: next,
    end: lineEnd(text, next),
  }
}

function bracket(message: string): Told {
  const char = message.trim().at(-1) ?? ']'
  return {
    message: `expected ${quoted(char)} before this`,
    hint: `close the ${char === ']' ? 'list with "]"' : 'mapping with "}"'}, and indent its lines`,
  }
}

/** A tab in the indentation causes a different error in each place; all of them have the same cure. */
function tabbed(error: YAMLError, text: string): Told | undefined {
  const line = lineStart(text, error.pos[0])
  const indent = /^[ \t]*/.exec(text.slice(line, line + 1000))?.[0] ?? ''
  const tab = indent.indexOf('\t')
  if (tab < 0) return undefined
  return { message: 'indented with a tab', hint: 'indent with spaces', start: line + tab, end: line + indent.length }
}

function unclosed(error: YAMLError, text: string, openQuote: number | undefined): Told | undefined {
  if (openQuote === undefined || !error.message.startsWith('Missing closing')) return undefined
  const quote = text[openQuote] ?? '"'
  return {
    message: `a text that opens with ${quote} is not closed`,
    hint: `add the closing ${quote}`,
    start: openQuote,
    end: openQuote + 1,
  }
}

/** Where the end of the file is to blame, the last character of the text shows it better. */
function beforeEnd(text: string, at: number): number {
  if (text.slice(at, at + 200).trim() !== '' || text.slice(at).trim() !== '') return at
  return Math.max(0, text.trimEnd().length - 1)
}

function wordEnd(text: string, at: number): number {
  return at + (/^[^\s:,[\]{}]+/.exec(text.slice(at, at + 200))?.[0].length ?? 1)
}
