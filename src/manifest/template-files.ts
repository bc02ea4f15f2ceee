import type { Entry, ReadResult, Tree } from '../host.ts'

/** A file of the repository's own `templates/`, as it was read. */
export type TemplateFile = {
  /** Path below `templates/`: `email/notice.txt.hbs`, `locales/lo.yaml`. */
  readonly name: string
  readonly result: ReadResult
}

/** Own templates that are read at most; one more is listed, so that somebody can say that there are too many. */
export const mostTemplates = 500

/** The repository's own templates, descriptions of channels and words, in byte order of their names. */
export function readTemplateFiles(tree: Tree): readonly TemplateFile[] {
  return tree
    .list('templates')
    .filter(isTemplate)
    .slice(0, mostTemplates + 1)
    .map(({ path }) => ({ name: path.slice('templates/'.length), result: tree.read(path) }))
}

/** Links and odd things are looked at whatever they are called: nobody else would say that they are not used. */
function isTemplate({ path, kind }: Entry): boolean {
  return kind === 'symlink' || (kind !== 'folder' && /\.(hbs|ya?ml)$|^templates\/site\/.*\.(css|js)$/i.test(path))
}
