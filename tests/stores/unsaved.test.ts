import { afterEach, beforeEach, expect, it } from 'vitest'
import { estimate } from '../db/support/device'
import { Phone } from './support/phone'
import type { Stores } from './support/phone'

let phone: Phone
let stores: Stores
beforeEach(async () => {
  phone = new Phone()
  stores = await phone.visit()
})
afterEach(() => phone.stop())

it.each<[string, () => unknown]>([
  ['an estimate', () => (stores.useEstimate().draft.billed = '1')],
  ['the family', () => stores.useFamily().add('self', 'none')],
  ['outpatient answers', () => (stores.useOutpatient().draft.who = 'father')],
  ['a bill', () => (stores.useBillForm().draft.billed = '1')],
  ['what holds for a year', () => (stores.useFactsDraft().draft.group = 'dibao')],
  ['what a year began with', () => (stores.useOpeningForm().draft.amounts.generalPaid = '1')],
])('no update reloads a page on which somebody types: %s', async (_, type) => {
  expect(stores.unsaved.idle()).toBe(true)
  type()
  expect(stores.unsaved.idle()).toBe(false)
  await stores.unsaved.flush()
  // Written to the phone, all the same.
  expect(phone.local.getItem('yibao.typed')).toBe('1')
})

it('nor one with a backup that is looked at, or was taken over and can be undone', async () => {
  const backup = stores.useBackup()
  await stores.useRecords().saveEstimate(estimate(0))
  await backup.save()
  expect(stores.unsaved.idle()).toBe(false)
  const text = backup.saving.kind === 'ready' ? backup.saving.file.text() : ''
  await backup.leave()
  expect(stores.unsaved.idle()).toBe(true)
  await stores.clearEverything()
  await backup.openText(text)
  expect([backup.loading.kind, stores.unsaved.idle()]).toEqual(['preview', false])
  await backup.takeOver('file')
  expect([backup.loading.kind, stores.unsaved.idle()]).toEqual(['done', false])
  await backup.undo()
  expect(stores.unsaved.idle()).toBe(true)
})

it('nor one that alone holds the ledger or records, because nothing may or can be kept', async () => {
  stores.useSettings().setPhone('shared')
  const facts = { group: 'none', hypertension: false, diabetes: false, opening: {} } as const
  const ledger = stores.useLedger()
  await ledger.load()
  await ledger.saveFacts({ person: 'father', year: 2026, ...facts })
  expect(stores.unsaved.idle()).toBe(false)
  await ledger.removeAll()
  expect(stores.unsaved.idle()).toBe(true)
  phone.loseDatabase()
  stores = await phone.visit('new')
  await stores.useRecords().saveEstimate(estimate(0))
  expect(stores.unsaved.idle()).toBe(false)
})
