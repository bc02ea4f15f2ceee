import type { CheckFormat } from './format.ts'

/** Every output of `check`, by the name that `--format` takes; each is loaded when it is asked for. */
export const checkFormats = {
  pretty: async () => (await import('./pretty.ts')).pretty,
  json: async () => (await import('./json.ts')).json,
} as const satisfies Record<string, () => Promise<CheckFormat>>

export type CheckFormatName = keyof typeof checkFormats
