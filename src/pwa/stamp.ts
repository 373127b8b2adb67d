/** Marks of this visit that outlive a reload: what must happen once leaves one, so that it never becomes a loop. */

/** Whether the mark was left within `ms`; true as well where nothing can be remembered. */
export function stampedWithin(name: string, ms: number): boolean {
  try {
    return Date.now() - Number(sessionStorage.getItem(name) ?? 0) < ms
  } catch {
    return true
  }
}

/** @returns false where nothing can be remembered: better not to begin than to go round in circles */
export function leaveStamp(name: string): boolean {
  try {
    sessionStorage.setItem(name, String(Date.now()))
    return true
  } catch {
    return false
  }
}
