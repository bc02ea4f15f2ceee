import type { CheckFormat } from './format.ts'

/** Every output of `check`, by the name that `--format` takes; each is loaded when it is asked for. */
export const checkFormats = {
  pretty: async () => (await import('./pretty.ts')).pretty,
  concise: async () => (await import('./concise.ts')).concise,
  json: async () => (await import('./json.ts')).json,
  github: async () => (await import('./github.ts')).github,
  gitlab: async () => (await import('./gitlab.ts')).gitlab,
  sarif: async () => (await import('./sarif.ts')).sarif,
  junit: async () => (await import('./junit.ts')).junit,
  markdown: async () => (await import('./check-markdown.ts')).checkMarkdown,
} as const satisfies Record<string, () => Promise<CheckFormat>>

/** The formats whose lines are commands that a CI host is meant to obey. */
export const commandFormats: ReadonlySet<CheckFormatName> = new Set(['github'])

export type CheckFormatName = keyof typeof checkFormats
