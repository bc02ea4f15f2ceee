import type { Host } from './host.ts'
import { isDatable } from './manifest/release.ts'
import { type Outlook, outlook } from './policy/outlook.ts'
import type { Subject } from './policy/subject.ts'
import type { Instant } from './schedule/instant.ts'
import { openWorkspace, type Workspace, type WorkspaceOptions } from './workspace.ts'

/** A repository and what follows from it at one instant. */
export type Survey = { readonly workspace: Workspace; readonly outlook: Outlook }

/** read -> resolve, the common way of every command that looks at the whole repository. */
export async function survey(host: Host, options: WorkspaceOptions): Promise<Survey> {
  return surveyOf(await openWorkspace(host, options), host.now)
}

export function surveyOf(workspace: Workspace, now: Instant): Survey {
  return { workspace, outlook: outlook(subjectsOf(workspace, now), now) }
}

/** The manifests that can be planned: read, valid, with times that are known, of a class that their policy has. */
function subjectsOf(workspace: Workspace, now: Instant): readonly Subject[] {
  const { git } = workspace
  return workspace.manifests.flatMap(({ release, policy }) => {
    const updateClass = release && policy?.classes.get(release.data.class)
    if (!release || !policy || !updateClass || !isDatable(release)) return []
    // What git does not know yet is being recorded now, so that a commit changes nothing about it.
    const created = release.created ?? git?.firstCommit.get(release.file) ?? (git?.available ? now : undefined)
    return [{ release, policy, class: updateClass, created }]
  })
}
