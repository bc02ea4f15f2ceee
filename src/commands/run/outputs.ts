import type { Input } from '#commands/command.ts'
import { UsageError } from '#exit.ts'
import { type CheckFormatName, checkFormats } from '#formats/check-formats.ts'
import type { Host } from '#host.ts'
import { didYouMean } from '#manifest/suggest.ts'

/** One text that a run makes, and the file it goes to; without one it goes to stdout. */
export type Output = { readonly format: CheckFormatName; readonly path?: string }

/**
 * What a call wants to see, and where.
 * @throws UsageError when a format is unknown, or two want the same place
 */
export function outputsOf(host: Host, { options, lists }: Input): readonly Output[] {
  const given = (lists['format'] ?? []).map(outputOf)
  const path = options['output']?.toString()
  if (given.length === 0) {
    const pretty = place('pretty', path)
    return host.ci.github ? [pretty, { format: 'github' }] : [pretty]
  }
  const outputs = path === undefined ? given : [withPath(given, path)]
  refuseSharing(host, outputs)
  return outputs
}

function outputOf(text: string): Output {
  const [name = '', ...rest] = text.split('=')
  const names = Object.keys(checkFormats)
  if (!names.includes(name)) {
    const meant = didYouMean(name, names)
    throw new UsageError(
      `--format is "${name}", expected one of ${names.join(', ')}`,
      meant ? `did you mean "${meant}"?` : 'write for example --format json, or --format json=report.json for a file',
    )
  }
  if (text === `${name}=`) {
    throw new UsageError(
      `--format ${text} names no file`,
      `write --format ${name}=<file>, or --format ${name} for stdout`,
    )
  }
  return place(name as CheckFormatName, rest.length === 0 ? undefined : rest.join('='))
}

function place(format: CheckFormatName, path: string | undefined): Output {
  return path === undefined ? { format } : { format, path }
}

function withPath(given: readonly Output[], path: string): Output {
  const [only] = given
  if (only && given.length === 1 && only.path === undefined) return { ...only, path }
  throw new UsageError(
    `--output ${path} does not say which format it is for`,
    `write the file behind its format: --format ${only?.format ?? 'json'}=${path}`,
  )
}

function refuseSharing(host: Host, outputs: readonly Output[]): void {
  const shown = outputs.filter(({ path }) => path === undefined).map(({ format }) => format)
  if (shown.length > 1) {
    throw new UsageError(
      `${shown.length} formats cannot share stdout: ${shown.join(', ')}`,
      `send all but one to a file: ${shown.map((name, index) => `--format ${name}${index === 0 ? '' : '=<file>'}`).join(' ')}`,
    )
  }
  const files = outputs.flatMap(({ path }) => (path === undefined ? [] : [host.resolve(path)]))
  const twice = files.find((file, index) => files.indexOf(file) !== index)
  if (twice !== undefined) throw new UsageError(`two formats would be written to ${twice}`, 'give each its own file')
}
