import type { Host } from './host.ts'
import { isDatable } from './manifest/release.ts'
import { policiesInUse } from './policy/choice.ts'
import { isPolicy } from './policy/library.ts'
import { type Outlook, outlook } from './policy/outlook.ts'
import type { Subject } from './policy/subject.ts'
import { configName, openWorkspace, type Workspace, type WorkspaceOptions } from './workspace.ts'

/** A repository and what follows from it at one instant. */
export type Survey = { readonly workspace: Workspace; readonly outlook: Outlook }

/** read -> resolve, the common way of every command that looks at the whole repository. */
export async function survey(host: Host, options: WorkspaceOptions): Promise<Survey> {
  const workspace = await openWorkspace(host, options)
  return { workspace, outlook: outlook(subjectsOf(workspace), host.now) }
}

/** The manifests that can be planned: read, valid, with times that are known, of a class that their policy has. */
function subjectsOf(workspace: Workspace): readonly Subject[] {
  return workspace.manifests.flatMap(({ release, policy }) => {
    const updateClass = release && policy?.classes.get(release.data.class)
    if (!release || !policy || !updateClass || !isDatable(release)) return []
    const created = release.created ?? workspace.git?.firstCommit.get(release.file)
    return [{ release, policy, class: updateClass, created }]
  })
}

/** Whether the configuration and every policy in use can be read and resolved, so that an outlook can be trusted. */
export function isSound({ configSource, configSchema, config, library, calendars }: Workspace): boolean {
  const files = [
    ...library.own,
    ...calendars,
    ...(configSource ? [{ source: configSource, schema: configSchema }] : []),
  ]
  const readable = files.every(({ source, schema }) => source.problems.length === 0 && schema.length === 0)
  const place = { file: configName, path: ['policy'], at: 'value' } as const
  return readable && policiesInUse(config).every((id) => isPolicy(library.get(id, place)))
}
