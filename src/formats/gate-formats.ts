import type { GateFormat } from './format.ts'

/** Every output of `gate`, by the name that `--format` takes. */
export const gateFormats = {
  text: async () => (await import('./gate-text.ts')).gateText,
  json: async () => (await import('./json.ts')).gateJson,
} as const satisfies Record<string, () => Promise<GateFormat>>

export type GateFormatName = keyof typeof gateFormats
