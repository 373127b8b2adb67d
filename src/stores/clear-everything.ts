import { useEstimate } from './estimate'
import { useFamily } from './family'
import { useKeeping } from './keeping'
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
  const recordsGone = await useRecords().removeAll()
  const searchGone = useSearch().clear()
  useKeeping().dismiss()
  return draftGone && familyGone && outpatientGone && recordsGone && searchGone
}
