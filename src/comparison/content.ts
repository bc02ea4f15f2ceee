import { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'

/**
 * Whether bytes are the content that git names by this id. Where git writes the line ends of Windows into the
 * working tree, the content without them counts too.
 */
export function isContent(id: string, bytes: Uint8Array): boolean {
  if (blobId(id.length, bytes) === id) return true
  const text = Buffer.from(bytes).toString('latin1')
  return text.includes('\r\n') && blobId(id.length, Buffer.from(text.replaceAll('\r\n', '\n'), 'latin1')) === id
}

/** Repositories with ids of 64 digits use SHA-256. */
function blobId(digits: number, bytes: Uint8Array): string {
  const hash = createHash(digits === 64 ? 'sha256' : 'sha1')
  return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
}
