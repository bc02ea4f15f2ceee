import { atom } from './atom.ts'
import { cstate } from './cstate.ts'
import { eml } from './eml.ts'
import { googleChat } from './google-chat.ts'
import { ics } from './ics.ts'
import { inApp } from './in-app.ts'
import { slack } from './slack.ts'
import { sms } from './sms.ts'
import { statuspage } from './statuspage.ts'
import { teams } from './teams.ts'
import { upptime } from './upptime.ts'
import { view } from './view.ts'
import type { Writer } from './writer.ts'
import { zalo } from './zalo.ts'

/** Every writer, by the name that a `channel.yaml` uses. */
export const writers = {
  atom,
  eml,
  ics,
  cstate,
  'google-chat': googleChat,
  'in-app': inApp,
  slack,
  sms,
  statuspage,
  teams,
  upptime,
  view,
  zalo,
} as const satisfies Record<string, Writer>

export type WriterName = keyof typeof writers
