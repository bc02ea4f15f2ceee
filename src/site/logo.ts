import { isUtf8 } from 'node:buffer'
import type { ReadResult } from '../host.ts'
import type { Logo } from './subject.ts'

/** Bytes of a logo: pages with everything that they load stay small. */
const most = 16 * 1024

/** What in an SVG file runs code or loads something, when the file is opened by itself. */
const unsafe =
  /<script|<foreignObject|\son[a-z]+\s*=|attributeName\s*=\s*["']?\s*(?:[\w-]+:)?(?:href|on)|<!ENTITY|(?:href|src)\s*=\s*["']?\s*(?!["']?#)|url\(\s*["']?(?!#)|@import/i

/** What the first bytes of a picture are, in Latin-1. */
const signatures: Readonly<Record<string, RegExp>> = {
  png: /^\u0089PNG\r\n/,
  jpg: /^\u00ff\u00d8\u00ff/,
  webp: /^RIFF[\s\S]{4}WEBP/,
  svg: /<svg[\s>]/,
}

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
  if (!signatures[extension]?.test(Buffer.from(bytes).toString('latin1'))) {
    const problem = `${JSON.stringify(path)} holds no picture of the kind that its name tells`
    return { ok: false, problem, hint: 'save it again as what it is called, or rename it' }
  }
  if (extension === 'svg' && !isPlainText(bytes)) {
    const problem = `found bytes in ${JSON.stringify(path)} that are not UTF-8 text`
    return { ok: false, problem, hint: 'save the picture as plain SVG in UTF-8' }
  }
  if (extension === 'svg' && unsafe.test(new TextDecoder().decode(bytes))) {
    const problem = `found a script or an outside address in ${JSON.stringify(path)}`
    return { ok: false, problem, hint: 'save the picture as plain SVG' }
  }
  return { ok: true, value: { extension, bytes } }
}

/** In another encoding a browser would read what is not seen here. */
function isPlainText(bytes: Uint8Array): boolean {
  return isUtf8(bytes) && !bytes.includes(0)
}
