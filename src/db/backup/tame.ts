/** Deeper than anything of ours. */
const DEEPEST = 12
/** Names that reach a prototype where somebody merges carelessly. Nobody here does; nothing of ours is called so. */
const FORBIDDEN: readonly string[] = ['__proto__', 'constructor', 'prototype']

/** Whether a foreign JSON value is plain and shallow enough to be looked at more closely. */
export function isTame(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null) return true
  if (depth >= DEEPEST) return false
  if (Array.isArray(value)) return value.every((item) => isTame(item, depth + 1))
  return Object.keys(value).every(
    (key) => !FORBIDDEN.includes(key) && isTame((value as Record<string, unknown>)[key], depth + 1),
  )
}
