import { clearVisit } from './clear-everything'
import { useKeeping } from './keeping'
import { tellOtherWindows } from './other-windows'
import { countSaved } from './saved-count'
import type { SavedCount } from './saved-count'
import { useSearch } from './search'
import { useSettings } from './settings'
import { unsaved } from './unsaved'
import { holdsTyped } from './visit'

/** Whether a visit on a shared phone has left anything that is not its owner's. */
export async function holdsVisit(): Promise<boolean> {
  if (holdsTyped() || !unsaved.idle()) return true
  const ofVisit = await useKeeping().forVisit()
  return ((await ofVisit?.ledger.people().catch(() => [])) ?? []).length > 0
}

/**
 * Whether what its owner is typing would go if this became a shared phone: it is taken off the screen then, and only the
 * database gives it back, which may be full or not there.
 */
export async function losesTyped(): Promise<boolean> {
  return useSettings().remembers && !(await unsaved.isOnDevice())
}

/** What its owner leaves on it, if this became a shared phone. null = nobody can tell, or it is nobody's own. */
export async function leavesSaved(): Promise<SavedCount | null> {
  if (!useSettings().remembers) return null
  await unsaved.flush()
  return countSaved()
}

/**
 * Answers anew whose phone it is. What its owner typed and saved is hidden while it is a shared one, and there again
 * afterwards; what was typed on it meanwhile goes, unless somebody says that it stays.
 * @returns true = the answer was stored, read back; false = it holds until the page is closed
 */
export async function changePhone(phone: 'own' | 'shared', typedStays = false): Promise<boolean> {
  const settings = useSettings()
  if (phone === 'own' && !settings.keeps && !typedStays) {
    tellOtherWindows()
    await clearVisit()
  }
  // What its owner has just typed must stand in the database before this tab forgets it.
  await unsaved.flush()
  if (settings.remembers) useSearch().clear()
  return settings.setPhone(phone, typedStays)
}
