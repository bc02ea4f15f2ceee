import { safeText } from '../report/safe-text.ts'

/** Text of a manifest or policy on one line of Markdown, without markup of its own. */
export function cell(text: string): string {
  return safeText(text).replace(/[\\`*_[\]<>|#~]/g, '\\$&')
}
