// Generated from schemas/baseline.schema.json by "npm run generate". Do not edit.

/** Findings that a repository starts with, as `relctl check --write-baseline` writes them. They are set aside until they are gone. */
export interface Baseline {
  /** The schema that this file obeys. */
  readonly $schema: string
  /** Version of this format. */
  readonly version: 1
  /** Findings by the file in which they are, its path seen from the folder of relctl.yaml. */
  readonly files: {
    /** Findings of one file, by rule. */
    readonly [k: string]: {
      /** Where the rule found something: a JSON pointer for each value, empty for the whole file. */
      readonly [k: string]: readonly string[]
    }
  }
}
