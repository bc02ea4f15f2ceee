import type { Source } from '../manifest/source.ts'

/** The id that the name of a file gives to what it holds. */
export function stemOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(/\.ya?ml$/, '')
}

/** The id that a file states, even when the rest of it is wrong, so that one mistake does not cause others. */
export function statedId(source: Source): string | undefined {
  const id = (source.data as { readonly id?: unknown } | null | undefined)?.id
  return typeof id === 'string' ? id : undefined
}
