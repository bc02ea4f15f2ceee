/** Lines joined to texts of at most so many characters each. A line that is longer goes on at a word. */
export function packed(lines: readonly string[], most: number): readonly string[] {
  const texts: string[] = []
  for (const line of lines.flatMap((one) => pieces(one, most))) {
    const last = texts.at(-1)
    const joined = last === undefined ? line : `${last}\n${line}`
    if (last === undefined || joined.length > most) texts.push(line)
    else texts[texts.length - 1] = joined
  }
  return texts
}

function pieces(line: string, most: number): readonly string[] {
  if (line.length <= most) return [line]
  const space = line.lastIndexOf(' ', most)
  const cut = space > 0 ? space : most
  return [line.slice(0, cut), ...pieces(line.slice(cut).trimStart(), most)]
}
