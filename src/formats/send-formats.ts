import type { SendFormat } from './format.ts'

/** Every output of `send`, by the name that `--format` takes. */
export const sendFormats = {
  text: async () => (await import('./send-text.ts')).sendText,
  json: async () => (await import('./json.ts')).sendJson,
} as const satisfies Record<string, () => Promise<SendFormat>>

export type SendFormatName = keyof typeof sendFormats
