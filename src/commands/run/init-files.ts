import { starter } from '#generated/starter.ts'
import { plain } from '#manifest/entry-text.ts'
import { plainName } from '#manifest/repair.ts'

/** What a new repository is about. */
export type Beginning = {
  readonly policy: string
  readonly name: string
  readonly timezone: string
  readonly locales: readonly string[]
  readonly contacts: readonly { readonly kind: string; readonly value: string }[]
  readonly ci: string
  /** Version of relctl. */
  readonly version: string
}

/** Where each file of `starter/` goes. */
const places: Readonly<Record<string, string>> = {
  'settings.json': '.vscode/settings.json',
  'package.json': 'package.json',
  gitignore: '.gitignore',
  'readme.md': 'README.md',
}

const workflows: Readonly<Record<string, string>> = {
  github: '.github/workflows/releases.yml',
  gitlab: '.gitlab-ci.yml',
}

/** Path -> text of every file of a new repository but its first release. */
export function filesOf(beginning: Beginning): ReadonlyMap<string, string> {
  const { ci } = beginning
  const workflow = workflows[ci]
  const chosen = workflow === undefined ? places : { ...places, [`${ci}.yml`]: workflow }
  const texts = Object.entries(chosen).map(([name, path]) => [path, filled(starter[name] ?? '', beginning)] as const)
  return new Map([['relctl.yaml', configText(beginning)], ...texts])
}

function filled(text: string, { name, policy, version }: Beginning): string {
  return text.replaceAll('[name]', name).replaceAll('[policy]', policy).replaceAll('[version]', version)
}

function configText({ policy, name, timezone, locales, contacts }: Beginning): string {
  const localized = `{ ${locales.map((locale) => `${locale}: ${plain(name)}`).join(', ')} }`
  const id =
    plainName(name)
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '') || 'product'
  return [
    '# What customers are promised: relctl explain shows every notice, window and duty of the policy.',
    `policy: ${plain(policy)}`,
    `timezone: ${timezone}`,
    `locales: [${locales.join(', ')}]`,
    '# Who speaks to the customers. The signature is that of a unit, never of a person.',
    'organisation:',
    `  name: ${localized}`,
    `  brand: ${plain(name)}`,
    '  contacts:',
    ...contacts.map(({ kind, value }) => `    - { kind: ${kind}, value: ${plain(value)} }`),
    '# What is upgraded. Name the modules as customers know them: { sales: { en: Sales } }',
    'products:',
    `  ${plain(id)}:`,
    `    name: ${localized}`,
    '',
  ].join('\n')
}
