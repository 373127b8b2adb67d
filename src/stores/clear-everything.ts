import { useEstimate } from './estimate'
import { useKeeping } from './keeping'
import { useRecords } from './records'

/**
 * 用完清除: what was typed and what was saved, on this phone. Settings stay: they say nothing about anybody.
 * @returns true = read back, nothing is left
 */
export async function clearEverything(): Promise<boolean> {
  const draftGone = await useEstimate().clear()
  const recordsGone = await useRecords().removeAll()
  useKeeping().dismiss()
  return draftGone && recordsGone
}
