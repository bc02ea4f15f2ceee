import type { Part, Release } from '../manifest/release.ts'
import type { Lang } from '../words/lang.ts'
import { promiseWords } from '../words/promises.ts'

/** What work touches, as keys that can be compared; a module carries its product. */
export type Scope = ReadonlySet<string>

export function scopeOf({ data }: Release, { segments }: Pick<Part, 'segments'>): Scope {
  const servers = (data.impact?.servers ?? []).map((server) => `server\0${server}`)
  return new Set([...modulesOf(data), ...servers, ...segments.map((id) => `segment\0${id}`)])
}

/** What both touch, in words and in order, such as `module accounting`; a whole product holds all of its modules. */
export function sharedScope(a: Scope, b: Scope): readonly string[] {
  const shared = [...a].filter((item) => b.has(item) || b.has(wholeOf(item)))
  const whole = [...b].filter((item) => a.has(wholeOf(item)))
  return [...new Set([...shared, ...whole])].map(words).sort()
}

/** The same in another language: `phân hệ accounting`. */
export function sayPart(part: string, lang: Lang): string {
  const [kind = '', ...name] = part.split(' ')
  const kinds: Readonly<Record<string, string>> = promiseWords[lang].part
  return [kinds[kind] ?? kind, ...name].join(' ')
}

/** A release that names no modules touches its whole product. */
function modulesOf({ product, modules }: Release['data']): readonly string[] {
  if (product === undefined) return (modules ?? []).map((module) => `module\0${module}`)
  return modules ? modules.map((module) => `module\0${module}\0${product}`) : [`product\0${product}`]
}

function wholeOf(item: string): string {
  const [kind, , product] = item.split('\0')
  return kind === 'module' && product !== undefined ? `product\0${product}` : item
}

/**
 * Under which names work that touches this is found, and under which it finds others, so that two scopes share
 * something when one meets what the other joins.
 */
export function groupsOf(scope: Scope): { readonly joins: readonly string[]; readonly meets: readonly string[] } {
  const items = [...scope]
  const parts = items.flatMap((item) => (wholeOf(item) === item ? [] : [partsOf(wholeOf(item))]))
  const wholes = items.flatMap((item) => (item.startsWith('product\0') ? [partsOf(item)] : []))
  return {
    joins: [...new Set([...items, ...parts])],
    meets: [...new Set([...items, ...items.map(wholeOf), ...wholes])],
  }
}

function partsOf(product: string): string {
  return `parts of\0${product}`
}

function words(item: string): string {
  return item.split('\0').slice(0, 2).join(' ')
}
