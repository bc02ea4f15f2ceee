/**
 * What leaves this machine, as plain data: where it goes and what it says. Secrets stand in it as names of environment
 * variables; `io/` alone looks them up, so that no other part of the program can print one.
 */

/** Name of an environment variable. */
export type SecretName = string

export type MailServer = {
  readonly host: string
  readonly port: number
  readonly security: 'tls' | 'starttls' | 'plain-loopback'
  readonly user: string | undefined
  readonly passwordFrom: SecretName | undefined
  /** Seconds. */
  readonly timeout: number
}

/** One message to one server. The envelope decides who gets it, whatever the headers say. */
export type Mail = {
  readonly via: 'mail'
  readonly server: MailServer
  readonly envelope: { readonly from: string; readonly to: readonly string[] }
  /** The whole message, headers and body, with CRLF. */
  readonly message: string
}

/** One request. */
export type Call = {
  readonly via: 'http'
  readonly method: 'POST' | 'PATCH' | 'PUT'
  readonly address:
    | { readonly url: string }
    /** An address out of the environment, and the hosts that it may have; those that begin with a dot stand for what ends so. */
    | { readonly urlFrom: SecretName; readonly hosts: readonly string[] }
  /** Added to the address. */
  readonly query: Readonly<Record<string, string>>
  /** Whether plain HTTP is allowed, which it is to this machine alone. */
  readonly plainLoopback: boolean
  readonly headers: Readonly<Record<string, string>>
  /** Header `Authorization`: the scheme, then the secret, behind the user's name and a colon where there is one. */
  readonly authorization:
    | { readonly scheme: string; readonly user: string | undefined; readonly secretFrom: SecretName }
    | undefined
  /** The key of the signature in the header `X-Relctl-Signature`: HMAC-SHA256 of the body, in hexadecimal digits. */
  readonly signFrom: SecretName | undefined
  readonly body: string
  /** Seconds. */
  readonly timeout: number
}

/** It did not come to an answer. */
export type Failure = {
  /** `before`: the message has certainly not been taken. `after`: it may have been. */
  readonly stage: 'before' | 'after'
  /** The answer with which a mail server has ended it. */
  readonly status: number | undefined
  /** Nothing was wrong with the message: the server, the connection or a secret is. */
  readonly setup: boolean
  readonly message: string
}

export type MailReply =
  | {
      readonly ok: true
      readonly accepted: readonly string[]
      readonly rejected: readonly string[]
      readonly answer: string
    }
  | ({ readonly ok: false } & Failure)

export type CallReply =
  | {
      readonly ok: true
      readonly status: number
      /** Seconds that the server asked to wait. */
      readonly retryAfter: number | undefined
      readonly body: string
    }
  | ({ readonly ok: false } & Failure)

/** The ways out of this machine. */
export type Post = {
  mail(mail: Mail): Promise<MailReply>
  call(call: Call): Promise<CallReply>
}

/** How the subjects of the commits begin that claim a delivery before it is made. */
export const claimSubject = 'Claim delivery of '

/** Whether a host is this machine, by its usual names: no other name is looked up for it. */
export function isLoopback(host: string): boolean {
  return /^(localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[?::1\]?)$/i.test(host)
}
