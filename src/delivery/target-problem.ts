import type { Target } from '../generated/types/config.ts'
import { isLoopback } from '../outgoing.ts'

/** What keeps a target from ever being reached, and the setting that says so. */
export type TargetProblem = { readonly key: keyof Target; readonly message: string; readonly hint: string }

/** Why a target cannot be used as relctl.yaml has it; undefined when nothing speaks against it. */
export function targetProblem(target: Target): TargetProblem | undefined {
  for (const judge of judges) {
    const problem = judge(target)
    if (problem) return problem
  }
  return undefined
}

type Judge = (target: Target) => TargetProblem | undefined

const judges: readonly Judge[] = [
  ({ via, url, urlFrom }) =>
    via === 'webhook' && url === undefined && urlFrom === undefined
      ? {
          key: 'via',
          message: 'the webhook has no address',
          hint: 'write it as url, or in urlFrom the environment variable that holds it',
        }
      : undefined,
  ({ via, url, urlFrom, host }) =>
    via === 'webhook' && url === undefined && urlFrom !== undefined && host === undefined
      ? {
          key: 'urlFrom',
          message: `the address in ${urlFrom} may have any host`,
          hint: 'name as host the only one that it may have',
        }
      : undefined,
  ({ url, urlFrom }) =>
    url !== undefined && urlFrom !== undefined
      ? { key: 'urlFrom', message: 'the target has two addresses, url and urlFrom', hint: 'leave out one of the two' }
      : undefined,
  ({ url, security }) =>
    url?.startsWith('http://') && security !== 'plain-loopback'
      ? {
          key: 'url',
          message: 'found an address that begins with http://, expected https://',
          hint: 'everything that is sent would be open on the way; "security: plain-loopback" is for this machine alone',
        }
      : undefined,
  ({ url, security }) =>
    url?.startsWith('https://') && security === 'plain-loopback'
      ? {
          key: 'security',
          message: 'found "plain-loopback" beside an address that begins with https://',
          hint: 'leave out security',
        }
      : undefined,
  (target) =>
    target.security === 'plain-loopback' && !hostsOf(target).every(isLoopback)
      ? {
          key: 'security',
          message: `found "plain-loopback" for ${hostsOf(target).join(', ') || 'another machine'}, expected this machine, such as 127.0.0.1`,
          hint: 'leave out security: everything that leaves this machine is encrypted',
        }
      : undefined,
  ({ via, security }) =>
    via !== 'smtp' && security === 'starttls'
      ? { key: 'security', message: 'found "starttls", which is for mail', hint: 'leave out security' }
      : undefined,
  ({ via, user, passwordFrom }) =>
    via === 'smtp' && (user === undefined) !== (passwordFrom === undefined)
      ? {
          key: user === undefined ? 'passwordFrom' : 'user',
          message: `the target has ${user === undefined ? 'a password and no user' : 'a user and no password'}`,
          hint: 'write both, user and passwordFrom, or none',
        }
      : undefined,
]

/** Where a target that speaks in clear would lead; the hosts of Slack and Google Chat when it names none. */
function hostsOf({ url, host }: Target): readonly string[] {
  if (url !== undefined && URL.canParse(url)) return [new URL(url).hostname]
  return [host ?? '']
}
