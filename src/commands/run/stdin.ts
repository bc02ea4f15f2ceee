import type { Input } from '#commands/command.ts'
import { UsageError } from '#exit.ts'
import type { Host } from '#host.ts'
import { withFiles } from './overlay.ts'

/**
 * The path `-` stands for the text on stdin, which is judged as if it were the file that `--stdin-filename` names.
 * @throws UsageError when only one of the two is given
 */
export async function withStdin(host: Host, input: Input): Promise<{ host: Host; args: readonly string[] }> {
  const name = input.options['stdinFilename']?.toString()
  const { args } = input
  if (!args.includes('-')) {
    if (name === undefined) return { host, args }
    throw new UsageError('--stdin-filename names a text that is not read', 'add "-", which stands for stdin')
  }
  if (name === undefined)
    throw new UsageError(
      'the text on stdin has no name, and rules depend on where a file stands',
      'add for example --stdin-filename releases/2026-12-05-example.yaml',
    )
  const files = new Map([[host.resolve(name), await host.input()]])
  return { host: withFiles(host, files), args: args.map((arg) => (arg === '-' ? name : arg)) }
}
