/** Why a notice cannot be made. Commands print it; nothing here throws for what users wrote. */
export type NoticeProblem = {
  readonly code:
    | 'missing-translation'
    | 'placeholder'
    | 'no-window'
    | 'no-event'
    | 'wrong-kind'
    | 'unknown-locale'
    | 'unknown-channel'
    | 'unknown-format'
    | 'locale'
    | 'template'
    | 'too-large'
    /** The channel does not carry such notices. */
    | 'wrong-channel'
    /** A setting of the channel is missing or does not fit. */
    | 'setting'
    | 'header'
  readonly message: string
  readonly hint?: string
  /** Path of the field concerned: `title`, `changes/0/text`, `organisation/signature`. */
  readonly field?: string
  readonly locale?: string
  /** Path below `templates/`. */
  readonly file?: string
  /** From 1. */
  readonly line?: number
}

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly NoticeProblem[] }

export function failed(...problems: readonly NoticeProblem[]): {
  readonly ok: false
  readonly problems: readonly NoticeProblem[]
} {
  return { ok: false, problems }
}
