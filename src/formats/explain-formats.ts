import type { ExplainFormat } from './format.ts'

/** Every output of `explain`, by the name that `--format` takes. */
export const explainFormats = {
  text: async () => (await import('./explain-text.ts')).explainText,
  json: async () => (await import('./json.ts')).explainJson,
  markdown: async () => (await import('./explain-markdown.ts')).explainMarkdown,
} as const satisfies Record<string, () => Promise<ExplainFormat>>

export type ExplainFormatName = keyof typeof explainFormats
