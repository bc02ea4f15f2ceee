import type { ReportFormat } from './format.ts'

/** Every output of `report`, by the name that `--format` takes. */
export const reportFormats = {
  text: async () => (await import('./report-text.ts')).reportText,
  json: async () => (await import('./json.ts')).reportJson,
  markdown: async () => (await import('./report-markdown.ts')).reportMarkdown,
  html: async () => (await import('./report-html.ts')).reportHtml,
} as const satisfies Record<string, () => Promise<ReportFormat>>

export type ReportFormatName = keyof typeof reportFormats
