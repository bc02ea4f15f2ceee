const comment = /\/\*[\s\S]*?\*\/|\/\/.*/
const property = /(?<=^ +)(?:[\w$]+|'[^']*'|"[^"]*"|\[k: string\])\??:(?= |$)/
const string = /'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"/
const token = new RegExp(`${comment.source}|(${property.source})|${string.source}|\\[\\]|[(){}]|[\\w$.]+`, 'gm')

/**
 * Makes every property and array of generated type declarations readonly: data is never changed in place here.
 * The compiler has no such option.
 */
export function readonlyTypes(source) {
  const inserts = []
  const open = []
  let element = 0 // where the type starts that a following `[]` would make an array of
  for (const { 0: text, 1: isProperty, index } of source.matchAll(token)) {
    if (isProperty) inserts.push(index)
    else if (text === '[]') inserts.push(element)
    else if ('({'.includes(text)) open.push(index)
    else if (')}'.includes(text)) element = open.pop()
    else element = index
  }
  return [...new Set(inserts)]
    .sort((a, b) => b - a)
    .reduce((text, at) => `${text.slice(0, at)}readonly ${text.slice(at)}`, source)
}
