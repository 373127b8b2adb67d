import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { keepOnDevice } from '../../src/db'
import { parseDraft } from '../../src/stores/estimate-draft'
import { fixture, freshName, idsOf, seed } from './support/device'

/** Every released version of the schema opens in this one, with nothing lost. Add the next number when it is out. */
describe.each([1, 2, 3])('a database of version %i', (version) => {
  const { rows } = fixture(version)

  it('opens with every record as it was', async () => {
    const name = freshName()
    await seed(name, fixture(version))
    const keeper = await keepOnDevice({ name })
    expect(keeper.fresh).toBe(false)
    expect(keeper.readOnly).toBe(false)
    const ids = (rows['records'] ?? []).map(({ id }) => String(id))
    expect(await idsOf(keeper)).toEqual([...ids].reverse())
    for (const [nth, id] of ids.entries()) {
      expect(await keeper.records.get(id)).toEqual({ ...rows['results']?.[nth], ...rows['records']?.[nth] })
    }
    expect(await keeper.records.unreadable()).toBe(rows['quarantine']?.length)
  })

  it('opens with the draft as it was', async () => {
    const name = freshName()
    await seed(name, fixture(version))
    const keeper = await keepOnDevice({ name })
    const [row] = rows['drafts'] ?? []
    expect(await keeper.drafts.load('estimate', parseDraft)).toEqual({
      at: row?.['at'],
      value: row?.['value'],
    })
  })

  it('sorts what is saved now after what was there', async () => {
    const name = freshName()
    await seed(name, fixture(version))
    const keeper = await keepOnDevice({ name })
    const [newest] = await idsOf(keeper)
    const old = await keeper.records.get(newest ?? '')
    if (!old) throw new Error('the fixture has no record')
    const saved = await keeper.records.save(old)
    expect((await idsOf(keeper))[0]).toBe(saved.id)
  })
})
