import { onMounted, ref, shallowRef, toRaw } from 'vue'
import { useRoute } from 'vue-router'
import type { Pack } from '../../calc'
import type { AssumptionMade, Settled } from '../../components/ResultView'
import { draftOfRecord, handover, useEstimate, usePolicy, useRecords } from '../../stores'
import type { EstimateDraft } from '../../stores'

type Tools = Awaited<ReturnType<typeof handover>>

/** A result that is to be handed over, and what turns it into something that can be. */
export interface Handed {
  outcome: Settled
  pack: Pack
  assumptions: AssumptionMade[]
  who: string
  /** The answers behind it; null = they cannot be told from the record. */
  draft: EstimateDraft | null
  tools: Tools
}

type Found = Omit<Handed, 'tools'>

/** The estimate just made, or a saved one (its id stands in the address). Opened in the browser only. */
export function useHandedResult() {
  const route = useRoute()
  const estimate = useEstimate()
  const records = useRecords()
  const policy = usePolicy()
  const state = ref<'opening' | 'there' | 'missing' | 'failed'>('opening')
  const handed = shallowRef<Handed | null>(null)
  const id = String(route.params['id'] ?? '')
  /** Where the result itself stands. */
  const back = id === '' ? '/result' : `/records/${id}`

  async function justMade(): Promise<Found | null> {
    await estimate.restore()
    const made = estimate.result?.kind === 'settled' ? estimate.result : await estimate.compute()
    if (made.kind !== 'settled') return null
    const { outcome, pack, assumptions } = toRaw(made)
    return { outcome, pack, assumptions, who: estimate.draft.who || 'self', draft: toRaw(estimate.draft) }
  }
  async function saved(pack: Pack): Promise<Found | null> {
    const record = await records.get(id)
    if (!record) return null
    const { outcome, assumptions, who } = record
    return { outcome, pack, assumptions, who, draft: draftOfRecord(record, pack) }
  }
  async function open(): Promise<void> {
    state.value = 'opening'
    const [tools, pack] = await Promise.all([handover().catch(() => null), policy.load()])
    if (!tools || !pack) {
      state.value = 'failed'
      return
    }
    const found = id === '' ? await justMade() : await saved(pack)
    handed.value = found && { ...found, tools }
    state.value = found ? 'there' : 'missing'
  }
  onMounted(open)
  return { state, handed, back, open }
}
