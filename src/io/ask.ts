import { UsageError } from '../exit.ts'
import type { Ask } from '../host.ts'

/** Questions on the terminal; nothing when nobody sits there. They go to stderr: stdout is for data. */
export function terminalAsk(): Ask | undefined {
  if (process.stdin.isTTY !== true || process.stdout.isTTY !== true) return undefined
  const streams = { input: process.stdin, output: process.stderr }
  return {
    async text(message, check, example) {
      const { text, isCancel } = await import('@clack/prompts')
      const validate = (given: string | undefined) => check((given ?? '').trim())
      const given = await text({
        message,
        ...(example === undefined ? {} : { placeholder: example }),
        validate,
        ...streams,
      })
      if (isCancel(given)) throw cancelled()
      return given.trim()
    },
    async choose(message, choices) {
      const { select, isCancel } = await import('@clack/prompts')
      const options = choices.map(({ value, label, hint }) => ({
        value,
        label,
        ...(hint === undefined ? {} : { hint }),
      }))
      const given = await select<string>({ message, options, ...streams })
      if (isCancel(given)) throw cancelled()
      return given
    },
  }
}

function cancelled(): UsageError {
  return new UsageError('cancelled: nothing was written')
}
