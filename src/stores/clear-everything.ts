import { useBackup } from './backup'
import { useBillForm } from './bill-form'
import { useEstimate } from './estimate'
import { useFamily } from './family'
import { revokeFileUrls } from './file-url'
import { useKeeping } from './keeping'
import { useLedger } from './ledger'
import { useOpeningForm } from './opening-form'
import { noteClearing, tellOtherWindows } from './other-windows'
import { useOutpatient } from './outpatient'
import { useRecords } from './records'
import { useSearch } from './search'
import { sweepVisit } from './visit'

/** What is still there after a clearing: what was typed in this tab, or what the phone has kept. */
export type Left = 'typed' | 'kept'

/**
 * 用完清除: what was typed and what was saved, on this phone. Settings stay: they say nothing about anybody.
 * @returns true = read back, nothing is left
 */
export async function clearEverything(): Promise<boolean> {
  return (await clearAll()).length === 0
}

/** The same, in every window of the app on this phone. @returns true = read back, nothing is left */
export async function clearEverywhere(): Promise<boolean> {
  tellOtherWindows()
  const gone = await clearEverything()
  // Once more: a window that began anew meanwhile may have read what was not gone yet.
  tellOtherWindows()
  noteClearing()
  return gone
}

/** The same, told apart. @returns what is left, read back; [] = nothing */
export async function clearAll(): Promise<Left[]> {
  const keeping = useKeeping()
  await useBackup().leave()
  revokeFileUrls()
  const hidden = await keeping.holdsUnseen()
  const drafts = [useEstimate(), useFamily(), useOutpatient(), useBillForm(), useOpeningForm()]
  const typedGone = await Promise.all(drafts.map((draft) => draft.clear()))
  const searchGone = useSearch().clear()
  const keptGone = [await useLedger().removeAll(), await useRecords().removeAll(), await keeping.forget()]
  keeping.dismiss()
  // Last: whatever else of this visit stands in the tab, under whatever name.
  const sweptGone = sweepVisit()
  const left: Left[] = []
  if (![...typedGone, searchGone, sweptGone].every(Boolean)) left.push('typed')
  if (hidden || !keptGone.every(Boolean)) left.push('kept')
  return left
}
