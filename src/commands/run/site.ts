import type { Input } from '#commands/command.ts'
import { type ExitCode, exit, UsageError } from '#exit.ts'
import type { Host } from '#host.ts'
import type { Shortfall } from '#site/release-pages.ts'
import { siteOf } from '#site/site.ts'
import type { SiteFile } from '#site/subject.ts'
import { survey } from '#survey.ts'
import { describeProblem } from './describe-problem.ts'
import { baseUrlOf, siteInput } from './site-input.ts'
import { noteUnreadable, requireSound } from './sound.ts'

export async function run(host: Host, { options }: Input): Promise<ExitCode> {
  const out = options['out']?.toString()
  if (out === undefined) throw new UsageError('where to?', 'name a folder, for example --out public')
  const baseUrl = baseUrlOf(options['baseUrl']?.toString())
  const facts = await survey(host, { config: options['config']?.toString() })
  await requireSound(host, facts)
  const problems = new Set<string>()
  const folder = host.output(host.resolve(out))
  const count = { files: 0, written: 0 }
  const write = ({ path, content }: SiteFile) => {
    count.files += 1
    if (folder.put(path, content)) count.written += 1
  }
  const input = siteInput(host, facts, baseUrl)
  if (!input.ok) for (const problem of input.problems) problems.add(describeProblem(problem, 'error', undefined))
  else {
    const told = ({ file, problems: found }: Shortfall) => {
      for (const problem of found) problems.add(describeProblem(problem, 'error', file))
    }
    for (const file of siteOf(input.value, told)) write(file)
  }
  const removed = count.files > 0 ? folder.finish(problems.size === 0) : 0
  noteUnreadable(host, facts)
  for (const text of problems) host.err(text)
  host.out(`${out}: ${count.files} files, ${count.written} written, ${removed} removed\n`)
  return problems.size > 0 ? exit.problems : exit.ok
}
