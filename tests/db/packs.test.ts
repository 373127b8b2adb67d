import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { keepInMemory, keepOnDevice } from '../../src/db'
import type { Keeper, StoredPack } from '../../src/db'
import { estimate, faultOf, fixture, freshName, idsOf, rawPut, rawRows, seed } from './support/device'

const isNewer = (version: string, than: string): boolean => version > than

function stored(version: string, id = 'xinyang'): StoredPack {
  const changes = { since: '2026-01-01.1', covers: null, figures: [], documents: [], texts: 0 }
  return {
    id,
    version,
    sha256: 'a'.repeat(64),
    text: `{"version":"${version}"}`,
    keptAt: '2026-11-26T08:00:00.000Z',
    changes,
  }
}

const places: [string, () => Promise<Keeper>][] = [
  ['on the device', () => keepOnDevice({ name: freshName() })],
  ['in memory', async () => keepInMemory()],
]

describe.each(places)('a newer pack %s', (_, open) => {
  it('is given back byte for byte', async () => {
    const { packs } = await open()
    expect(await packs.get('xinyang')).toBeNull()
    expect(await packs.replace(stored('2026-11-25.1'), isNewer)).toBe(true)
    expect(await packs.get('xinyang')).toEqual(stored('2026-11-25.1'))
    expect(await packs.get('testcity')).toBeNull()
  })

  it('takes the place of an older one, never of a newer or the same', async () => {
    const { packs } = await open()
    await packs.replace(stored('2026-11-25.1'), isNewer)
    expect(await packs.replace(stored('2026-11-24.9'), isNewer)).toBe(false)
    expect(await packs.replace({ ...stored('2026-11-25.1'), text: 'other' }, isNewer)).toBe(false)
    expect(await packs.get('xinyang')).toEqual(stored('2026-11-25.1'))
    expect(await packs.replace(stored('2026-12-01.1'), isNewer)).toBe(true)
    expect((await packs.get('xinyang'))?.version).toBe('2026-12-01.1')
  })

  it('leaves those of other cities alone', async () => {
    const { packs } = await open()
    await packs.replace(stored('2026-11-25.1'), isNewer)
    await packs.replace(stored('2020-01-01.1', 'testcity'), isNewer)
    await packs.remove('xinyang')
    expect(await packs.get('xinyang')).toBeNull()
    expect((await packs.get('testcity'))?.version).toBe('2020-01-01.1')
  })

  it('is refused where it is not one: a fault of the code', async () => {
    const { packs } = await open()
    const bad = { ...stored('2026-11-25.1'), sha256: 'none' }
    await expect(packs.replace(bad, isNewer).then(() => 'kept')).rejects.toThrow()
    expect(await packs.get('xinyang')).toBeNull()
  })
})

describe('on the device', () => {
  it('two windows that bring different packs end with the newer one', async () => {
    const name = freshName()
    const [one, two] = [await keepOnDevice({ name }), await keepOnDevice({ name })]
    await Promise.all([
      one.packs.replace(stored('2026-12-01.1'), isNewer),
      two.packs.replace(stored('2026-11-25.1'), isNewer),
    ])
    expect((await one.packs.get('xinyang'))?.version).toBe('2026-12-01.1')
  })

  it('a row that cannot be read is removed, and anything may take its place', async () => {
    const name = freshName()
    const { packs } = await keepOnDevice({ name })
    await rawPut(name, 'packs', { id: 'xinyang', version: 7, text: null })
    expect(await packs.get('xinyang')).toBeNull()
    expect(await rawRows(name, 'packs')).toEqual([])
    await rawPut(name, 'packs', { id: 'xinyang', version: '9999-01-01.1', more: true })
    expect(await packs.replace(stored('2026-11-25.1'), isNewer)).toBe(true)
    expect((await packs.get('xinyang'))?.version).toBe('2026-11-25.1')
  })

  it('clearing the records leaves it where it is: it says nothing about anybody', async () => {
    const keeper = await keepOnDevice({ name: freshName() })
    await keeper.records.save(estimate(0))
    await keeper.packs.replace(stored('2026-11-25.1'), isNewer)
    await keeper.records.removeAll()
    await keeper.ledger.removeAll()
    expect(await idsOf(keeper)).toEqual([])
    expect((await keeper.packs.get('xinyang'))?.version).toBe('2026-11-25.1')
  })

  it('a newer version of the app owns the database: nothing is written', async () => {
    const name = freshName()
    await seed(name, { ...fixture(3), version: 4 })
    const keeper = await keepOnDevice({ name })
    expect((await keeper.packs.get('xinyang'))?.version).toBe('2026-11-25.1')
    expect(await faultOf(keeper.packs.replace(stored('2026-12-01.1'), isNewer))).toBe('newer')
    expect((await keeper.packs.get('xinyang'))?.version).toBe('2026-11-25.1')
  })

  it('opens as the released schema 3 wrote it', async () => {
    const name = freshName()
    await seed(name, fixture(3))
    const { packs } = await keepOnDevice({ name })
    expect(await packs.get('xinyang')).toEqual(fixture(3).rows['packs']?.[0])
  })
})
