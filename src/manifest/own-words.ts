import type { Tree } from '../host.ts'

/** The repository's own words of notices: path below `templates/`, such as `locales/lo.yaml`, -> text. */
export function readOwnWords(tree: Tree): ReadonlyMap<string, string> {
  return new Map(
    tree.list('templates/locales').flatMap(({ path, kind }) => {
      const found = kind === 'file' ? tree.read(path) : undefined
      return found?.ok ? [[path.slice('templates/'.length), new TextDecoder().decode(found.bytes)]] : []
    }),
  )
}
