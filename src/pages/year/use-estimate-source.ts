import { onMounted, ref, shallowRef } from 'vue'
import { useRoute } from 'vue-router'
import { useEstimate, useRecords } from '../../stores'
import type { Estimate } from './entry'

/** The estimate that is to be entered: the one just made, or a saved one (its id stands in the address). */
export function useEstimateSource() {
  const route = useRoute()
  const estimate = useEstimate()
  const records = useRecords()
  const source = shallowRef<Estimate | null>(null)
  const state = ref<'opening' | 'there' | 'missing'>('opening')

  async function justMade(): Promise<Estimate | null> {
    await estimate.restore()
    const result = estimate.result?.kind === 'settled' ? estimate.result : await estimate.compute()
    if (result.kind !== 'settled') return null
    const { assumptions, outcome } = result
    return { who: estimate.draft.who || 'self', input: outcome.receipt.input, assumptions }
  }
  async function saved(id: string): Promise<Estimate | null> {
    const record = await records.get(id)
    return record && { who: record.who, input: record.receipt.input, assumptions: record.assumptions }
  }
  onMounted(async () => {
    const id = route.params['id']
    source.value = id === undefined ? await justMade() : await saved(String(id))
    state.value = source.value ? 'there' : 'missing'
  })
  return { source, state }
}
