import { templates } from '../generated/templates.ts'
import { characterProblems } from '../manifest/characters.ts'
import type { NoticeProblem } from './problem.ts'

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

/** What the release calendar is made of besides its templates. */
const siteFiles: readonly string[] = ['site/site.css', 'site/site.js']

/** Why a file below `templates/` is never looked for, judged by its name. */
export function nameProblem(name: string): Pick<NoticeProblem, 'message' | 'hint'> | undefined {
  if (name.startsWith('locales/')) {
    if (/^locales\/[a-z]{2,3}(-[A-Z]{2})?\.yaml$/.test(name)) return undefined
    return { message: 'found a file that is not named after a language', hint: 'name it like vi.yaml or pt-BR.yaml' }
  }
  if (name.endsWith('.hbs') && path.test(name)) return undefined
  if (siteFiles.includes(name)) return undefined
  if (/^[^/]+\/channel\.yaml$/.test(name) && path.test(name)) return undefined
  return {
    message: 'found a file name that no template has',
    hint: 'use lower-case letters, digits, "." and "-", and the ending .hbs; a channel is described in its channel.yaml',
  }
}

/** What must not stand in any text that becomes a notice. */
export function textProblem(text: string): Pick<NoticeProblem, 'message' | 'hint' | 'line'> | undefined {
  if (text.trim() === '')
    return { message: 'the file is empty', hint: 'fill it in, or delete it to use the shipped one' }
  const [found] = characterProblems(text)
  if (!found) return undefined
  return {
    message: found.message,
    line: text.slice(0, found.start).split('\n').length,
    ...(found.hint && { hint: found.hint }),
  }
}

/** Channels that ship with relctl, by name. */
export const shippedChannels: readonly string[] = Object.keys(templates).flatMap((name) =>
  name.endsWith('/channel.yaml') ? [name.slice(0, -'/channel.yaml'.length)] : [],
)
