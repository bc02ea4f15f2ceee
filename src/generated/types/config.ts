// Generated from schemas/config.schema.json by "npm run generate". Do not edit.
import type { Audience, Contact, Freeze, Id, Link, Localized, NoticeKind, Organisation, Zone } from './common.ts'

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
  /** Settings of the channels that carry notices. */
  readonly channels?: Channels
  /** The public release calendar that relctl site writes. */
  readonly site?: {
    /** Name of the site, at the head of every page; the brand of the organisation when left out. */
    readonly name?: Localized
    /** From when a release is shown. */
    readonly show?: 'planned' | 'announced'
    /** Colour of links and marks; `relctl check` judges whether it can be read. */
    readonly colours?: {
      /** On a light page. */
      readonly accent: string
      /** On a dark page; the shipped one when left out. */
      readonly accentDark?: string
    }
    /** Picture beside the name: a PNG, WebP, JPEG or SVG file of the repository, at most 16 KiB. */
    readonly logo?: string
    /** Contacts at the foot of every page; those of the organisation when left out. */
    readonly contacts?: readonly Contact[]
  }
}
/** Settings of the channels, by channel. */
export interface Channels {
  /** Mails. */
  readonly email?: EmailSettings
  /** Notices on the website. */
  readonly website?: WebsiteSettings
  /** Messages in Slack, Microsoft Teams and Google Chat. */
  readonly chat?: ChatSettings
  /** Banners inside the product. */
  readonly 'in-app'?: InAppSettings
  /** Text messages. */
  readonly sms?: SmsSettings
  /** Zalo notifications (ZNS). */
  readonly zalo?: ZaloSettings
  /** Status pages. */
  readonly status?: StatusSettings
  /** Calendar entries. */
  readonly calendar?: CalendarSettings
  /** The Atom feed. */
  readonly feed?: FeedSettings
}
/** Settings of mails. */
export interface EmailSettings {
  /** Where readers can leave the list: an https page, a mailto address, or both. */
  readonly unsubscribe?: readonly string[]
  /** Where `relctl send` brings notices of this channel. */
  readonly deliver?: readonly Target[]
}
/** Settings of notices on the website. */
export interface WebsiteSettings {
  /** Where `relctl send` brings notices of this channel. */
  readonly deliver?: readonly Target[]
}
/** Settings of chat messages. */
export interface ChatSettings {
  /** Whether Google Chat keeps all messages of a release in one thread; it does unless told otherwise. */
  readonly threads?: boolean
  /** Where `relctl send` brings notices of this channel. */
  readonly deliver?: readonly Target[]
}
/** Settings of banners inside the product. */
export interface InAppSettings {
  /** Page that a banner opens when the release has no guide of its own. */
  readonly link?: Link
  /** Whether readers may close every banner, or none; without it, they may close all but those of work that is about to start or going on. */
  readonly dismissible?: boolean
  /** Where `relctl send` brings notices of this channel. */
  readonly deliver?: readonly Target[]
}
/** Settings of text messages. */
export interface SmsSettings {
  /** What becomes of Vietnamese accents; without it, they are stripped. */
  readonly accents?: 'keep' | 'strip'
  /** Parts that one message may be charged as; 3 without it. */
  readonly maxParts?: number
  /** Name at the head of the text, when it is not the brand of the organisation. */
  readonly brand?: string
  /** Where `relctl send` brings notices of this channel. */
  readonly deliver?: readonly Target[]
}
/** Settings of Zalo notifications. */
export interface ZaloSettings {
  /** The templates that Zalo has approved; the first that fits a notice is used. */
  readonly templates?: readonly ZaloTemplate[]
  /** Where `relctl send` brings notices of this channel. */
  readonly deliver?: readonly Target[]
}
/** One approved template and what fills it. */
export interface ZaloTemplate {
  /** Its number at Zalo. */
  readonly id: string
  /** Language of its text; without it, it fits every language. */
  readonly locale?: string
  /** Product whose notices it carries; without it, it fits every product. */
  readonly product?: Id
  /** Kinds of notices that it carries; without it, it fits every kind. */
  readonly kinds?: readonly NoticeKind[]
  /** Its parameters and what fills them. Those that say who the reader is are filled by whoever sends to the readers. */
  readonly parameters: {
    /** One parameter. */
    readonly [k: string]: ZaloParameter
  }
}
/** What fills a parameter of a template, and how long it may be. */
export interface ZaloParameter {
  /** What of the notice fills it. */
  readonly from:
    | 'kind'
    | 'topic'
    | 'title'
    | 'brand'
    | 'product'
    | 'window'
    | 'start'
    | 'end'
    | 'duration'
    | 'downtime'
    | 'impact'
    | 'action'
    | 'reference'
  /** Characters that the template allows for it. */
  readonly max: number
  /** What fills it when the notice has nothing for it. */
  readonly otherwise?: string
}
/** Settings of status pages. */
export interface StatusSettings {
  /** Atlassian Statuspage. */
  readonly statuspage?: StatuspageSettings
  /** cState. */
  readonly cstate?: CstateSettings
  /** Upptime. */
  readonly upptime?: UpptimeSettings
  /** Where `relctl send` brings notices of this channel. */
  readonly deliver?: readonly Target[]
}
/** Settings of Atlassian Statuspage. */
export interface StatuspageSettings {
  /** Ids of the components that stand for the modules, by product. */
  readonly components?: {
    /** The modules of one product. */
    readonly [k: string]: {
      /** Id of the component. */
      readonly [k: string]: string
    }
  }
  /** Whether subscribers are reminded before the work; they are unless told otherwise. */
  readonly remind?: boolean
  /** Whether subscribers get a message; they do unless told otherwise. */
  readonly notify?: boolean
}
/** Settings of cState. */
export interface CstateSettings {
  /** Names of the systems that stand for the modules, by product; without it, the modules go by their own names. */
  readonly systems?: {
    /** The modules of one product. */
    readonly [k: string]: {
      /** Name of the system. */
      readonly [k: string]: string
    }
  }
}
/** Settings of Upptime. */
export interface UpptimeSettings {
  /** Slugs of the endpoints that stand for the modules, by product. */
  readonly endpoints?: {
    /** The modules of one product. */
    readonly [k: string]: {
      /** Slug of the endpoint. */
      readonly [k: string]: string
    }
  }
}
/** Settings of calendar entries. */
export interface CalendarSettings {
  /** Whether entries say that they are to be published (default: publish). */
  readonly method?: 'publish' | 'none'
  /** How long before the work calendars remind of it (default: 24h and 30m); never when the list is empty. */
  readonly alarms?: readonly string[]
  /** Adds the properties of the MAINTNOTE convention, for customers whose tools read them. */
  readonly maintnote?: {
    /** The customer's account, or the name of the group of accounts that is told. */
    readonly account: string
  }
  /** Where `relctl send` brings notices of this channel. */
  readonly deliver?: readonly Target[]
}
/** Settings of the Atom feed. */
export interface FeedSettings {
  /** Where `relctl send` brings notices of this channel. */
  readonly deliver?: readonly Target[]
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
  /** Which segments of customers it reaches. A notice for some segments goes to the targets that name them, when each of them has one. Any other notice goes to the targets that name no segment, and where there are none, to all. */
  readonly segments?: readonly Id[]
  /** In which languages it takes each notice, one message for each (default: the leading language). */
  readonly locales?: readonly string[]
  /** Name of the server. For addresses out of the environment: the only host that they may have. */
  readonly host?: string
  /** Port of the mail server (default: 465 for `tls`, 587 otherwise). */
  readonly port?: number
  /** How the connection is kept private (default: `starttls` for mail, `tls` for everything else). */
  readonly security?: 'tls' | 'starttls' | 'plain-loopback'
  /** Who sends the mail (default: the mailbox of the organisation). */
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
