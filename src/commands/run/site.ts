import type { Input } from '#commands/command.ts'
import { type ExitCode, exit, UsageError } from '#exit.ts'
import type { Host } from '#host.ts'
import { buildSite } from './site-build.ts'
import { baseUrlOf } from './site-input.ts'
import { serve } from './site-serve.ts'

export async function run(host: Host, input: Input): Promise<ExitCode> {
  const { options } = input
  if (options['serve'] !== undefined) return serve(host, input)
  const out = options['out']?.toString()
  if (out === undefined)
    throw new UsageError(
      '--out is missing, expected a folder',
      'write for example --out public, or look at it with --serve',
    )
  const baseUrl = baseUrlOf(options['baseUrl']?.toString())
  const folder = host.output(host.resolve(out))
  const count = { files: 0, written: 0 }
  const complete = await buildSite(host, input, baseUrl, ({ path, content }) => {
    count.files += 1
    if (folder.put(path, content)) count.written += 1
  })
  const removed = count.files > 0 ? folder.finish(complete) : 0
  host.out(`${out}: ${count.files} files, ${count.written} written, ${removed} removed\n`)
  return complete ? exit.ok : exit.problems
}
