import type { Input } from '#commands/command.ts'
import { UsageError } from '#exit.ts'
import type { Localized } from '#generated/types/common.ts'
import type { Release as ReleaseFile } from '#generated/types/release.ts'
import type { Choice, Host } from '#host.ts'
import { parseSource } from '#manifest/parse.ts'
import { andWords, suggest } from '#manifest/suggest.ts'
import type { Policy, UpdateClass } from '#policy/policy.ts'
import { fieldSketch, hasField, requirements } from '#rules/release/required-fields.ts'
import { readTexts } from './said-texts.ts'

/** Where answers come from: the call, and whoever sits at the terminal. */
export type Asking = Pick<Input, 'args' | 'options' | 'lists'> & Pick<Host, 'ask'>

/** What a call has to say when nobody can be asked: `--class`, and how it is written. */
type Wanted = { readonly flag: string; readonly example: string }

/** @throws UsageError that names everything that is missing at once */
export function requireGiven(missing: readonly Wanted[]): void {
  if (missing.length === 0) return
  const flags = andWords(missing.map(({ flag }) => flag))
  throw new UsageError(
    `${flags} ${missing.length === 1 ? 'is' : 'are'} missing, and nobody can be asked`,
    `add ${missing.map(({ flag, example }) => `${flag} ${example}`).join(' ')}`,
  )
}

/** One of several names: what the call says, the only one there is, or what is chosen; nothing when nobody can choose. */
export async function chosen(
  { ask, options }: Asking,
  option: string,
  choices: readonly Choice[],
): Promise<string | undefined> {
  const given = options[option]?.toString()
  const names = choices.map(({ value }) => value)
  if (given !== undefined) {
    if (names.includes(given)) return given
    throw new UsageError(`there is no ${option} "${given}"`, suggest(given, names))
  }
  const [only, second] = names
  if (only !== undefined && second === undefined) return only
  return only === undefined ? undefined : ask?.choose(`Which ${option}?`, choices)
}

/** Whether the call says anything about the title. */
export function hasTitle({ args, lists }: Asking): boolean {
  return args.length > 0 || lists['title'] !== undefined
}

/** The title in every language of the release. */
export async function titleOf(asking: Asking, locales: readonly string[]): Promise<Localized> {
  const { ask, args, lists } = asking
  const given = [...args, ...(lists['title'] ?? [])]
  const first = locales[0] ?? 'en'
  const said = given.map((text) => (/^[a-z]{2,3}(-[A-Za-z0-9]+)*=/.test(text) ? text : `${first}=${text}`))
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
