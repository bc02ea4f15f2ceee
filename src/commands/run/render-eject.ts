import type { Input } from '#commands/command.ts'
import { type ExitCode, exit, UsageError } from '#exit.ts'
import type { Host } from '#host.ts'
import { eject } from '#notices/eject.ts'
import { shippedLocales } from '#notices/locale.ts'
import { findConfig } from '#workspace.ts'

/** Writes shipped templates into the repository, where they win over the shipped ones from then on. */
export function runEject(host: Host, { args, options }: Input): ExitCode {
  const name = String(options['eject'])
  refuseOthers(args, options)
  const locale = options['locale']?.toString() ?? shippedLocales.at(-1) ?? 'en'
  if (!/^[a-z]{2,3}(-[A-Z]{2})?$/.test(locale))
    throw new UsageError(`--locale is "${locale}", expected a language`, 'write for example --locale vi or pt-BR')
  const files = eject(name, locale)
  if (!files.ok) throw new UsageError(files.problems[0]?.message ?? '', files.problems[0]?.hint)
  const { root } = findConfig(host, options['config']?.toString())
  const tree = host.open(root)
  const paths = [...files.value].map(([path, text]) => ({ path: `templates/${path}`, text }))
  const taken = paths.filter(({ path, text }) => {
    const found = tree.read(path)
    return found.ok ? new TextDecoder().decode(found.bytes) !== text : found.reason !== 'missing'
  })
  if (taken.length > 0)
    throw new UsageError(
      `will not replace ${taken.map(({ path }) => path).join(', ')}`,
      'move these files away first, or copy what you want by hand from another folder',
    )
  for (const { path, text } of paths) {
    if (!tree.read(path).ok) host.write(host.resolve(`${root}/${path}`), text)
    host.out(`${path}\n`)
  }
  return exit.ok
}

function refuseOthers(args: Input['args'], options: Input['options']): void {
  const other = ['notice', 'all', 'month', 'product', 'audience', 'channel', 'format', 'out', 'preview'].find(
    (name) => options[name] !== undefined && options[name] !== false,
  )
  if (args[0] !== undefined)
    throw new UsageError('--eject copies shipped templates, so it takes no release', `leave out "${args[0]}"`)
  if (other) throw new UsageError(`--eject copies shipped templates, so it takes no --${other}`, 'leave out one')
}
