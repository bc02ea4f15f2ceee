/**
 * Writes to a stream whose reader may close it early, as `head` does: what comes after that is dropped without a
 * word. Output is complete only when the process ends by itself: set `process.exitCode`, because `process.exit` cuts
 * a pipe off after 64 KiB.
 */
export function writer(stream: NodeJS.WritableStream): (text: string) => void {
  let open = true
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    open = false
  })
  return (text) => {
    if (open && text !== '') stream.write(text)
  }
}
