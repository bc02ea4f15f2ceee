import { loadSource } from '../build/load-source.mjs'

/** Documents that say what the code knows: the rules and the presets. */
export const docs = {
  name: 'docs',
  committed: true,
  async files() {
    const { policiesDocument, rulesDocument } = await loadSource('scripts/generate/documents.ts')
    return { 'docs/policies.md': policiesDocument(), 'docs/rules.md': rulesDocument() }
  },
}
