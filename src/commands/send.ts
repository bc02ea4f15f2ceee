import { sendFormats } from '../formats/send-formats.ts'
import type { Command } from './command.ts'

export const send: Command = {
  name: 'send',
  args: [],
  summary: 'deliver the notices that are due and not sent yet',
  details:
    'Without --send and --test-to nothing leaves the machine: it shows what would go where, and why now. With --send, each notice is first claimed in deliveries/, then sent, then its outcome is recorded; once all targets of a step have it, the step is recorded in the log of the manifest. Run it every few minutes: whatever is on record does not go out again. Exit code 1 means that something was refused, has been missed, cannot be written, or that nobody knows whether it arrived.',
  options: [
    { flags: '--send', summary: 'send, instead of showing what would be sent' },
    {
      flags: '--due <duration>',
      summary: 'how long before its deadline an open notice goes out',
      default: '30m',
    },
    { flags: '--out <folder>', summary: 'write what would be sent into this folder, and record nothing' },
    { flags: '--test-to <address>', summary: 'send the mails to this address, marked as a test, and record nothing' },
    { flags: '--resend-unknown', summary: 'also send again what may have arrived already' },
    { flags: '--push', summary: 'commit each claim and push it before sending, so that several machines may run this' },
    { flags: '--format <name>', summary: 'how to print', choices: Object.keys(sendFormats), default: 'text' },
  ],
  examples: [
    { run: 'relctl send', does: 'show what is due' },
    { run: 'relctl send --due 2d', does: 'show what is due within two days' },
    { run: 'relctl send --out outbox', does: 'write the mails and payloads into files' },
    { run: 'relctl send --format json', does: 'hand the list to another program' },
  ],
  load: async () => (await import('./run/send.ts')).run,
}
