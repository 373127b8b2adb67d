import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Channel } from './support/channel'
import { Phone } from './support/phone'
import type { Stores } from './support/phone'

let phone: Phone
beforeEach(() => {
  phone = new Phone()
  Channel.open = []
})
afterEach(() => phone.stop())

type Family = ReturnType<Stores['useFamily']>
const names = ({ draft }: Family): string => draft.members.map(({ who }) => who).join()

/** Opens another window of the same phone. @param speaking windows can speak to each other */
async function open(speaking = true) {
  const stores = await phone.visit('beside')
  if (speaking) Object.assign(phone.page, { BroadcastChannel: Channel })
  const [front, { document }] = [phone.window(), phone]
  // Each window has stores of its own: they are taken here, while it is in front.
  const family = stores.useFamily()
  const outpatient = stores.useOutpatient()
  const estimate = stores.useEstimate()
  const bill = stores.useBillForm()
  await Promise.all([family.restore(), outpatient.restore(), estimate.restore()])
  /** Puts it in front, seen by somebody. */
  function look(): void {
    front()
    document.dispatchEvent(new Event('visibilitychange'))
  }
  return { stores, family, outpatient, estimate, bill, front, look }
}

describe('what is typed in one window', () => {
  it.each([true, false])(
    'is there in the other, which goes on from it (they can speak: %s)',
    async (speaking) => {
      const one = await open(speaking)
      const other = await open(speaking)
      one.look()
      one.family.add('self', 'none')
      await one.family.flush()
      if (!speaking) other.look()
      await vi.waitFor(() => expect(names(other.family)).toBe('self'))
      other.look()
      other.family.add('child', 'dibao')
      await other.family.flush()
      if (!speaking) one.look()
      await vi.waitFor(() => expect(names(one.family)).toBe('self,child'))
    },
  )

  it('outpatient answers and an estimate, too', async () => {
    const one = await open()
    const other = await open()
    one.look()
    Object.assign(one.outpatient.draft, { who: 'father', year: '2026' })
    one.outpatient.answer({ chronic: 'both' })
    one.estimate.draft.billed = '20000'
    await Promise.all([one.outpatient.flush(), one.estimate.flush()])
    await vi.waitFor(() => expect(other.outpatient.answers.chronic).toBe('both'))
    await vi.waitFor(() => expect(other.estimate.draft.billed).toBe('20000'))
  })

  it('does not take the place of what is being typed here', async () => {
    const one = await open()
    const other = await open()
    one.look()
    one.estimate.draft.billed = '1'
    other.front()
    await new Promise((resolve) => setTimeout(resolve, 5))
    other.estimate.draft.billed = '2'
    await one.estimate.flush()
    await other.estimate.flush()
    await vi.waitFor(() => expect(one.estimate.draft.billed).toBe('2'))
    expect(other.estimate.draft.billed).toBe('2')
  })

  it('into a form for one bill stays with that bill', async () => {
    const one = await open()
    const father = { ...one.stores.emptyBill(), person: 'father', year: '2026', id: '' }
    await one.bill.begin(father)
    one.bill.draft.billed = '300'
    await one.bill.flush()
    const other = await open()
    await other.bill.begin({ ...father, person: 'mother' })
    other.bill.draft.billed = '80'
    await other.bill.flush()
    one.look()
    await one.bill.begin(father)
    expect(one.bill.draft).toMatchObject({ person: 'father', billed: '300' })
  })
})

it('a backup holds what was typed in any window', async () => {
  const one = await open(false)
  const other = await open(false)
  one.look()
  one.family.add('self', 'none')
  await one.family.flush()
  // The other window has not been told, and nobody has left it in between.
  other.front()
  await other.stores.useBackup().save()
  const { saving } = other.stores.useBackup()
  expect(saving.kind === 'ready' && saving.file.kept.family?.members.map(({ who }) => who)).toEqual(['self'])
})

describe('a clearing in one window', () => {
  it('keeps the other from writing back what it still holds, and loads it anew', async () => {
    const one = await open()
    one.stores.endOldVisit()
    one.stores.useSettings().$patch({ phone: 'own' })
    one.family.add('self', 'none')
    await one.family.flush()
    const other = await open()
    one.front()
    one.estimate.draft.billed = '20000'
    other.front()
    expect(await other.stores.clearEverywhere()).toBe(true)
    one.front()
    await one.estimate.flush()
    one.family.add('child', 'none')
    await one.family.flush()
    one.look()
    expect(phone.address.reload).toHaveBeenCalled()
    // Begun anew, and then by somebody who opens the app later.
    for (const tab of ['same', 'new'] as const) {
      const stores = await phone.visit(tab)
      stores.endOldVisit()
      stores.useSettings().$patch({ phone: 'own' })
      const [family, estimate] = [stores.useFamily(), stores.useEstimate()]
      await Promise.all([family.restore(), estimate.restore()])
      expect([names(family), estimate.touched]).toEqual(['', false])
    }
  })

  it('leaves to the window itself what is typed there afterwards', async () => {
    const one = await open()
    expect(await one.stores.clearEverywhere()).toBe(true)
    one.family.add('father', 'none')
    await one.family.flush()
    const again = await phone.visit('same')
    again.endOldVisit()
    again.useSettings().$patch({ phone: 'own' })
    const family = again.useFamily()
    await family.restore()
    expect(names(family)).toBe('father')
  })
})

it('a phone that becomes a shared one shows no draft of its owner, whichever window and page it was typed on', async () => {
  const one = await open()
  one.stores.useSettings().apply()
  one.stores.useSettings().setPhone('own')
  one.family.add('self', 'none')
  one.estimate.draft.billed = '20000'
  await Promise.all([one.family.flush(), one.estimate.flush()])
  const stores = await phone.visit('beside')
  stores.useSettings().apply()
  await stores.changePhone('shared')
  one.front()
  phone.page.dispatchEvent(Object.assign(new Event('storage'), { key: 'yibao.settings' }))
  expect([names(one.family), one.estimate.touched]).toEqual(['', false])
  expect(phone.session.keys.filter((key) => key.startsWith('yibao.draft'))).toEqual([])
  phone.owner = null
  const later = await phone.visit('new')
  later.useSettings().apply()
  const family = later.useFamily()
  await family.restore()
  expect(names(family)).toBe('')
  await later.changePhone('own')
  await vi.waitFor(() => expect(names(family)).toBe('self'))
})

it('a tab brought back from before goes on from what another window typed since', async () => {
  const one = await open(false)
  one.estimate.draft.billed = '1'
  await one.estimate.flush()
  await new Promise((resolve) => setTimeout(resolve, 5))
  const other = await open(false)
  other.estimate.draft.billed = '2'
  await other.estimate.flush()
  one.front()
  const { useEstimate } = await phone.visit('same')
  const estimate = useEstimate()
  const restored = estimate.restore()
  expect(estimate.draft.billed).toBe('1')
  // As its page does at once: where one has got to is no answer.
  estimate.draft.step = 'billed'
  await restored
  expect(estimate.draft.billed).toBe('2')
})
