import type { Input } from '#commands/command.ts'
import { type ExitCode, exit, UsageError } from '#exit.ts'
import type { Host } from '#host.ts'
import { openDesk } from '#notices/desk.ts'
import { openOwnTemplates } from '#notices/own-templates.ts'
import type { NoticeProblem } from '#notices/problem.ts'
import { fileProblems } from '#notices/proof.ts'
import { survey } from '#survey.ts'
import { describeProblem } from './describe-problem.ts'
import { runEject } from './render-eject.ts'
import { ordersOf } from './render-orders.ts'
import { runPreview } from './render-preview.ts'
import { noteUnreadable, requireSound } from './sound.ts'

export async function run(host: Host, input: Input): Promise<ExitCode> {
  const {
    args: [id],
    options,
  } = input
  if (options['eject'] !== undefined) return runEject(host, input)
  const facts = await survey(host, { config: options['config']?.toString() })
  await requireSound(host, facts)
  const set = openOwnTemplates(facts.workspace.templates)
  const broken = [...set.problems, ...fileProblems(set)]
  if (broken.length > 0) return tell(host, broken, false)
  const desk = openDesk({ config: facts.workspace.config, outlook: facts.outlook, own: set.own })
  if (options['preview'] === true) return runPreview(host, input, facts, desk)
  const orders = ordersOf(id, options, facts, desk)
  const written = orders.map((placed) => ({ ...placed, result: desk.write(placed.order) }))
  const failed = written.flatMap(({ result, file }) => (result.ok ? [] : [{ file, problems: result.problems }]))
  const wrongCall = failed.flatMap(({ problems }) => problems).find(isWrongCall)
  if (wrongCall) throw new UsageError(wrongCall.message, wrongCall.hint)
  const out = options['out']?.toString()
  for (const { result, file } of written) {
    if (!result.ok) continue
    if (out === undefined) host.out(result.value.text)
    else writeFile(host, out, file, result.value.text)
  }
  noteUnreadable(host, facts)
  return tell(
    host,
    failed.flatMap(({ problems }) => problems),
    orders.length > 1,
  )
}

function writeFile(host: Host, folder: string, file: string, text: string): void {
  const path = `${folder.replace(/\/+$/, '')}/${file}`
  host.save(host.resolve(path), text, { folders: true })
  host.out(`${path}\n`)
}

/** Problems that a better call would not have. */
function isWrongCall({ code, file }: NoticeProblem): boolean {
  if (file !== undefined) return false
  return code === 'unknown-locale' || code === 'unknown-channel' || code === 'unknown-format' || code === 'wrong-kind'
}

/** Why a text of a whole set may be left out: it has not happened yet, or nobody has set up that form. */
const asides: readonly NoticeProblem['code'][] = ['no-event', 'setting']

/** What could not be written. */
function tell(host: Host, problems: readonly NoticeProblem[], isSet: boolean): ExitCode {
  const told = problems.map((problem) => ({ problem, aside: isSet && asides.includes(problem.code) }))
  const texts = told.map(({ problem, aside }) => describeProblem(problem, aside ? 'note' : 'error', undefined))
  for (const text of new Set(texts)) host.err(text)
  return told.every(({ aside }) => aside) ? exit.ok : exit.problems
}
