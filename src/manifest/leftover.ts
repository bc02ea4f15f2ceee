/**
 * What somebody meant to fill in later, as it stands in the text: `[X]`, `TBD`, `{{name}}`, `???`. The one idea of a
 * placeholder: what `check` accepts can be rendered. A label or a number in brackets (`[beta]`, `[1]`) and a link of
 * Markdown are words; dots count where they are all there is, fill brackets or end the text.
 */
export function leftoverIn(text: string): string | undefined {
  if (!trace.test(text)) return undefined
  return leftover.exec(text.normalize('NFC').replace(/\s+/g, ' ').trim())?.[0].trim()
}

/** What no placeholder is without. Most texts have nothing of the kind, and this is told at a glance. */
const trace = /[[<\u2026]|\.\.|\?{3}|_{3}|\{\{|\$\{|TB[AD]|TODO|FIXME|XXX|orem/

/** Words with which the blanks of common notices begin: `[tên phân hệ]`, `[date]`. Labels start with a capital letter. */
const blanks = 'tên|số|ngày|giờ|nội dung|thời gian|name|number|date|time|insert|enter|your'

/** A mark in brackets, unless they belong to a link: `[X]`, `[X days]`, `[XX/XX/2027]`, `[…]`, `[]`. */
const inBrackets = String.raw`\[ ?(?:(?:X+|x{2,}|TBD|TBA|TODO|FIXME|${blanks})(?:[ :/][^[\]]{0,60})?|\?+|\.{2,}|\u2026|_+)? ?\](?!\()`

/** Tags that texts about web pages may name. Names of keys, such as `<Enter>`, start with a capital letter. */
const tags =
  '(?:a|article|aside|audio|b|blockquote|body|br|button|canvas|code|dd|div|dl|dt|em|footer|form|frame|h[1-6]|head|header|hr|html|i|iframe|img|input|label|li|link|main|meta|nav|noscript|object|ol|option|p|path|pre|script|section|select|span|strong|style|sub|sup|svg|table|tbody|td|template|textarea|tfoot|th|thead|title|tr|u|ul|video)'

const leftover = new RegExp(
  [
    inBrackets,
    String.raw`(?<![\p{L}\p{N}_])(?:TBD|TBA|TODO|FIXME|XXX+)(?![\p{L}\p{N}_])`,
    String.raw`(?<![\p{L}\p{N}])[Ll]orem ipsum`,
    String.raw`\?{3,}`,
    '_{3,}',
    String.raw`\$?\{\{[^{}]{0,80}\}\}|\$\{[^{}]{0,80}\}`,
    String.raw`(?<![\p{L}\p{N}])<(?!${tags}[ >])(?:\p{Ll}[\p{Ll}\p{N}_ -]{1,40}|\p{Lu}[\p{Lu}\p{N}]*_[\p{Lu}\p{N}_]{1,40})>`,
    String.raw`^(?:\.{2,}|\u2026)$`,
    String.raw`\S{0,20} ?(?:\.{3,}|\u2026)$`,
  ].join('|'),
  'u',
)
