import type { Door } from './house.ts'
import { budget, doors, outside, rooms } from './house.ts'
import type { Facts, FileMap, Import } from './imports.ts'
import { readFacts } from './imports.ts'

/** One breach: where, of which law, and what to know about it. */
export type Violation = { readonly file: string; readonly law: string; readonly message: string }

/** Holds sources to the law of the house. Generated files may be imported but are not judged themselves. */
export async function inspect(files: FileMap): Promise<readonly Violation[]> {
  const sources = Object.fromEntries(Object.entries(files).filter(([path]) => !path.startsWith('generated/')))
  const facts = await readFacts(sources)
  const perFile = [...facts].flatMap(([path, fact]) => [
    ...directionOf(path, fact),
    ...doorsOf(path, fact),
    ...outsideOf(path, fact),
    ...shapeOf(path, sources[path] ?? '', fact),
  ])
  return [...perFile, ...cyclesOf(facts), ...medianOf(sources)]
}

function directionOf(path: string, { imports }: Facts): readonly Violation[] {
  const from = roomOf(path)
  const room = rooms[from]
  if (room === undefined) return [{ file: path, law: 'room', message: `"${from}" has no row in the table of rooms` }]
  return imports
    .filter(({ own, target }) => own && !isGenerated(target))
    .filter(({ target, typesOnly }) => {
      const to = roomOf(target)
      return to !== from && !room.uses.includes(to) && !(typesOnly && room.types?.includes(to))
    })
    .map(({ target }) => ({ file: path, law: 'direction', message: `${from} may not import ${target}: ${room.why}` }))
}

function doorsOf(path: string, { imports }: Facts): readonly Violation[] {
  return imports
    .filter(({ own, target }) => !own || isGenerated(target))
    .flatMap((one) => {
      const door = doors.find((candidate) => leadsTo(candidate, one))
      if (door === undefined) {
        return [{ file: path, law: 'door', message: `"${one.target}" has no row in the table of doors` }]
      }
      if (isAt(path, door.at)) return []
      return [{ file: path, law: 'door', message: `${one.target} belongs to ${door.at.join(', ')}: ${door.why}` }]
    })
}

function outsideOf(path: string, { outsideNames }: Facts): readonly Violation[] {
  if (isAt(path, outside.at)) return []
  return outsideNames.map((name) => ({ file: path, law: 'outside', message: `uses ${name}: ${outside.why}` }))
}

function shapeOf(path: string, text: string, { imports, hasDefaultExport }: Facts): readonly Violation[] {
  const lines = lineCount(text)
  const found: readonly (readonly [boolean, string, string])[] = [
    [lines > budget.lines, 'lines', `${lines} lines, ${budget.lines} at most`],
    [path.split('/').length - 1 > budget.depth, 'depth', `deeper than ${budget.depth} folders`],
    [hasDefaultExport, 'default-export', 'exports are named'],
    [/^\s*(?:export\s+)?(?:declare\s+)?(?:const\s+)?enum\s/m.test(text), 'enum', 'a union of texts says the same'],
    [
      imports.some(({ specifier }) => specifier.startsWith('../../')),
      'climb',
      'an import that climbs two folders has lost its way',
    ],
  ]
  return found.filter(([broken]) => broken).map(([, law, message]) => ({ file: path, law, message }))
}

/** Each circle of imports once, those of types included, told from its first file in byte order. */
function cyclesOf(facts: ReadonlyMap<string, Facts>): readonly Violation[] {
  const found = new Map<string, Violation>()
  const done = new Set<string>()
  const visit = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path)
    if (at >= 0) {
      const circle = turned(trail.slice(at))
      const message = [...circle, circle[0]].join(' -> ')
      found.set(message, { file: circle[0] ?? path, law: 'cycle', message })
    } else if (!done.has(path)) {
      for (const { own, target } of facts.get(path)?.imports ?? []) if (own) visit(target, [...trail, path])
      done.add(path)
    }
  }
  for (const path of facts.keys()) visit(path, [])
  return [...found.values()]
}

function turned(circle: readonly string[]): readonly string[] {
  const first = circle.indexOf([...circle].sort()[0] ?? '')
  return [...circle.slice(first), ...circle.slice(0, first)]
}

function medianOf(sources: FileMap): readonly Violation[] {
  const lines = Object.values(sources)
    .map(lineCount)
    .sort((a, b) => a - b)
  const median = lines[Math.floor(lines.length / 2)] ?? 0
  if (median < budget.medianLines) return []
  return [
    { file: '', law: 'median', message: `the middle file has ${median} lines, under ${budget.medianLines} wanted` },
  ]
}

function leadsTo({ name }: Door, { own, target }: Import): boolean {
  if (typeof name !== 'string') return name.test(target)
  return target === name || (!own && target.startsWith(`${name}/`))
}

function isAt(path: string, places: readonly string[]): boolean {
  return places.some((place) => (place === '' || place.endsWith('/') ? path.startsWith(place) : path === place))
}

function isGenerated(path: string): boolean {
  return path.startsWith('generated/')
}

/** `rules/late.ts` -> `rules`, `cli.ts` -> `cli`. */
function roomOf(path: string): string {
  return path.split('/')[0]?.replace(/\.ts$/, '') ?? ''
}

function lineCount(text: string): number {
  return text.split('\n').length - (text.endsWith('\n') ? 1 : 0)
}
