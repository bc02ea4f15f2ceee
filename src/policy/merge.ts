type Json = Readonly<Record<string, unknown>>

/**
 * Merges a child over its parent: maps by key, lists of entries by `id` (or `field`), everything else is replaced.
 * `remove: true` drops an entry. Neither argument is changed.
 */
export function mergeById<T>(parent: T, child: unknown): T {
  if (isEntryList(parent) && isEntryList(child)) return mergeLists(parent, child) as T
  if (isMap(parent) && isMap(child)) return mergeMaps(parent, child) as T
  return (child === undefined ? parent : child) as T
}

function mergeMaps(parent: Json, child: Json): Json {
  const merged: Record<string, unknown> = { ...parent }
  for (const [key, value] of Object.entries(child)) {
    if (isMap(value) && value['remove'] === true) delete merged[key]
    else merged[key] = mergeById(merged[key], value)
  }
  return merged
}

function mergeLists(parent: readonly Json[], child: readonly Json[]): readonly Json[] {
  const merged = new Map(parent.map((entry) => [keyOf(entry), entry]))
  for (const entry of child) {
    const key = keyOf(entry)
    if (entry['remove'] === true) merged.delete(key)
    else merged.set(key, mergeById(merged.get(key), entry) ?? entry)
  }
  return [...merged.values()]
}

function isMap(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isEntryList(value: unknown): value is readonly Json[] {
  return Array.isArray(value) && value.every((entry) => isMap(entry) && keyOf(entry) !== undefined)
}

function keyOf(entry: Json): unknown {
  return entry['id'] ?? entry['field']
}
