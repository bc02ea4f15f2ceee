/** What a file writes as one text or as a list of texts, as a list. */
export function listOf(value: string | readonly string[] | undefined): readonly string[] {
  return value === undefined ? [] : typeof value === 'string' ? [value] : value
}

/** The same on one line: `O3, T4`. */
export function joined(value: string | readonly string[] | undefined): string {
  return listOf(value).join(', ')
}
