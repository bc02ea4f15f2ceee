const voids = new Set(['meta', 'br', 'hr', 'img', 'input', 'link', 'wbr'])

/** What makes a page ill formed: tags that do not match, bare ampersands, unquoted attributes, tables without heads. */
export function faultsOf(page: string): readonly string[] {
  const faults: string[] = []
  const open: string[] = []
  const body = page.replace(/<style>[\s\S]*?<\/style>/g, '<style></style>')
  if (!body.startsWith('<!DOCTYPE html>\n')) faults.push('no doctype')
  for (const [tag, slash, name = '', attributes = ''] of body.matchAll(
    /<(\/?)([a-zA-Z][\w-]*)((?:\s+[\w:-]+(?:="[^"<]*")?)*)\s*>/g,
  )) {
    if (slash === '/') {
      const last = open.pop()
      if (last !== name) faults.push(`</${name}> closes <${last}>`)
    } else if (!voids.has(name)) open.push(name)

    if (name === 'th' && slash === '' && !/scope="(col|row)"/.test(attributes)) faults.push(`no scope: ${tag}`)
  }
  if (open.length > 0) faults.push(`open at the end: ${open.join(' ')}`)
  const text = body.replace(/<!DOCTYPE html>|<\/?[a-zA-Z][\w-]*(?:\s+[\w:-]+(?:="[^"<]*")?)*\s*>/g, '')
  if (/[<>]/.test(text)) faults.push(`a bare < or >: ${/.{0,30}[<>].{0,30}/.exec(text)?.[0]}`)
  if (/&(?!(amp|lt|gt|quot|#39|#96);)/.test(body)) faults.push('a bare &')
  if (!/<title>[^<]+<\/title>/.test(body)) faults.push('no title')
  if ((body.match(/<h1\b/g) ?? []).length !== 1) faults.push('not exactly one h1')
  if (/<(ul|ol|tbody|p|h\d|td|th)(\s[^>]*)?>\s*<\/\1>/.test(body)) faults.push('an empty element')
  return faults
}
