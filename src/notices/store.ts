import { templates } from '../generated/templates.ts'

/** The repository's own file of a path below `templates/`, or undefined. Own files replace shipped ones of the same path. */
export type OwnTemplates = (path: string) => string | undefined

/** A template or channel file with where it came from. */
export type Found = { readonly path: string; readonly text: string; readonly own: boolean }

const path = /^[a-z0-9][a-z0-9.-]*(\/[a-z0-9][a-z0-9.-]*)*$/

/** The file of a path below `templates/`: the repository's own, else the shipped one. */
export function findTemplate(wanted: string, own: OwnTemplates): Found | undefined {
  if (!path.test(wanted) || wanted.includes('..')) return undefined
  const mine = own(wanted)
  if (mine !== undefined) return { path: wanted, text: mine, own: true }
  const shipped = Object.hasOwn(templates, wanted) ? templates[wanted] : undefined
  return shipped === undefined ? undefined : { path: wanted, text: shipped, own: false }
}

/** Channels that ship with relctl, by name. */
export const shippedChannels: readonly string[] = Object.keys(templates).flatMap((name) =>
  name.endsWith('/channel.yaml') ? [name.slice(0, -'/channel.yaml'.length)] : [],
)
