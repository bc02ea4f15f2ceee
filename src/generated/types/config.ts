// Generated from schemas/config.schema.json by "npm run generate". Do not edit.
import type { Audience, Freeze, Id, Localized, Organisation, Zone } from './common.ts'

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
  /** Settings of the ways in which notices go out. */
  readonly channels?: {
    /** E-mail. */
    readonly email?: {
      /** Where `relctl send` brings notices of this channel. */
      readonly deliver?: readonly Target[]
    }
    /** The website. */
    readonly website?: {
      /** Where `relctl send` brings notices of this channel. */
      readonly deliver?: readonly Target[]
    }
    /** Chat groups. */
    readonly chat?: {
      /** Where `relctl send` brings notices of this channel. */
      readonly deliver?: readonly Target[]
    }
    /** Messages inside the product. */
    readonly 'in-app'?: {
      /** Where `relctl send` brings notices of this channel. */
      readonly deliver?: readonly Target[]
    }
    /** Text messages. */
    readonly sms?: {
      /** Where `relctl send` brings notices of this channel. */
      readonly deliver?: readonly Target[]
    }
    /** Zalo. */
    readonly zalo?: {
      /** Where `relctl send` brings notices of this channel. */
      readonly deliver?: readonly Target[]
    }
    /** The status page. */
    readonly status?: {
      /** Where `relctl send` brings notices of this channel. */
      readonly deliver?: readonly Target[]
    }
    /** Calendars. */
    readonly calendar?: {
      /** Where `relctl send` brings notices of this channel. */
      readonly deliver?: readonly Target[]
    }
    /** Feeds. */
    readonly feed?: {
      /** Where `relctl send` brings notices of this channel. */
      readonly deliver?: readonly Target[]
    }
  }
}
export interface Target {
  /** Name of the target. The record of deliveries knows it by this name, so it stays when its settings change. */
  readonly id: Id
  /** How the notices get there. */
  readonly via: 'smtp' | 'webhook' | 'slack' | 'teams' | 'google-chat' | 'listmonk' | 'statuspage' | 'files'
  /** Whose notices it takes (default: everybody's, or those named in `to` and `lists`). */
  readonly audiences?: readonly Audience[]
  /** Whose products' notices it takes (default: all). */
  readonly products?: readonly Id[]
  /** Which segments of customers it reaches. A notice for some segments goes to the targets that name one of them, else to those that name none. */
  readonly segments?: readonly Id[]
  /** In which languages it takes each notice, one message for each (default: the leading language). */
  readonly locales?: readonly string[]
  /** Name of the server. For addresses out of the environment: the only host that they may have. */
  readonly host?: string
  /** Port of the mail server (default: 465 for `tls`, 587 otherwise). */
  readonly port?: number
  /** How the connection is kept private (default: `starttls` for mail, `tls` for everything else). */
  readonly security?: 'tls' | 'starttls' | 'plain-loopback'
  /** Who sends the mail. */
  readonly from?: {
    /** Name beside the address (default: the brand). */
    readonly name?: string
    /** The address. */
    readonly address: string
  }
  /** Who gets the mail, by audience: addresses of lists, not of single customers. Other audiences get nothing from this target. */
  readonly to?: {
    /** Addresses for customers. */
    readonly customer?: readonly string[]
    /** Addresses for customers who lose something while the work goes on. */
    readonly 'affected-customer'?: readonly string[]
    /** Addresses for the website. */
    readonly website?: readonly string[]
    /** Addresses for colleagues. */
    readonly internal?: readonly string[]
    /** Addresses for those who answer customers. */
    readonly support?: readonly string[]
  }
  /** Numbers of the lists of listmonk, by audience. */
  readonly lists?: {
    /** Lists for customers. */
    readonly customer?: readonly number[]
    /** Lists for customers who lose something while the work goes on. */
    readonly 'affected-customer'?: readonly number[]
    /** Lists for the website. */
    readonly website?: readonly number[]
    /** Lists for colleagues. */
    readonly internal?: readonly number[]
    /** Lists for those who answer customers. */
    readonly support?: readonly number[]
  }
  /** Account at the server. */
  readonly user?: string
  /** Environment variable that holds the password or token of the account. */
  readonly passwordFrom?: string
  /** Address to which notices are posted; for listmonk, where it is found. */
  readonly url?: string
  /** Environment variable that holds the address, where the address itself is a secret. */
  readonly urlFrom?: string
  /** Environment variable that holds the key with which a webhook's messages are signed. */
  readonly secretFrom?: string
  /** Page of Statuspage. */
  readonly pageId?: string
  /** Environment variable that holds the API key of Statuspage. */
  readonly apiKeyFrom?: string
  /** Folder for the files, inside the repository. */
  readonly folder?: string
  /** Seconds to wait for an answer (default: 30). */
  readonly timeout?: number
}
