import type { Input } from '#commands/command.ts'
import { type ExitCode, exit, UsageError } from '#exit.ts'
import { type ExplainFormatName, explainFormats } from '#formats/explain-formats.ts'
import type { ExplainOutput } from '#generated/types/explain-output.ts'
import type { Host } from '#host.ts'
import { didYouMean } from '#manifest/suggest.ts'
import { mainPolicy } from '#policy/choice.ts'
import { explainClass, explainPolicy } from '#policy/explain-policy.ts'
import { isPolicy } from '#policy/library.ts'
import type { Policy } from '#policy/policy.ts'
import { explainRule } from '#rules/explain-rule.ts'
import { rules } from '#rules/index.ts'
import type { Lang } from '#words/lang.ts'
import { configName, openWorkspace, type Workspace } from '#workspace.ts'
import { requireSound } from './sound.ts'

export async function run(host: Host, { args: [name = ''], options }: Input): Promise<ExitCode> {
  const workspace = await openWorkspace(host, { config: options['config']?.toString() })
  // What is wrong with a configuration often asks to have a rule explained, so rules are always at hand.
  if (!rules.some(({ id }) => id === name)) await requireSound(host, { workspace })
  const as = options['format'] as ExplainFormatName
  const lang = as === 'text' ? host.lang : 'en'
  const format = await explainFormats[as]()
  host.out(format(explain(name, workspace, lang), { color: host.color, columns: host.columns, lang }))
  return exit.ok
}

const head = { $schema: 'explain-output.schema.json', version: 1 } as const

function explain(name: string, workspace: Workspace, lang: Lang): ExplainOutput {
  const rule = rules.find(({ id }) => id === name)
  if (rule) return { ...head, kind: 'rule', rule: explainRule(rule, lang) }
  const policy = policyNamed(name, workspace)
  if (policy) return { ...head, kind: 'policy', policy: explainPolicy(policy) }
  const [owner, id] = name.includes('/') ? name.split('/') : [mainPolicy(workspace.config), name]
  const home = policyNamed(owner ?? '', workspace)
  const updateClass = home?.classes.get(id ?? '')
  if (home && updateClass) return { ...head, kind: 'class', class: explainClass(home, updateClass) }
  throw unknown(name, workspace, home)
}

function policyNamed(id: string, { library }: Workspace): Policy | undefined {
  if (!library.ids.includes(id)) return undefined
  const found = library.get(id, { file: configName, path: ['policy'], at: 'value' })
  return isPolicy(found) ? found : undefined
}

function unknown(name: string, { library }: Workspace, home: Policy | undefined): UsageError {
  const classes = [...(home?.classes.keys() ?? [])]
  const meant = didYouMean(name, [...rules.map(({ id }) => id), ...library.ids, ...classes])
  const help = `policies: ${library.ids.join(', ')}; classes: ${classes.join(', ')}; rules are listed in docs/rules.md`
  return new UsageError(`there is no rule, policy or class "${name}"`, meant ? `did you mean "${meant}"?` : help)
}
