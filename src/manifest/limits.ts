/** Bounds on what is read, far above what a person writes and far below what hurts. */
export const limits = {
  /** Bytes of one file. */
  bytes: 256 * 1024,
  /** Lists and mappings inside each other. */
  depth: 32,
  /** Keys, values, lists and mappings of one file. */
  nodes: 20_000,
  /** Lexical tokens of one file, which include every space, comma and comment. */
  tokens: 100_000,
  /** Problems of one kind that are told per file. */
  problems: 20,
} as const
