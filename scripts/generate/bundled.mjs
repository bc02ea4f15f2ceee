import { bundledPackages } from '../build/bundled-packages.mjs'
import { licenceTexts } from './licences.mjs'
import { billOfMaterials } from './sbom.mjs'

/** What has to travel with a bundle about the packages whose code is inside it. */
export const bundled = {
  name: 'bundled',
  committed: true,
  async files() {
    const packages = await bundledPackages()
    return { 'THIRD-PARTY-NOTICES': licenceTexts(packages), 'sbom.cdx.json': billOfMaterials(packages) }
  },
}
