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
  const stores = await phone.visit('new')
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
