import type { Configuration } from '../generated/types/config.ts'
import type { Facts } from './rule.ts'

/** relctl.yaml when it exists and obeys its schema; otherwise other rules speak and nothing can be held against it. */
export function configuration({
  workspace,
}: Facts): { readonly file: string; readonly data: Configuration } | undefined {
  const { configSource, configSchema, config } = workspace
  if (configSource?.data === undefined || configSchema.length > 0) return undefined
  return { file: configSource.file, data: config }
}
