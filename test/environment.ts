/** What programs need to start at all, the last four on Windows. */
const inherited = ['PATH', 'Path', 'SystemRoot', 'ComSpec', 'PATHEXT', 'TEMP']

const fixed = {
  TZ: 'UTC',
  LANG: 'C.UTF-8',
  HOME: '/nonexistent',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
}

/** An environment that is the same on every machine: no CI variables, no colour wishes, no git settings. */
export function cleanEnvironment(extra: Readonly<Record<string, string | undefined>> = {}): Record<string, string> {
  const host = inherited.map((name) => [name, process.env[name]] as const)
  const all = [...host, ...Object.entries(fixed), ...Object.entries(extra)]
  const values = new Map(all)
  return Object.fromEntries([...values].filter((entry): entry is [string, string] => entry[1] !== undefined))
}
