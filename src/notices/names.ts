import type { Named } from '../generated/types/notice-view.ts'
import { type Messages, say } from './messages.ts'
import type { NoticeInput } from './subject.ts'
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

/** What is upgraded, inside a sentence: `phân hệ Kế toán của TIGO ERP`. */
export function sayScope(product: Named | null, modules: readonly Named[], messages: Messages): string {
  const whole = modules.length === 0 || (product !== null && modules.length > inSentence)
  if (whole) return product ? say(messages, 'scope.product', { product: product.name }) : say(messages, 'scope.none')
  const names = sayList(
    modules.map(({ name }) => name),
    messages,
  )
  const named = say(messages, `scope.module.${plural(modules.length)}`, { modules: names })
  return product
    ? say(messages, 'scope.all', { modules: named, product: product.name })
    : say(messages, 'scope.modules', { modules: named })
}
