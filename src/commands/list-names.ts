/** What `relctl completion --list` prints the names of, for shells and scripts. */
export const listNames = ['classes', 'policies', 'products', 'releases', 'rules'] as const

export type ListName = (typeof listNames)[number]
