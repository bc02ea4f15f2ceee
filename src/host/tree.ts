/** What came of reading one file. Every refusal is a value, so that it can become a finding. */
export type ReadResult =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | {
      readonly ok: false
      readonly reason: 'missing' | 'symlink' | 'not-regular' | 'too-large' | 'unreadable' | 'outside'
    }

/** An entry of a folder, never followed when it is a link. `path` is relative to the root, with forward slashes. */
export type Entry = { readonly path: string; readonly kind: 'file' | 'folder' | 'symlink' | 'other' }

/** A folder tree seen through the guards of docs/security: no link followed, nothing outside the root, bounded size. */
export type Tree = {
  /** Absolute path of the root. */
  readonly root: string
  read(path: string): ReadResult
  /** All entries below a folder in byte order of their paths, without `.git` and `node_modules`; empty when it is missing. */
  list(folder: string): readonly Entry[]
}
