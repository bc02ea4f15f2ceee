import { anywhereCommand } from '../report/log-command.ts'
import { unsafe } from '../report/safe-text.ts'

/**
 * A value as JSON that can be shown anywhere: what a terminal might act on or a CI host obey is written as `\uXXXX`,
 * which readers of JSON see as the character itself.
 */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value, null, 2)
  return `${text.replace(unsafe, (char) => (char === '\n' ? char : escaped(char))).replace(anywhereCommand, escaped)}\n`
}

function escaped(char: string): string {
  return char
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('')
}
