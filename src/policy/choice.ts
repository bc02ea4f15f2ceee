import type { Configuration } from '../generated/types/config.ts'

/** The policy of every product that names none of its own. */
export function mainPolicy({ policy }: Configuration): string {
  return policy ?? 'default'
}

/** Every policy that relctl.yaml chooses, the main one first. */
export function policiesInUse(config: Configuration): readonly string[] {
  const ofProducts = Object.values(config.products ?? {}).flatMap(({ policy }) => policy ?? [])
  return [...new Set([mainPolicy(config), ...ofProducts])]
}
