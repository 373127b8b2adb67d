import { afterEach, beforeEach, expect, it } from 'vitest'
import { watch } from 'vue'
import { bigBackup } from '../browser/big-backup'
import { Phone } from './support/phone'

let phone: Phone
beforeEach(() => (phone = new Phone()))
afterEach(() => phone.stop())

/** A phone with some years of bills. */
async function filled() {
  const stores = await phone.visit()
  const backup = stores.useBackup()
  await backup.openText(bigBackup({ records: 0, bills: 100, years: 3 }))
  await backup.takeOver('phone')
  expect(backup.loading.kind).toBe('done')
  return { backup, stores }
}

it('a backup that is being made shows how far it is; cancelled, there is no file, and the next is whole', async () => {
  const { backup } = await filled()
  const shown: number[] = []
  const stop = watch(
    () => backup.saving,
    (state) => {
      if (state.kind !== 'working' || state.done === 0) return
      shown.push(state.done / state.of)
      if (shown.length === 3) backup.cancel()
    },
    { flush: 'sync' },
  )
  await backup.save()
  expect(backup.saving).toEqual({ kind: 'idle' })
  expect(shown).toHaveLength(3)
  expect(shown).toEqual([...shown].sort((a, b) => a - b))
  stop()
  await backup.save()
  if (backup.saving.kind !== 'ready') throw new Error(backup.saving.kind)
  expect(backup.saving.file.kept.bills).toHaveLength(300)
})
