import type { Input } from '#commands/command.ts'
import { UsageError } from '#exit.ts'
import type { Localized } from '#generated/types/common.ts'
import type { Release as ReleaseFile } from '#generated/types/release.ts'
import type { Choice, Host } from '#host.ts'
import { parseSource } from '#manifest/parse.ts'
import { suggest } from '#manifest/suggest.ts'
import type { Policy, UpdateClass } from '#policy/policy.ts'
import { fieldSketch, hasField, requirements } from '#rules/release/required-fields.ts'
import { readTexts } from './said-texts.ts'

/** Where answers come from: the call, and whoever sits at the terminal. */
export type Asking = Pick<Input, 'args' | 'options' | 'lists'> & Pick<Host, 'ask'>

/** @throws UsageError that names the flag, when nobody can be asked */
export function missing(flag: string, example: string): UsageError {
  return new UsageError(
    `${flag} is missing, and there is no terminal to ask in`,
    `write for example ${flag} ${example}`,
  )
}

/** One of several names: what the call says, the only one there is, or what is chosen. */
export async function chosen({ ask, options }: Asking, option: string, choices: readonly Choice[]): Promise<string> {
  const given = options[option]?.toString()
  const names = choices.map(({ value }) => value)
  if (given !== undefined) {
    if (names.includes(given)) return given
    throw new UsageError(`there is no ${option} "${given}"`, suggest(given, names))
  }
  const [only, second] = names
  if (only !== undefined && second === undefined) return only
  if (!ask) throw new UsageError(`--${option} is missing, and there is no terminal to ask in`, suggest('', names))
  return ask.choose(`Which ${option}?`, choices)
}

/** The title in every language of the release. */
export async function titleOf(asking: Asking, locales: readonly string[]): Promise<Localized> {
  const { ask, args, lists } = asking
  const given = [...args, ...(lists['title'] ?? [])]
  const first = locales[0] ?? 'en'
  const said = given.map((text) => (/^[a-z]{2,3}(-[A-Za-z0-9]+)*=/.test(text) ? text : `${first}=${text}`))
  if (!ask && given.length === 0) throw missing('--title', `${first}="…"`)
  const asked: string[] = []
  for (const locale of ask ? locales : []) {
    if (said.some((text) => text.startsWith(`${locale}=`))) continue
    asked.push(`${locale}=${await ask?.text(`Title for customers (${locale})`, required)}`)
  }
  return readTexts([...said, ...asked], { option: '--title', locales, locale: undefined })
}

/** Fields that the call sets, and those that the class demands. @throws UsageError for what cannot be read or is missing */
export async function fieldsOf(
  { ask, lists }: Asking,
  about: { readonly class: UpdateClass; readonly policy: Policy; readonly locales: readonly string[] },
): Promise<ReadonlyMap<string, string>> {
  const fields = new Map((lists['set'] ?? []).map(readField))
  const known = Object.fromEntries([...fields].map(([name, value]) => [name, readValue(value)]))
  const draft = { changes: [], impact: { mode: 'rolling' }, ...known } as unknown as ReleaseFile
  const needed = requirements(about.class, draft).filter(({ field }) => !hasField(draft, field))
  const sketches = needed.map(({ field }) => fieldSketch(field, about.locales))
  if (needed.length > 0 && !ask)
    throw new UsageError(
      `class "${about.class.id}" of policy "${about.policy.id}" also needs ${needed.map(({ field }) => field).join(', ')}`,
      `add ${sketches.map((sketch) => `--set '${sketch.replace(': ', '=')}'`).join(' ')}`,
    )
  for (const [index, need] of needed.entries()) {
    const [, name = need.field, example = ''] = /^(\w+): (.*)$/.exec(sketches[index] ?? '') ?? []
    const why = need.why?.en === undefined ? '' : ` – ${need.why.en}`
    const check = (text: string) => required(text) ?? (isReadable(text) ? undefined : 'this is no YAML on one line')
    fields.set(name, (await ask?.text(`${name}${why}`, check, example)) ?? '')
  }
  return fields
}

function readField(given: string): readonly [string, string] {
  const [, name, value] = /^([A-Za-z]+)=(.+)$/.exec(given.trim()) ?? []
  if (name !== undefined && value !== undefined && isReadable(value)) return [name, value.trim()]
  throw new UsageError(
    `--set is "${given}", expected a field and its value as YAML on one line`,
    "write for example --set drivers=[regulatory], or --set 'rollback={ plan: Switch back }'",
  )
}

function readValue(text: string): unknown {
  const { data } = parseSource('value.yaml', new TextEncoder().encode(`value: ${text}\n`))
  return (data as { value?: unknown } | undefined)?.value
}

function isReadable(text: string): boolean {
  return !/[\r\n]/.test(text) && readValue(text) !== undefined && readValue(text) !== null
}

function required(text: string): string | undefined {
  return text === '' ? 'this is needed' : undefined
}
