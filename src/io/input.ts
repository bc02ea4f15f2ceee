import { Buffer } from 'node:buffer'
import { maxFileBytes } from './read-file.ts'

/** Reads a stream to its end, but no further than what shows that it is too large for a file. */
export async function readInput(stream: AsyncIterable<Uint8Array | string>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
    chunks.push(bytes)
    length += bytes.length
    if (length > maxFileBytes) break
  }
  return new Uint8Array(Buffer.concat(chunks).subarray(0, maxFileBytes + 1))
}
