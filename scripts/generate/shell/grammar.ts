import release from '../../../schemas/release.schema.json' with { type: 'json' }
import { type Command, globalOptions, type Option } from '../../../src/commands/command.ts'
import { commands } from '../../../src/commands/index.ts'
import { type ListName, listNames } from '../../../src/commands/list-names.ts'
import { schemaNames } from '../../../src/manifest/schema-text.ts'

/** What can stand in a place of a command line. */
export type Values =
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'names'; readonly of: readonly ListName[] }
  | { readonly kind: 'files' | 'folders' | 'anything' }

export type Flag = {
  /** `--format`. */
  readonly name: string
  readonly summary: string
  /** Undefined for a switch. */
  readonly values: Values | undefined
  /** The value may be left out. */
  readonly optional: boolean
}

export type Place = { readonly name: string; readonly many: boolean; readonly values: Values }

export type Verb = {
  readonly name: string
  readonly summary: string
  readonly flags: readonly Flag[]
  readonly places: readonly Place[]
}

const byPlaceholder: Readonly<Record<string, Values>> = {
  file: { kind: 'files' },
  path: { kind: 'files' },
  paths: { kind: 'files' },
  dir: { kind: 'folders' },
  folder: { kind: 'folders' },
  class: { kind: 'names', of: ['classes'] },
  product: { kind: 'names', of: ['products'] },
}

const byArgument: Readonly<Record<string, Values>> = {
  ...byPlaceholder,
  id: { kind: 'names', of: ['releases'] },
  ids: { kind: 'names', of: ['releases'] },
  event: { kind: 'words', words: release.definitions.logEntry.properties.event.enum },
  shell: { kind: 'words', words: ['bash', 'zsh', 'fish'] },
  'explain name': { kind: 'names', of: ['policies', 'rules', 'classes'] },
  'schema name': { kind: 'words', words: schemaNames },
}

const anything: Values = { kind: 'anything' }

function flagOf({ flags, summary, choices }: Option): Flag {
  const [name = '', value = ''] = flags.split(' ')
  const optional = value.startsWith('[')
  const placeholder = value.replace(/[<>[\]]/g, '')
  const values: Values = choices ? { kind: 'words', words: choices } : (byPlaceholder[placeholder] ?? anything)
  return { name, summary, optional, values: value === '' ? undefined : placeholder === 'list' ? listValues : values }
}

const listValues: Values = { kind: 'words', words: listNames }

function placeOf(verb: string, { name }: Command['args'][number]): Place {
  const plain = name.replace(/[<>[\].]/g, '')
  return {
    name: plain,
    many: name.includes('...'),
    values: byArgument[`${verb} ${plain}`] ?? byArgument[plain] ?? anything,
  }
}

/** The command line as shells see it, made of the table of commands: what a place takes follows from its name. */
export const verbs: readonly Verb[] = commands.map(({ name, summary, options, args }) => ({
  name,
  summary,
  flags: [...options, ...globalOptions].map(flagOf),
  places: args.map((arg) => placeOf(name, arg)),
}))

export const globalFlags: readonly Flag[] = globalOptions.map(flagOf)
