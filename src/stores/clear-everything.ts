import { useBillForm } from './bill-form'
import { useEstimate } from './estimate'
import { useFamily } from './family'
import { useKeeping } from './keeping'
import { useLedger } from './ledger'
import { useOpeningForm } from './opening-form'
import { useOutpatient } from './outpatient'
import { useRecords } from './records'
import { useSearch } from './search'

/**
 * 用完清除: what was typed and what was saved, on this phone. Settings stay: they say nothing about anybody.
 * @returns true = read back, nothing is left
 */
export async function clearEverything(): Promise<boolean> {
  const draftGone = await useEstimate().clear()
  const familyGone = await useFamily().clear()
  const outpatientGone = await useOutpatient().clear()
  const formsGone = [await useBillForm().clear(), await useOpeningForm().clear()]
  const ledgerGone = await useLedger().removeAll()
  const recordsGone = await useRecords().removeAll()
  const searchGone = useSearch().clear()
  useKeeping().dismiss()
  const gone = [draftGone, familyGone, outpatientGone, ...formsGone, ledgerGone, recordsGone, searchGone]
  return gone.every(Boolean)
}
