import type { SecretName } from '../outgoing.ts'

/** The secrets of one message. What is told about it afterwards goes through `hide`. */
export type Secrets = {
  /** @throws SetupProblem when the variable is not set */
  get(name: SecretName): string
  /** A text without the secrets that were looked up: servers repeat what they were sent. */
  hide(text: string): string
}

/** What relctl.yaml asks for cannot be done here. */
export class SetupProblem extends Error {
  override readonly name = 'SetupProblem'
}

export function openSecrets(env: NodeJS.ProcessEnv): Secrets {
  const known = new Set<string>()
  return {
    get(name) {
      const value = env[name]
      if (value === undefined || value === '') throw new SetupProblem(`the environment variable ${name} is not set`)
      for (const form of formsOf(value)) known.add(form)
      return value
    },
    hide: (text) => [...known].reduce((all, secret) => all.replaceAll(secret, '***'), text),
  }
}

/** A secret as it is, and as mail servers and addresses carry it. */
function formsOf(value: string): readonly string[] {
  const forms = [value, Buffer.from(value).toString('base64').replace(/=+$/, ''), encodeURIComponent(value)]
  return forms.filter((form) => form.length >= 4)
}
