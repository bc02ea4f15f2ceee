import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'

/** Markdown as GitHub reads it, HTML of the text included. */
export function htmlOf(markdown: string): string {
  return micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true })
}

/** The tags that a page opens or closes, each with its attributes, once and sorted. */
export function tagsOf(html: string): readonly string[] {
  return [...new Set(html.match(/<[^>]*>/g) ?? [])].sort()
}

/** What people read outside code, where hosts look for names to tell and for things to link. */
export function proseOf(html: string): string {
  return html
    .replace(/<code[\s\S]*?<\/code>/g, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&amp;', '&')
}
