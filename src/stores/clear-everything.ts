import { useBackup } from './backup'
import { useBillForm } from './bill-form'
import { useEstimate } from './estimate'
import { useFactsDraft } from './facts-form'
import { useFamily } from './family'
import { revokeFileUrls } from './file-url'
import { forgetVisit } from './forget-visit'
import { leaveDrafts } from './kept-draft'
import { useKeeping } from './keeping'
import { useLedger } from './ledger'
import { useOpeningForm } from './opening-form'
import { noteClearing, tellOtherWindows } from './other-windows'
import { useOutpatient } from './outpatient'
import { useRecords } from './records'
import { useSearch } from './search'
import { sweepVisit } from './visit'

/**
 * The end of a visit on a shared phone: what was typed goes, and what was kept for the visit. What its owner typed and
 * saved before it was a shared one stays, unseen.
 * @returns true = read back, nothing of the visit is left
 */
export async function clearVisit(): Promise<boolean> {
  await useBackup().leave()
  revokeFileUrls()
  useEstimate().early = ''
  const typedGone = useSearch().clear() && leaveDrafts()
  const keptGone = await forgetVisit()
  await useLedger().blank()
  await useRecords().load()
  // Last: whatever else of this visit stands in the tab, under whatever name.
  return sweepVisit() && typedGone && keptGone
}

/**
 * What was typed and what was saved, on this phone. Settings stay: they say nothing about anybody.
 * @returns true = read back, nothing is left
 */
export async function clearEverything(): Promise<boolean> {
  const keeping = useKeeping()
  const hidden = await keeping.holdsUnseen()
  const typedGone = await forgetTyped()
  const keptGone = [await useLedger().removeAll(), await useRecords().removeAll(), await keeping.forget()]
  keeping.dismiss()
  return sweepVisit() && typedGone && !hidden && keptGone.every(Boolean)
}

/** The same, in every window of the app on this phone. @returns true = read back, nothing is left */
export async function clearEverywhere(): Promise<boolean> {
  const told = tellOtherWindows()
  const gone = await clearEverything()
  // Once more: a window that began anew meanwhile may have read what was not gone yet.
  tellOtherWindows()
  noteClearing()
  return gone && told
}

/** What was saved before the phone was a shared one. @returns true = read back, nothing of it is left */
export async function clearSaved(): Promise<boolean> {
  const keeping = useKeeping()
  const gone = await keeping.forget()
  if (gone) keeping.unmarkKept()
  await useLedger().blank()
  await useRecords().load()
  return gone
}

/** @returns true = read back, nothing that was typed is left */
async function forgetTyped(): Promise<boolean> {
  await useBackup().leave()
  revokeFileUrls()
  const drafts = [
    useEstimate(),
    useFamily(),
    useOutpatient(),
    useBillForm(),
    useOpeningForm(),
    useFactsDraft(),
  ]
  const gone = await Promise.all(drafts.map((draft) => draft.clear()))
  return useSearch().clear() && gone.every(Boolean)
}
