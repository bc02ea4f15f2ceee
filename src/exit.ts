/** Exit codes, as the public contract fixes them. */
export const exit = { ok: 0, problems: 1, usage: 2, internal: 3 } as const

export type ExitCode = (typeof exit)[keyof typeof exit]

/** The caller asked for something that cannot be done. The message says where, what was found and what is expected. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
  readonly hint: string | undefined

  constructor(message: string, hint?: string) {
    super(message)
    this.hint = hint
  }
}
