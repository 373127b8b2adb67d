import { computed, onMounted, ref, toRaw, type Ref } from 'vue'
import { announce } from '../../a11y'
import { useEstimate, useRecords } from '../../stores'
import type { Computation, SaveResult } from '../../stores'

type Settled = Extract<Computation, { kind: 'settled' }>

/** What was saved last, so that going to the records and back does not offer to save the same thing again. */
let last: { result: string; saved: SaveResult } | null = null

/** Why nothing is kept, and what may help. Keys: SaveResult's reasons; anything else is told in general. */
const NOT_KEPT: Record<string, string> = {
  shared: '您选的是公用手机，这里不保存。要留底，请打印或者复制文字。',
  full: '手机空间满了，没有存下。请腾出一点空间，再点“保存”；或者复制文字留底。',
  blocked: '没有存下：这个网站可能还开着别的窗口。请关掉别的窗口，再点“保存”。',
  newer: '没有存下：这个窗口的程序旧了。请关掉全部窗口，重新打开再存。',
  lost: '没有存下：存的时候出了岔子。请再点一次“保存”。',
  'not-loaded': '没有存下：保存用的那部分没有下载完。连上网，再点“保存”。',
}
const OTHERWISE = '这台手机现在不能保存，关掉就没有了。请打印或者复制文字留底。'

export function useSave(current: Ref<Settled | null>) {
  const records = useRecords()
  const estimate = useEstimate()
  const busy = ref(false)
  const done = ref(last)
  const key = computed(() => (current.value ? keyOf(current.value, estimate.draft.who) : ''))
  /** What came of saving the result on screen; null = not tried. */
  const saved = computed(() => (done.value?.result === key.value ? done.value.saved : null))
  const trouble = computed(() =>
    saved.value && !saved.value.kept ? (NOT_KEPT[saved.value.reason] ?? OTHERWISE) : '',
  )

  // What was saved may have been deleted since, on the page of the records.
  onMounted(async () => {
    const id = last?.saved.id
    if (id && !(await records.get(id))) done.value = last = null
  })

  async function save(): Promise<void> {
    const settled = current.value
    if (!settled || busy.value) return
    busy.value = true
    const { outcome, assumptions } = toRaw(settled)
    const result = await records.saveEstimate({
      who: estimate.draft.who || 'self',
      receipt: outcome.receipt,
      outcome,
      assumptions,
    })
    last = { result: key.value, saved: result }
    done.value = last
    busy.value = false
    announce(result.kept ? '已保存在这台手机上。' : trouble.value)
  }
  return { busy, saved, trouble, save }
}

function keyOf({ outcome, assumptions }: Settled, who: string): string {
  return JSON.stringify([who, outcome.receipt, assumptions])
}
