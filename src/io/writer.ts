/**
 * Writes to a stream whose reader may close it early, as `head` does: what comes after that is dropped without a
 * word. Output is complete only when the process ends by itself: set `process.exitCode`, because `process.exit` cuts
 * a pipe off after 64 KiB.
 * @param failed told once when the stream cannot be written for any other reason, such as a full disk
 */
export function writer(
  stream: NodeJS.WritableStream,
  failed: (error: NodeJS.ErrnoException) => void,
): (text: string) => void {
  let open = true
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (open && error.code !== 'EPIPE') failed(error)
    open = false
  })
  return (text) => {
    if (open && text !== '') stream.write(text)
  }
}
