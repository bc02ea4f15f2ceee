import { quoted } from '#report/safe-text.ts'

/** A value as YAML on one line, ready to be pasted into a manifest. Only texts that need it are quoted. */
export function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).map(([key, held]) => `${key}: ${flow(held)}`)
    return `{ ${fields.join(', ')} }`
  }
  return typeof value === 'string' && plain.test(value) && !words.test(value) ? value : JSON.stringify(value)
}

const plain = /^[A-Za-z][\w./-]*$|^\d{4}-\d\d-\d\dT[\d:+Z-]+$/

/** A value of a manifest inside a sentence; a text as it reads, everything else as it is written. */
export function sayValue(value: unknown): string {
  if (value === undefined) return 'not there'
  return quoted(typeof value === 'string' ? value : flow(value), 120)
}

/** What some reader takes for something else than a text. */
const words = /^(?:true|false|yes|no|on|off|null|y|n)$/i
