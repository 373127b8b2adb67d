import { shallowRef } from 'vue'
import { announce } from '../../a11y'
import { recordName } from '../../components'
import { useRecords } from '../../stores'
import type { RecordSummary } from '../../stores'

/** How the last deletion ended, where there is nothing to undo. */
interface Outcome {
  good: boolean
  words: string
}

/** A record that is gone for now, and how to bring it back. */
interface Removed {
  name: string
  restore(): Promise<void>
}

/**
 * Deleting from the list. One record can be brought back until the next deletion; all are deleted for good, and
 * success is claimed only after reading back. Each end is announced, too.
 */
export function useRemoval() {
  const records = useRecords()
  const removed = shallowRef<Removed | null>(null)
  const outcome = shallowRef<Outcome | null>(null)
  function end(good: boolean, words: string): void {
    outcome.value = { good, words }
    announce(words)
  }

  async function removeOne(record: RecordSummary): Promise<void> {
    const name = recordName(record)
    outcome.value = null
    const restore = await records.remove(record.id)
    if (!restore) return end(false, notRemoved(record, name))
    removed.value = { name, restore }
    announce(`已删除：${name}。可以撤销。`)
  }
  function notRemoved({ id }: RecordSummary, name: string): string {
    const still = records.error || records.list.some((one) => one.id === id)
    return still ? '没有删掉，请再试一次。' : `${name}已经不在了，可能在别的窗口删了。`
  }
  async function undo(): Promise<void> {
    const last = removed.value
    if (!last) return
    removed.value = null
    await last.restore()
    end(!records.error, records.error ? '没有恢复成。' : `已恢复：${last.name}`)
  }
  async function removeAll(): Promise<void> {
    removed.value = null
    const gone = await records.removeAll()
    end(gone, gone ? '已全部删除，这台手机上没有记录了。' : '没有删干净，请再试一次。')
  }
  return { removed, outcome, removeOne, undo, removeAll }
}
