import { type Judge, report } from './judge.ts'
import { isAddress, isPath, type Mustache } from './syntax.ts'

/** Where in HTML a template is writing: what a value would become there. */
export type Position =
  | { readonly in: 'text' }
  /** In the content of a script or style. */
  | { readonly in: 'raw'; readonly element: string }
  /** Inside a tag, between attributes or in a name. `attribute` is the last name that was read, maybe in part. */
  | { readonly in: 'tag'; readonly element: string; readonly attribute: string; readonly awaitsValue: boolean }
  /** In the value of an attribute; without quotes it ends at the first blank. */
  | { readonly in: 'value'; readonly element: string; readonly attribute: string; readonly quote: '"' | "'" | '' }

export const start: Position = { in: 'text' }

/** The position after more markup. Looks at each character once, whatever the markup is. */
export function advance(from: Position, markup: string): Position {
  let here = from
  for (let at = 0; at < markup.length; ) {
    const step = steps[here.in](here as never, markup, at)
    here = step.here
    at = step.at
  }
  return here
}

type Step = { readonly here: Position; readonly at: number }
type At<T extends Position['in']> = Extract<Position, { in: T }>

const steps: { readonly [T in Position['in']]: (here: At<T>, markup: string, at: number) => Step } = {
  text: (here, markup, at) => {
    const open = markup.indexOf('<', at)
    if (open < 0) return { here, at: markup.length }
    const name = element(markup, open)
    if (name === undefined) return { here, at: open + 1 }
    return { here: { in: 'tag', element: name, attribute: '', awaitsValue: false }, at: open + 1 + name.length }
  },
  raw: (here, markup, at) => {
    const open = markup.indexOf('</', at)
    if (open < 0) return { here, at: markup.length }
    const name = element(markup, open) ?? ''
    if (name.slice(1) !== here.element) return { here, at: open + 2 }
    return { here: { in: 'tag', element: name, attribute: '', awaitsValue: false }, at: open + 1 + name.length }
  },
  tag: (here, markup, at) => {
    const char = markup[at] ?? ''
    const next = at + 1
    if (char === '>') return { here: afterTag(here.element), at: next }
    if (char === '=') return { here: { ...here, awaitsValue: true }, at: next }
    if (/\s/.test(char))
      return { here: here.awaitsValue ? here : { ...here, attribute: `${here.attribute.trim()} ` }, at: next }
    if (here.awaitsValue) {
      const quote = char === '"' || char === "'" ? char : ''
      const { element: name, attribute } = here
      return { here: { in: 'value', element: name, attribute: attribute.trim(), quote }, at: quote === '' ? at : next }
    }
    const begun = here.attribute.endsWith(' ') ? '' : here.attribute
    return { here: { ...here, attribute: `${begun}${char.toLowerCase()}`.slice(0, longestName) }, at: next }
  },
  value: (here, markup, at) => {
    const back: Position = { in: 'tag', element: here.element, attribute: '', awaitsValue: false }
    if (here.quote !== '') {
      const end = markup.indexOf(here.quote, at)
      return end < 0 ? { here, at: markup.length } : { here: back, at: end + 1 }
    }
    const char = markup[at] ?? ''
    return /[\s>]/.test(char) ? { here: back, at } : { here, at: at + 1 }
  },
}

/** Names are kept no longer than any that matters. */
const longestName = 40

/** The name of the tag that opens here, with the slash of one that closes. */
function element(markup: string, open: number): string | undefined {
  return /^\/?[a-z][a-z0-9-]{0,39}/i.exec(markup.slice(open + 1, open + 42))?.[0].toLowerCase()
}

function afterTag(name: string): Position {
  return name === 'script' || name === 'style' ? { in: 'raw', element: name } : start
}

/**
 * Escaping keeps a value inside a text or a quoted attribute. It does not help in an unquoted attribute, which ends
 * at the first blank, in a script or style, or in a link, where the value itself may be `javascript:`.
 */
export function judgePlace(judge: Judge, node: Mustache, place: Position): void {
  if (place.in === 'raw') report(judge, node, 'a value cannot stand in a script or style')
  if (place.in === 'tag' || (place.in === 'value' && place.quote === ''))
    report(judge, node, 'put the value of an attribute in quotes')
  if (place.in !== 'value') return
  const { attribute } = place
  if (/^(href|src|action|formaction)$/.test(attribute)) {
    if (!isPath(node.path) || !isAddress(node.path))
      report(judge, node, `only "url" and "href" of the view may stand in ${attribute}`)
  } else if (/^(on.*|style|srcdoc)$/.test(attribute)) report(judge, node, `a value cannot stand in ${attribute}`)
}

/** The position after a value has been printed: a value that has begun goes on. */
export function afterValue(place: Position): Position {
  if (place.in !== 'tag' || !place.awaitsValue) return place
  return { in: 'value', element: place.element, attribute: place.attribute.trim(), quote: '' }
}
