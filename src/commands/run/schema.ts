import type { Input } from '#commands/command.ts'
import { type ExitCode, exit, UsageError } from '#exit.ts'
import type { Host } from '#host.ts'
import { bundledSchema, schemaNames } from '#manifest/schema-text.ts'
import { suggest } from '#manifest/suggest.ts'

export async function run(host: Host, { args: [name] }: Input): Promise<ExitCode> {
  if (name === undefined) {
    host.out(schemaNames.map((one) => `${one}\n`).join(''))
    return exit.ok
  }
  const schema = bundledSchema(name)
  if (schema === undefined) throw new UsageError(`there is no schema "${name}"`, suggest(name, schemaNames))
  host.out(`${JSON.stringify(schema, null, 2)}\n`)
  return exit.ok
}
