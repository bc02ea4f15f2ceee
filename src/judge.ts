import type { Host } from './host.ts'
import { isDatable } from './manifest/release.ts'
import { type Outlook, outlook, type Subject } from './policy/outlook.ts'
import type { Diagnostic } from './report/diagnostic.ts'
import { runRules } from './rules/run.ts'
import { openWorkspace, type Workspace, type WorkspaceOptions } from './workspace.ts'

/** A repository, what follows from it at one instant, and what the rules say about it. */
export type Judgement = {
  readonly workspace: Workspace
  readonly outlook: Outlook
  readonly diagnostics: readonly Diagnostic[]
}

/** read -> resolve -> check, the common way of every command that looks at the whole repository. */
export async function judge(host: Host, options: WorkspaceOptions): Promise<Judgement> {
  const workspace = await openWorkspace(host, options)
  const ahead = outlook(subjectsOf(workspace), host.now)
  return { workspace, outlook: ahead, diagnostics: runRules({ workspace, outlook: ahead }) }
}

/** The manifests that can be planned: read, valid, with times that are known, of a class that their policy has. */
export function subjectsOf(workspace: Workspace): readonly Subject[] {
  return workspace.manifests.flatMap(({ release, policy }) => {
    const updateClass = release && policy?.classes.get(release.data.class)
    if (!release || !policy || !updateClass || !isDatable(release)) return []
    const created = release.created ?? workspace.git?.firstCommit.get(release.file)
    return [{ release, policy, class: updateClass, created }]
  })
}
