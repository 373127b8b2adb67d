import { computed, onMounted, ref, shallowRef, watch } from 'vue'
import type { Ref } from 'vue'
import { useRoute } from 'vue-router'
import type { YearInput } from '../../calc'
import { dayOf, recordName } from '../../components'
import { formatYuan } from '../../input'
import { useEstimate, useRecords } from '../../stores'

/** A bill that can be compared. */
export interface Bill {
  input: YearInput
  /** What was supposed when it was computed. */
  assumptions: { code: string }[]
  /** Amounts alone: nobody has said for whom and where. */
  bare?: true
}

/**
 * The bills at hand: the estimate that stands complete, saved records, or one typed on the page.
 * @param choice 'draft', 'typed', or the id of a record; '' = none yet
 */
export function useBill(choice: Ref<string>) {
  const records = useRecords()
  const route = useRoute()
  const typed = shallowRef<Bill | null>(null)
  const looked = ref(false)
  const { draft, readDraft } = useDraftBill()
  const record = useRecordBill(choice)

  /** Assistance has no part in ordinary visits. */
  const saved = computed(() => records.list.filter(({ kind }) => kind !== 'outpatient'))
  const options = computed(() => [
    ...(draft.value ? [{ value: 'draft', label: '刚才算的这一张' }] : []),
    ...saved.value.map((row) => ({
      value: row.id,
      label: `${recordName(row)}，总费用 ${formatYuan(row.billed)} 元，${dayOf(row.savedAt)}保存`,
    })),
    { value: 'typed', label: '现在填几个数' },
  ])
  const bill = computed(() => {
    if (choice.value === 'typed') return typed.value
    return choice.value === 'draft' ? draft.value : record.value
  })
  onMounted(async () => {
    await Promise.all([readDraft(), records.load()])
    const asked = String(route.query['record'] ?? '')
    if (options.value.every(({ value }) => value !== choice.value)) {
      if (saved.value.some(({ id }) => id === asked)) choice.value = asked
      else if (draft.value) choice.value = 'draft'
      else choice.value = saved.value.length ? '' : 'typed'
    }
    looked.value = true
  })
  return { options, bill, typed, looked }
}

/** The estimate being made, where its answers can be computed. */
function useDraftBill() {
  const estimate = useEstimate()
  const draft = shallowRef<Bill | null>(null)
  async function readDraft(): Promise<void> {
    await estimate.restore()
    if (!estimate.touched) return
    const found = await estimate.compute()
    if (found.kind !== 'settled') return
    draft.value = { input: found.outcome.receipt.input, assumptions: found.assumptions }
  }
  return { draft, readDraft }
}

/** The saved record with this id; null for 'draft', 'typed' and while it is read. */
function useRecordBill(id: Ref<string>) {
  const records = useRecords()
  const record = shallowRef<Bill | null>(null)
  watch(id, async (wanted) => {
    record.value = null
    if (['', 'draft', 'typed'].includes(wanted)) return
    const found = await records.get(wanted)
    // Another one may have been chosen meanwhile.
    if (found && id.value === wanted) {
      record.value = { input: found.receipt.input, assumptions: found.assumptions }
    }
  })
  return record
}
