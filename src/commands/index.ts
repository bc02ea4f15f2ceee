import { check } from './check.ts'
import type { Command } from './command.ts'
import { completion } from './completion.ts'
import { explain } from './explain.ts'
import { gate } from './gate.ts'
import { init } from './init.ts'
import { newRelease } from './new.ts'
import { plan } from './plan.ts'
import { record } from './record.ts'
import { render } from './render.ts'
import { report } from './report.ts'
import { schema } from './schema.ts'
import { send } from './send.ts'
import { site } from './site.ts'

/** Every verb, in the order of `relctl --help`. */
export const commands: readonly Command[] = [
  init,
  newRelease,
  check,
  plan,
  render,
  gate,
  record,
  send,
  report,
  site,
  explain,
  schema,
  completion,
]
