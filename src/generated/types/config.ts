// Generated from schemas/config.schema.json by "npm run generate". Do not edit.
import type { Freeze, Id, Localized, Organisation, Zone } from './common.ts'

/** relctl.yaml: what holds for the whole repository. */
export interface Configuration {
  /** The policy of every product that names none. */
  readonly policy?: Id
  /** Zone of releases whose product names none. */
  readonly timezone?: Zone
  /** Languages of the notices, the first one leads. */
  readonly locales?: readonly string[]
  /** Who speaks to the customers. */
  readonly organisation?: Organisation
  /** The products and their modules. */
  readonly products?: {
    /** One product. */
    readonly [k: string]: {
      /** Name that customers know. */
      readonly name: Localized
      /** Its policy, when it differs. */
      readonly policy?: Id
      /** Its zone, when it differs. */
      readonly timezone?: Zone
      /** Its languages, when they differ. */
      readonly locales?: readonly string[]
      /** Its modules and their names. */
      readonly modules?: {
        /** Name of the module. */
        readonly [k: string]: Localized
      }
      /** Who speaks for it, when it differs. */
      readonly organisation?: Organisation
    }
  }
  /** Severity of single rules. */
  readonly rules?: {
    /** How much a finding weighs. */
    readonly [k: string]: 'error' | 'warning' | 'info' | 'off'
  }
  /** Freezes of this repository, beside those of the policies. */
  readonly freezes?: readonly Freeze[]
  /** Folder of the manifests. */
  readonly releases?: string
}
