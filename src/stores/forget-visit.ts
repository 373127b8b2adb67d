import { useKeeping } from './keeping'
import { isTyped, unmarkTyped } from './typed-mark'

/**
 * Removes what was kept for this visit, and anything half typed wherever it stands. What was saved on the device stays.
 * @returns true = read back, nothing of it is left
 */
export async function forgetVisit(): Promise<boolean> {
  const keeping = useKeeping()
  const [device, ofVisit] = [await keeping.keeper(), await keeping.forVisit()]
  // When the phone became a shared one, something half typed may have stayed on a device that cannot be read now.
  if (isTyped() && device?.kind !== 'device') return false
  const gone = await Promise.all([device?.drafts.clearAll(), ofVisit?.forget()]).then(isDone, isNotDone)
  if (gone) unmarkTyped()
  keeping.tellOthers()
  return gone
}

const isDone = (): boolean => true
const isNotDone = (): boolean => false
