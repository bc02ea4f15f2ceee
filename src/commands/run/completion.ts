import type { Input } from '#commands/command.ts'
import type { ListName } from '#commands/list-names.ts'
import { type ExitCode, exit, UsageError } from '#exit.ts'
import { completions } from '#generated/completions.ts'
import type { Host } from '#host.ts'
import { suggest } from '#manifest/suggest.ts'
import { isPolicy } from '#policy/library.ts'
import { openWorkspace, type Workspace } from '#workspace.ts'

export async function run(host: Host, { args: [shell], options }: Input): Promise<ExitCode> {
  const list = options['list']
  if (list !== undefined && shell !== undefined)
    throw new UsageError('--list prints names, so it takes no shell', `leave out "${shell}" or --list`)
  if (list !== undefined) {
    const names = await namesOf(list as ListName, host, options['config']?.toString())
    host.out(names.map((name) => `${name}\n`).join(''))
    return exit.ok
  }
  const shells = Object.keys(completions)
  if (shell === undefined) throw new UsageError('name a shell', `there are: ${shells.join(', ')}`)
  const text = completions[shell]
  if (text === undefined) throw new UsageError(`there is no completion for "${shell}"`, suggest(shell, shells))
  host.out(text)
  return exit.ok
}

/** Whatever is wrong with a repository, its names are there to be completed. */
async function namesOf(list: ListName, host: Host, config: string | undefined): Promise<readonly string[]> {
  if (list === 'rules') return (await import('#rules/index.ts')).rules.map(({ id }) => id)
  const workspace = await openWorkspace(host, { config })
  return [...new Set(inRepository[list](workspace))].sort()
}

const inRepository: Readonly<Record<Exclude<ListName, 'rules'>, (workspace: Workspace) => readonly string[]>> = {
  classes: ({ library }) =>
    library.ids.flatMap((id) => {
      const policy = library.get(id, { file: '', path: [], at: 'value' })
      return isPolicy(policy) ? [...policy.classes.keys()] : []
    }),
  policies: ({ library }) => library.ids,
  products: ({ config }) => Object.keys(config.products ?? {}),
  releases: ({ manifests }) => manifests.flatMap(({ data }) => (data ? [data.id] : [])),
}
