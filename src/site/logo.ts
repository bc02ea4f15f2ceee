import type { ReadResult } from '../host.ts'
import type { Logo } from './subject.ts'

/** Bytes of a logo: pages with everything that they load stay small. */
const most = 16 * 1024

/** What in an SVG file runs code or loads something, when the file is opened by itself. */
const unsafe =
  /<script|<foreignObject|\son[a-z]+\s*=|<!ENTITY|(?:href|src)\s*=\s*["']?\s*(?!["']?#)|url\(\s*["']?(?!#)|@import/i

export type LogoResult =
  | { readonly ok: true; readonly value: Logo }
  | { readonly ok: false; readonly problem: string; readonly hint: string }

/** The picture that `site.logo` names. @param path with one of the endings that the schema allows */
export function readLogo(path: string, result: ReadResult): LogoResult {
  const extension = path.slice(path.lastIndexOf('.') + 1)
  if (!result.ok) {
    const problem = `the file ${JSON.stringify(path)} cannot be read (${result.reason})`
    return { ok: false, problem, hint: 'name a regular file inside the repository' }
  }
  const { bytes } = result
  if (bytes.length > most) {
    const problem = `${JSON.stringify(path)} has ${bytes.length} bytes, expected at most ${most}`
    return { ok: false, problem, hint: 'make it smaller; every page loads it' }
  }
  if (extension === 'svg' && unsafe.test(new TextDecoder().decode(bytes))) {
    const problem = `found a script or an outside address in ${JSON.stringify(path)}`
    return { ok: false, problem, hint: 'save the picture as plain SVG' }
  }
  return { ok: true, value: { extension, bytes } }
}
