import type { PlanFormat } from './format.ts'

/** Every output of `plan`, by the name that `--format` takes; each is loaded when it is asked for. */
export const planFormats = {
  text: async () => (await import('./plan-text.ts')).planText,
  json: async () => (await import('./json.ts')).planJson,
  markdown: async () => (await import('./plan-markdown.ts')).planMarkdown,
} as const satisfies Record<string, () => Promise<PlanFormat>>

export type PlanFormatName = keyof typeof planFormats
