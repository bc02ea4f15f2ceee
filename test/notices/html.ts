const voids = new Set(['meta', 'br', 'hr', 'img', 'input', 'link', 'wbr'])
const tag = /<(\/?)([a-zA-Z][\w-]*)((?:\s+[\w:-]+(?:="[^"<]*")?)*)\s*>/g

/** What makes a page ill formed: tags that do not match, bare ampersands, unquoted attributes, heads without scope. */
export function faultsOf(page: string): readonly string[] {
  const body = page.replace(/<style>[\s\S]*?<\/style>/g, '<style></style>')
  const text = body.replace('<!DOCTYPE html>', '').replace(tag, '')
  const laws: readonly (readonly [boolean, string])[] = [
    [!body.startsWith('<!DOCTYPE html>\n'), 'no doctype'],
    [/[<>]/.test(text), `a bare < or >: ${/.{0,30}[<>].{0,30}/.exec(text)?.[0]}`],
    [/&(?!(amp|lt|gt|quot|#39|#96);)/.test(body), 'a bare &'],
    [!/<title>[^<]+<\/title>/.test(body), 'no title'],
    [(body.match(/<h1\b/g) ?? []).length !== 1, 'not exactly one h1'],
    [/<(ul|ol|tbody|p|h\d|td|th)(\s[^>]*)?>\s*<\/\1>/.test(body), 'an empty element'],
    [/<th(?![^>]*scope="(col|row)")[^>]*>/.test(body.replaceAll('<thead', '<head')), 'a head of a table without scope'],
  ]
  return [...unmatched(body), ...laws.filter(([broken]) => broken).map(([, fault]) => fault)]
}

function unmatched(body: string): readonly string[] {
  const faults: string[] = []
  const open: string[] = []
  for (const [, slash, name = ''] of body.matchAll(tag)) {
    if (slash !== '/') {
      if (!voids.has(name)) open.push(name)
    } else if (open.at(-1) === name) open.pop()
    else faults.push(`</${name}> closes <${open.at(-1)}>`)
  }
  return open.length > 0 ? [...faults, `open at the end: ${open.join(' ')}`] : faults
}
