import { anywhereCommand } from '../report/log-command.ts'
import { safeText } from '../report/safe-text.ts'

/**
 * One workflow command of GitHub Actions on a line of its own. Values are escaped as the runner reads them back: `%`,
 * CR and LF in data, `:` and `,` too in properties.
 */
export function workflowCommand(
  name: string,
  properties: Readonly<Record<string, string | number | undefined>>,
  lines: readonly string[],
): string {
  const given = Object.entries(properties).flatMap(([key, value]) =>
    value === undefined || value === '' ? [] : [`${key}=${property(String(value))}`],
  )
  const head = given.length === 0 ? name : `${name} ${given.join(',')}`
  return `::${head}::${lines.map(data).join('%0A')}\n`
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

function data(text: string): string {
  return safeText(text).replace(anywhereCommand, '\\u{23}').replaceAll('%', '%25')
}
