import { computed, onMounted, ref, toRaw, type Ref } from 'vue'
import { announce } from '../../a11y'
import { useEstimate, useKeeping, useRecords } from '../../stores'
import type { Computation, SaveResult } from '../../stores'

type Settled = Extract<Computation, { kind: 'settled' }>

/** Why nothing is kept, and what may help. Keys: SaveResult's reasons; anything else is told in general. */
const NOT_KEPT: Record<string, string> = {
  shared: '您选的是公用手机，这里不保存。要留底，请打印，或者用自己的手机扫“二维码”。',
  full: '手机空间满了，没有存下。请腾出一点空间，再点“保存”；或者复制文字留底。',
  blocked: '没有存下：这个网站可能还开着别的窗口。请关掉别的窗口，再点“保存”。',
  newer: '没有存下：这个窗口里是旧版本。请关掉全部窗口，重新打开再存。',
  lost: '没有存下：存的时候出了岔子。请再点一次“保存”。',
  'not-loaded': '没有存下：保存用的那部分没有下载完。连上网，再点“保存”。',
}
const OTHERWISE = '这台手机现在不能保存，关掉就没有了。请打印或者复制文字留底。'

/** Keeping the result on screen. The answers know by which record they are kept, also after a reload. */
export function useSave(current: Ref<Settled | null>) {
  const records = useRecords()
  const estimate = useEstimate()
  const keeping = useKeeping()
  const busy = ref(false)
  const failed = ref<Extract<SaveResult, { kept: false }> | null>(null)
  const already = ref(false)
  const savedAs = computed(() => estimate.savedAs)
  const trouble = computed(() => (failed.value ? (NOT_KEPT[failed.value.reason] ?? OTHERWISE) : ''))

  onMounted(async () => {
    // Whether this phone keeps anything is found out before somebody counts on it.
    await keeping.keeper()
    const id = savedAs.value
    // What was saved may have been deleted since, on the page of the records.
    if (id !== null && !(await records.get(id))) estimate.markSaved(null)
  })

  async function save(): Promise<void> {
    const settled = current.value
    if (!settled || busy.value) return
    busy.value = true
    const { outcome, assumptions } = toRaw(settled)
    const who = estimate.draft.who || 'self'
    const result = await records.saveEstimate({ who, receipt: outcome.receipt, outcome, assumptions })
    failed.value = result.kept ? null : result
    if (result.kept) {
      already.value = result.already === true
      estimate.markSaved(result.id)
    }
    busy.value = false
    announce(result.kept ? savedWords(already.value) : trouble.value)
  }
  return { busy, savedAs, already, trouble, save }
}

function savedWords(already: boolean): string {
  return already ? '这一笔以前保存过了，没有再存一遍。' : '已保存在这台手机上。'
}
