import type { Named } from '../generated/types/notice-view.ts'
import { type Messages, say } from './messages.ts'
import type { House, NoticeInput } from './subject.ts'
import type { Translator } from './translate.ts'
import { plural, sayList } from './words.ts'

/** The product as readers know it; its id when nobody named it. */
export function productOf({ house }: Pick<NoticeInput, 'house'>, { pick }: Translator): Named | null {
  const { product } = house
  if (!product) return null
  return { id: product.id, name: product.name ? pick(product.name, `products/${product.id}/name`) : product.id }
}

/** A module as readers know it; its id when nobody named it. */
export function moduleOf(id: string, { house }: Pick<NoticeInput, 'house'>, { pick }: Translator): Named {
  const name = house.modules[id]
  return { id, name: name ? pick(name, `products/${house.product?.id ?? ''}/modules/${id}`) : id }
}

/** A sentence can carry so many modules; more of them are left to the list of what is affected. */
const inSentence = 4

/** The product where all of it is concerned: no module is named, or every one. */
export function wholeOf(
  product: Named | null,
  modules: readonly Named[],
  { modules: known }: Pick<House, 'modules'>,
): Named | null {
  const all = Object.keys(known)
  const every = all.length > 1 && all.every((id) => modules.some((module) => module.id === id))
  return modules.length === 0 || every ? product : null
}

/**
 * What the work concerns, inside a sentence: `phân hệ Kế toán của TIGO ERP`.
 * @param whole the product when all of it is concerned
 */
export function sayScope(
  whole: Named | null,
  product: Named | null,
  modules: readonly Named[],
  messages: Messages,
): string {
  if (whole) return say(messages, 'scope.whole', { product: whole.name })
  if (modules.length === 0) return say(messages, 'scope.none')
  if (product && modules.length > inSentence)
    return say(messages, 'scope.many', { count: modules.length, product: product.name })
  const names = sayList(
    modules.map(({ name }) => name),
    messages,
  )
  const named = say(messages, `scope.module.${plural(modules.length)}`, { modules: names })
  return product
    ? say(messages, 'scope.all', { modules: named, product: product.name })
    : say(messages, 'scope.modules', { modules: named })
}
