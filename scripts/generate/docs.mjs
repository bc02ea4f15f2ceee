import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadSource } from '../build/load-source.mjs'
import { root } from '../root.mjs'
import { schemaFiles } from './schema-files.mjs'

/** Documents that say what the code knows: the manifest, the rules, the presets, and what templates see. */
export const docs = {
  name: 'docs',
  committed: true,
  async files() {
    const { policiesDocument, rulesDocument } = await loadSource('scripts/generate/documents.ts')
    return {
      'docs/manifest.md': await manifestDocument(),
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
  const [guide] = readFileSync(join(root, 'docs/templates.md'), 'utf8').replaceAll('\r\n', '\n').split(mark)
  return `${guide}${mark}\n\n${viewReference(withShared('notice-view'))}`
}

async function manifestDocument() {
  const { manifestReference } = await loadSource('scripts/generate/manifest-reference.ts')
  return manifestReference(withShared('release'))
}

/** A schema together with the definitions that all of them share. */
function withShared(name) {
  const [schema, common] = [name, 'common'].map((wanted) => schemaFiles().find(({ stem }) => stem === wanted).schema)
  return { ...schema, definitions: { ...common.definitions, ...schema.definitions } }
}
