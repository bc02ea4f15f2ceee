// Generated from schemas/explain-output.schema.json by "npm run generate". Do not edit.

/** What `relctl explain --format json` prints. */
export interface ExplainOutput {
  /** The schema that this output obeys. */
  readonly $schema: string
  /** Version of this format. */
  readonly version: 1
  /** What is explained. */
  readonly kind: 'rule' | 'policy' | 'class'
  /** A rule. */
  readonly rule?: {
    /** Its id. */
    readonly id: string
    /** Its weight unless relctl.yaml says otherwise. */
    readonly severity: 'error' | 'warning' | 'info'
    /** What it demands. */
    readonly summary: string
    /** Why it exists. */
    readonly why: string
    /** A repository that breaks it. */
    readonly bad: readonly {
      /** Its path. */
      readonly file: string
      /** Its text. */
      readonly text: string
      /** The file as the base has it, before the change that the example shows. */
      readonly inBase?: true
    }[]
    /** A repository that keeps it. */
    readonly good: readonly {
      /** Its path. */
      readonly file: string
      /** Its text. */
      readonly text: string
      /** The file as the base has it, before the change that the example shows. */
      readonly inBase?: true
    }[]
  }
  /** A policy. */
  readonly policy?: {
    /** Its id. */
    readonly id: string
    /** Its name. */
    readonly title: string
    /** What it is for. */
    readonly summary: string
    /** What it starts from, nearest first. */
    readonly extends: readonly string[]
    /** Its zone. */
    readonly timezone: string
    /** Its languages. */
    readonly locales: readonly string[]
    /** Its classes. */
    readonly classes: readonly Class[]
    /** Duties of every month. */
    readonly cycle: readonly Row[]
    /** Steps of an upgrade project. */
    readonly project: readonly Row[]
    /** Freezes, limits and grace. */
    readonly facts: readonly {
      /** What it is about. */
      readonly name: string
      /** What holds. */
      readonly value: string
      /** Where it comes from. */
      readonly source: string
    }[]
  }
  /** A class. */
  readonly class?: Class
}
/** One duty in words. */
export interface Row {
  /** Its name. */
  readonly id: string
  /** What it is. */
  readonly what: string
  /** When it is due. */
  readonly when: string
  /** Who owes it. */
  readonly who: string
  /** How it goes out, and when it applies. */
  readonly how: string
  /** Where it comes from. */
  readonly source: string
}
/** One class of a policy. */
export interface Class {
  /** Its policy. */
  readonly policy: string
  /** Its name. */
  readonly id: string
  /** Its name in words. */
  readonly title: string
  /** What belongs to it. */
  readonly summary: string
  /** Where it comes from. */
  readonly source: string
  /** Windows, downtime and immediacy. */
  readonly facts: readonly {
    /** What it is about. */
    readonly name: string
    /** What holds. */
    readonly value: string
    /** Where it comes from. */
    readonly source: string
  }[]
  /** Notices, tasks, gates and approvals. */
  readonly duties: readonly Row[]
  /** Parts that a manifest must have. */
  readonly requires: readonly Row[]
}
