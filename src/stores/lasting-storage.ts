/**
 * Whether the browser promises to keep what is stored when the phone runs out of room. Neither question is ever waited
 * for, and neither fails: null = the browser does not say.
 */

/** Asks for the promise; some browsers then ask the person. Call after something was saved, never at a start. */
export function askForLastingStorage(): Promise<boolean | null> {
  return answer(() => navigator.storage.persist())
}

/** Looks whether the promise was given before. */
export function hasLastingStorage(): Promise<boolean | null> {
  return answer(() => navigator.storage.persisted())
}

async function answer(ask: () => Promise<boolean>): Promise<boolean | null> {
  try {
    return await ask()
  } catch {
    return null
  }
}
