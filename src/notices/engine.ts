import Handlebars from 'handlebars'
import type { Escape } from './escape.ts'
import { helpersFor, type Run, spend } from './helpers.ts'
import { lint } from './lint.ts'
import type { Messages } from './messages.ts'
import { failed, type NoticeProblem, type Result } from './problem.ts'
import { prepare } from './rewrite.ts'
import { findTemplate, type OwnTemplates } from './store.ts'
import { type Program, parseTemplate, told } from './syntax.ts'
import { templateLimits } from './template-limits.ts'

/** A template that has been judged and can be run on any view of its shape. */
export type Template<View> = {
  /** Itself and its partials, as paths below `templates/`. */
  readonly files: readonly string[]
  run(view: View, messages: Messages): Result<string>
}

/** What a template is opened with. */
export type TemplateUse<View> = {
  readonly escaping: Escape
  readonly messages: Messages
  readonly own: OwnTemplates
  /** A view in which everything is filled in: what the names in the template are compared with. */
  readonly specimen: View
}

type Delegate = (context: unknown, options?: Handlebars.RuntimeOptions) => string

/**
 * Reads, judges and compiles a template with its partials. What users write can do nothing but print the view: no
 * helper but ours is known, nothing can be looked up by a computed name, and size, depth, steps and output are bounded
 * before and while it runs, so that it needs neither a process of its own nor a clock: docs/decisions.md says why.
 */
export function openTemplate<View>(
  path: string,
  { escaping, messages, own, specimen }: TemplateUse<View>,
): Result<Template<View>> {
  const found = findTemplate(path, own)
  if (!found) return failed({ code: 'template', message: `there is no template templates/${path}`, file: path })
  const parsed = parseTemplate(path, found.text)
  if (!parsed.ok) return failed(parsed.problem)
  const partials = partialLoader(own)
  const problems = [
    ...lint(path, parsed.program, { escaping, messages, load: partials.load }, specimen),
    ...partials.problems,
  ]
  if (problems.length > 0) return failed(...problems)
  const files = [path, ...[...partials.loaded.keys()].map((name) => `${name}.hbs`)]
  return { ok: true, value: { files, run: compile(path, parsed.program, partials.loaded, escaping) } }
}

function partialLoader(own: OwnTemplates) {
  const loaded = new Map<string, Program>()
  const problems: NoticeProblem[] = []
  const load = (name: string): Program | undefined => {
    const known = loaded.get(name)
    if (known) return known
    const found = findTemplate(`${name}.hbs`, own)
    const parsed = found && parseTemplate(found.path, found.text)
    if (!parsed) return undefined
    if (!parsed.ok) problems.push(parsed.problem)
    const program = parsed.ok ? parsed.program : empty
    loaded.set(name, program)
    return program
  }
  return { load, loaded, problems }
}

const empty = { type: 'Program', body: [], blockParams: [] } as unknown as Program

function compile<View>(
  path: string,
  program: Program,
  partials: ReadonlyMap<string, Program>,
  escaping: Escape,
): Template<View>['run'] {
  const engine = Handlebars.create()
  const helpers = helpersFor(escaping)
  const known = Object.fromEntries(Object.keys(helpers).map((name) => [name, true]))
  const options: CompileOptions = {
    strict: true,
    assumeObjects: false,
    knownHelpersOnly: true,
    knownHelpers: { ...known, log: false, lookup: false } as unknown as KnownHelpers,
    noEscape: true, // `out` escapes, by the rules of the format
    preventIndent: true,
  }
  for (const name of Object.keys(engine.helpers)) engine.unregisterHelper(name)
  engine.registerHelper({ ...helpers })
  const compiled = (file: string, tree: Program): Delegate => {
    prepare(tree)
    const run = engine.compile(tree, options)
    return (context, given) =>
      within(file, () => {
        const { run: spent } = given?.data ?? {}
        spend(spent as Run)
        return run(context, given)
      })
  }
  for (const [name, tree] of partials) engine.registerPartial(name, compiled(`${name}.hbs`, tree))
  const main = compiled(path, program)
  return (view, messages) => {
    const run: Run = { messages, steps: templateLimits.steps, section: 0 }
    try {
      const text = main(view, { data: { run } })
      if (text.length > templateLimits.output)
        return failed({ code: 'too-large', message: 'the text is too long', file: path })
      return { ok: true, value: text }
    } catch (error) {
      if (!(error instanceof Located)) throw error
      return failed({ code: 'template', file: error.file, ...told(error.cause) })
    }
  }
}

/** An error with the file in which it arose, which the library does not know. */
class Located extends Error {
  readonly file: string
  constructor(file: string, cause: unknown) {
    super('template', { cause })
    this.file = file
  }
}

function within<T>(file: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw error instanceof Located ? error : new Located(file, error)
  }
}
