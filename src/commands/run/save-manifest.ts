import { join } from 'node:path'
import { UsageError } from '#exit.ts'
import type { Host } from '#host.ts'
import { decode } from '#manifest/decode.ts'
import type { Source } from '#manifest/source.ts'

/**
 * Writes what has become of a manifest. To be called inside `host.exclusively`, in which it was also read; editors obey
 * no lock, so the file is looked at once more.
 * @param before what the change was made to
 * @throws UsageError when the file has changed meanwhile
 */
export function saveManifest(host: Host, root: string, before: Source, text: string): void {
  const { file } = before
  const now = host.open(root).read(file)
  if (!now.ok || decode(now.bytes).text !== before.text)
    throw new UsageError(`${file} has just been changed by another program`, 'run the command again')
  host.write(join(root, file), byteOrderMark(host, root, file) + text)
}

/** Reading drops the mark at the start of a file; whoever wants it keeps it. */
export function byteOrderMark(host: Host, root: string, file: string): string {
  const old = host.open(root).read(file)
  return old.ok && old.bytes[0] === 0xef && old.bytes[1] === 0xbb && old.bytes[2] === 0xbf ? '\ufeff' : ''
}
