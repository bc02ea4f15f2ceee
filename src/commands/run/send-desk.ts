import { UsageError } from '#exit.ts'
import { type Desk, openDesk } from '#notices/desk.ts'
import { openOwnTemplates } from '#notices/own-templates.ts'
import { fileProblems } from '#notices/proof.ts'
import type { Survey } from '#survey.ts'

/** @throws UsageError for templates or words that cannot be used: what they would say is not what was meant */
export function openSendDesk({ workspace, outlook }: Survey): Desk {
  const set = openOwnTemplates(workspace.templates)
  const [broken] = [...set.problems, ...fileProblems(set)]
  if (broken)
    throw new UsageError(`templates/${broken.file ?? ''}: ${broken.message}`, broken.hint ?? 'run relctl check')
  return openDesk({ config: workspace.config, outlook, own: set.own })
}
