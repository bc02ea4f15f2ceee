import { join } from 'node:path'
import type { Input } from '#commands/command.ts'
import { type ExitCode, exit, UsageError } from '#exit.ts'
import { newText } from '#formats/new-text.ts'
import type { Choice, Host } from '#host.ts'
import { planOutput } from '#policy/plan-output.ts'
import type { Policy } from '#policy/policy.ts'
import { localesOf } from '#rules/text/localized-texts.ts'
import { parseZone } from '#schedule/zone.ts'
import { type Survey, survey } from '#survey.ts'
import { findConfig, policyOf, releasesFolder, type Workspace } from '#workspace.ts'
import { type Asking, chosen, fieldsOf, hasTitle, requireGiven, titleOf } from './new-answers.ts'
import { type Draft, idOf, manifestText } from './new-draft.ts'
import { windowFor } from './new-window.ts'
import { zoneOf } from './report-of.ts'
import { requireSound } from './sound.ts'
import { shown, whatIf } from './what-if.ts'

export async function run(host: Host, input: Input): Promise<ExitCode> {
  const config = input.options['config']?.toString()
  const before = await survey(host, { config })
  await requireSound(host, before)
  const { draft, policy } = await draftOf(host, { ...input, ask: host.ask }, before.workspace)
  // Answering takes time: what is free is looked up, and taken, while nobody else writes.
  const write = async () => written(host, input, { draft, policy }, await survey(host, { config }))
  return input.options['dryRun'] ? write() : host.exclusively(findConfig(host, config).root, write)
}

type Drafted = { readonly draft: Draft; readonly policy: Policy }

async function draftOf(host: Host, asking: Asking, workspace: Workspace): Promise<Drafted> {
  const { config } = workspace
  const products = Object.entries(config.products ?? {}).map(([value, { name }]) => ({
    value,
    label: name?.en ?? value,
  }))
  const product = await chosen(asking, 'product', products)
  const own = product === undefined ? undefined : config.products?.[product]
  const policy = policyFor(product, workspace)
  const classes = [...policy.classes.values()].map(({ id, title, summary }) => ({
    value: id,
    label: title.en ?? id,
    ...(summary?.en === undefined ? {} : { hint: summary.en }),
  }))
  const id = await chosen(asking, 'class', classes)
  const ofProduct = localesOf(product, config, policy)
  const locales = ofProduct.length > 0 ? ofProduct : ['en']
  const titles = locales.map((locale) => `${locale}="…"`).join(' --title ')
  requireGiven([
    ...(product === undefined && products.length > 0 ? [{ flag: '--product', example: anyOf(products) }] : []),
    ...(id === undefined ? [{ flag: '--class', example: anyOf(classes) }] : []),
    ...(asking.ask || hasTitle(asking) ? [] : [{ flag: '--title', example: titles }]),
  ])
  const updateClass = policy.classes.get(id ?? '')
  if (!updateClass) throw new UsageError(`policy "${policy.id}" has no classes`, 'add one to the policy')
  const zone = parseZone(own?.timezone ?? config.timezone ?? policy.timezone)
  const draft: Draft = {
    id: asking.options['id']?.toString(),
    title: await titleOf(asking, locales),
    class: updateClass,
    product,
    modules: asking.lists['module'] ?? [],
    fields: await fieldsOf(asking, { class: updateClass, policy, locales }),
    created: host.now,
    zone: zone.ok ? zone.zone : 'UTC',
    schema: schemaFor(host, workspace),
  }
  return { draft, policy }
}

function anyOf(choices: readonly Choice[]): string {
  return choices.map(({ value }) => value).join('|')
}

function policyFor(product: string | undefined, { config, library }: Workspace): Policy {
  const found = policyOf(product, { file: 'relctl.yaml', config, library })
  if (found) return found
  throw new UsageError('there is no policy that can be used', 'run relctl check')
}

/** Where relctl is installed in the repository, or is the repository. */
function schemaFor(host: Host, { root, config }: Workspace): string | undefined {
  const up = releasesFolder(config)
    .split('/')
    .map(() => '..')
    .join('/')
  const tree = host.open(root)
  const places = ['schemas/release.schema.json', 'node_modules/relctl/schemas/release.schema.json']
  const found = places.find((path) => tree.read(path).ok)
  return found && `${up}/${found}`
}

async function written(host: Host, input: Input, { draft, policy }: Drafted, before: Survey): Promise<ExitCode> {
  const { workspace } = before
  const { window, because = [] } = windowFor(draft, policy, input, before)
  const id = idOf(draft, window)
  const file = `${releasesFolder(workspace.config)}/${id}.yaml`
  const taken = host.open(workspace.root).read(file)
  if (taken.ok || taken.reason !== 'missing')
    throw new UsageError(`there is a file ${file} already`, `give the release another name: --id ${id}-2`)
  const text = manifestText(draft, window)
  const config = input.options['config']?.toString()
  const after = await whatIf(host, before, { file, text, config })
  const errors = after.news.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) {
    host.out(shown(host, after, errors))
    host.err(`error: ${file} was not written: check would find this\n`)
    for (const line of because) host.err(`note: ${line}\n`)
    return exit.problems
  }
  if (input.options['dryRun']) {
    host.out(text)
    for (const line of because) host.err(`note: ${line}\n`)
    return exit.ok
  }
  host.write(join(workspace.root, file), text)
  const releases = after.outlook.releases.filter(({ release }) => release.id === id)
  const plan = planOutput({ ...after.outlook, releases, cycles: [], conflicts: [] }, zoneOf(workspace), host.tzdata)
  host.out(newText({ file, because, plan }, { color: host.color, columns: host.columns, lang: 'en' }))
  const warnings = after.news.filter(({ severity }) => severity === 'warning')
  if (warnings.length > 0) host.err(`\n${shown(host, after, warnings)}`)
  return exit.ok
}

/** A manifest that is to be written, and why its window is no earlier one. */
type Begun = { readonly file: string; readonly text: string; readonly because: readonly string[] }

/** The first release of a new repository: of the class that asks for least, at the first window that will do. */
export async function firstRelease(host: Host, locales: readonly string[]): Promise<Begun> {
  const before = await survey(host, {})
  const policy = policyFor(undefined, before.workspace)
  const [least] = [...policy.classes.values()]
    .filter(({ immediate }) => immediate === 'never')
    .toSorted((a, b) => a.requires.length - b.requires.length)
  const title = locales.map((locale) => `${locale}=${firstTitle[locale] ?? firstTitle['en']}`)
  const options = { class: least?.id ?? '', duration: '90m' }
  const asking = { args: [], options, lists: { title, set: leastFields }, ask: undefined }
  const { draft } = await draftOf(host, asking, before.workspace)
  const { window, because = [] } = windowFor(draft, policy, { options }, before)
  return { file: `releases/${idOf(draft, window)}.yaml`, text: manifestText(draft, window), because }
}

const leastFields = ['drivers=[customer-feedback]']

const firstTitle: Readonly<Record<string, string>> = { vi: 'Bản cập nhật đầu tiên', en: 'First update' }
