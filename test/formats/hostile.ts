import { parse, stringify } from 'yaml'

/** Texts that try to become commands of a CI host, markup, or the end of a file format. */
export const hostileTexts: readonly string[] = [
  '::error::owned',
  '\n::add-mask::a',
  'a\r::set-output name=x::y',
  'a\u0085::debug::b',
  '\u00a0\u3000::warning file=a,line=1::b',
  '\u2028::notice::b',
  '##[add-matcher]evil.json',
  'text ##[error]owned',
  'a ##vso[task.setvariable variable=x]y',
  '###[group]a',
  '%0A::stop-commands::x',
  '%250A##[warning]x',
  '\u001b[31m::group::x\u001b[0m',
  `${'word '.repeat(14)}::error::after a line break of ours ##[error]x`,
  '<script>alert(1)</script>',
  ']]></failure><error/>',
  '| a | [b](https://evil.example) `c` | @everyone',
  '"quoted", {0} [link](1) \u202eright to left',
]

type Node = string | number | boolean | null | Node[] | { [key: string]: Node }

/** A manifest once for each of its texts and each of its keys, with a hostile text in that place. */
export function spoiled(manifest: string): readonly string[] {
  const data = parse(manifest) as Node
  const counter = { next: 0 }
  const next = () => hostileTexts[counter.next++ % hostileTexts.length] ?? ''
  return [...placesOf(data)].flatMap((place) => [
    stringify(placed(data, place, next())),
    stringify(withKey(data, place, next())),
  ])
}

type Route = readonly (string | number)[]

function* placesOf(node: Node, route: Route = []): Generator<Route> {
  if (typeof node === 'string') yield route
  if (node === null || typeof node !== 'object') return
  for (const [key, child] of Object.entries(node))
    yield* placesOf(child, [...route, Array.isArray(node) ? Number(key) : key])
}

function withKey(node: Node, route: Route, key: string): Node {
  const parent = route
    .slice(0, -1)
    .reduce<Node>((at, name) => (at as Record<string | number, Node>)[name] ?? null, node)
  const spoiledParent = Array.isArray(parent) ? [...parent, key] : { ...(parent as object), [key]: key }
  return route.length === 1 ? (spoiledParent as Node) : placed(node, route.slice(0, -1), spoiledParent as Node)
}

function placed(node: Node, [first, ...rest]: Route, value: Node): Node {
  if (first === undefined) return value
  const copy = structuredClone(node) as Record<string | number, Node>
  copy[first] = placed(copy[first] ?? null, rest, value)
  return copy
}
