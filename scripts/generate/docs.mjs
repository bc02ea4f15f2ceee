import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadSource } from '../build/load-source.mjs'
import { root } from '../root.mjs'
import { schemaFiles } from './schema-files.mjs'

/** Documents that say what the code knows: the rules, the presets, and what templates see. */
export const docs = {
  name: 'docs',
  committed: true,
  async files() {
    const { policiesDocument, rulesDocument } = await loadSource('scripts/generate/documents.ts')
    return {
      'docs/policies.md': policiesDocument(),
      'docs/rules.md': rulesDocument(),
      'docs/templates.md': await templatesDocument(),
    }
  },
}

const mark = '<!-- From here on generated from schemas/notice-view.schema.json by "npm run generate". -->'

/** The guide as it is written, with the view of today at its end. */
async function templatesDocument() {
  const { viewReference } = await loadSource('scripts/generate/view-reference.ts')
  const [view, common] = ['notice-view', 'common'].map((name) => schemaFiles().find(({ stem }) => stem === name).schema)
  const definitions = { ...common.definitions, ...view.definitions }
  const [guide] = readFileSync(join(root, 'docs/templates.md'), 'utf8').replaceAll('\r\n', '\n').split(mark)
  return `${guide}${mark}\n\n${viewReference({ ...view, definitions })}`
}
