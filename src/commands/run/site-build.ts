import type { Input } from '#commands/command.ts'
import type { Host } from '#host.ts'
import type { Shortfall } from '#site/release-pages.ts'
import { siteOf } from '#site/site.ts'
import type { SiteFile } from '#site/subject.ts'
import { survey } from '#survey.ts'
import { describeProblem } from './describe-problem.ts'
import { siteInput } from './site-input.ts'
import { noteUnreadable, requireSound } from './sound.ts'

/**
 * Reads the repository and makes the files of its site one by one.
 * @param put receives each file
 * @returns whether everything could be shown; what could not has been told
 */
export async function buildSite(
  host: Host,
  { options }: Input,
  baseUrl: string,
  put: (file: SiteFile) => void,
): Promise<boolean> {
  const facts = await survey(host, { config: options['config']?.toString() })
  await requireSound(host, facts)
  const problems = new Set<string>()
  const told = ({ file, problems: found }: Shortfall) => {
    for (const problem of found) problems.add(describeProblem(problem, 'error', file))
  }
  const input = siteInput(facts, baseUrl)
  if (!input.ok) told({ file: undefined, problems: input.problems })
  else for (const file of siteOf(input.value, told)) put(file)
  noteUnreadable(host, facts)
  for (const text of problems) host.err(text)
  return problems.size === 0
}
