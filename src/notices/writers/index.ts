import { view } from './view.ts'
import type { Writer } from './writer.ts'

/** Every writer, by the name that a `channel.yaml` uses. */
export const writers = {
  view,
} as const satisfies Record<string, Writer>

export type WriterName = keyof typeof writers
