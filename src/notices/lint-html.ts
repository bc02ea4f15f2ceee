import { type Judge, report } from './judge.ts'
import { isAddress, isPath, type Mustache } from './syntax.ts'

/**
 * Escaping keeps a value inside a text or a quoted attribute. It does not help in an unquoted attribute, which ends
 * at the first blank, in a script or style, or in a link, where the value itself may be `javascript:`.
 * @param before what the template writes just before the value
 */
export function judgePlace(judge: Judge, node: Mustache, before: string): void {
  if (/<[^>]*=\s*$/.test(before)) report(judge, node, 'put the value of an attribute in quotes')
  if (/<(script|style)\b[^>]*>(?![\s\S]*<\/\1)/i.test(before))
    report(judge, node, 'a value cannot stand in a script or style')
  const [, attribute] = /\s(href|src|action|formaction|on\w+|style)\s*=\s*(?:"[^"]*|'[^']*)$/i.exec(before) ?? []
  if (attribute === undefined) return
  const link = /^(href|src|action|formaction)$/i.test(attribute)
  if (!link) report(judge, node, `a value cannot stand in ${attribute}`)
  else if (!isPath(node.path) || !isAddress(node.path)) {
    report(judge, node, `only "url" and "href" of the view may stand in ${attribute}`)
  }
}
