import type { Input } from '#commands/command.ts'
import { UsageError } from '#exit.ts'
import type { SendOutput } from '#generated/types/send-output.ts'
import { durationMinutes, parseDuration } from '#schedule/duration.ts'

/** What a call of `send` asks for. */
export type SendCall = {
  readonly mode: SendOutput['mode']
  /** Minutes before its deadline at which an open notice goes out. */
  readonly ahead: number
  readonly resendUnknown: boolean
  readonly push: boolean
  /** Folder for the files, as it was given. */
  readonly out: string | undefined
  readonly testTo: string | undefined
}

const address = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*$/

/** @throws UsageError for options that cannot be used, or not together */
export function readSendCall(options: Input['options']): SendCall {
  const text = (name: string) => options[name]?.toString()
  const [out, testTo] = [text('out'), text('testTo')]
  const mode = readMode(options)
  requireSending(options, mode)
  if (testTo !== undefined && !address.test(testTo))
    throw new UsageError(
      `--test-to is "${testTo}", expected one address`,
      'write for example --test-to me@tigo.example',
    )
  return {
    mode,
    ahead: readAhead(text('due') ?? '30m'),
    resendUnknown: options['resendUnknown'] === true,
    push: options['push'] === true,
    out,
    testTo,
  }
}

function readMode(options: Input['options']): SendCall['mode'] {
  const modes = [
    { flag: '--send', option: 'send', mode: 'send' },
    { flag: '--out', option: 'out', mode: 'files' },
    { flag: '--test-to', option: 'testTo', mode: 'test' },
  ] as const
  const [first, second] = modes.filter(({ option }) => options[option] !== undefined && options[option] !== false)
  if (!first || !second) return first?.mode ?? 'dry-run'
  throw new UsageError(`${first.flag} and ${second.flag} contradict each other`, 'leave out one of the two')
}

/** What is about sending needs sending; --resend-unknown may also be looked at beforehand. */
function requireSending(options: Input['options'], mode: SendCall['mode']): void {
  if (options['push'] === true && mode !== 'send')
    throw new UsageError('--push is about sending, so it needs --send', 'add --send, or leave --push out')
}

function readAhead(given: string): number {
  const duration = parseDuration(given)
  if (duration) return durationMinutes(duration)
  throw new UsageError(`--due is "${given}", expected a duration`, 'write for example --due 2h')
}
