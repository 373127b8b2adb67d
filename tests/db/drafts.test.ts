import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { keepInMemory, keepOnDevice } from '../../src/db'
import type { Keeper } from '../../src/db'
import { freshName, rawPut, rawRows } from './support/device'

const KEEPERS: [string, () => Promise<Keeper>][] = [
  ['on the device', () => keepOnDevice({ name: freshName() })],
  ['in memory', async () => keepInMemory()],
]
const asText = (value: unknown): string | null => (typeof value === 'string' ? value : null)

describe.each(KEEPERS)('drafts %s', (_where, open) => {
  it('come back under their key, the last one written', async () => {
    const { drafts } = await open()
    await drafts.save('estimate', { at: 1, value: 'old' })
    await drafts.save('estimate', { at: 2, value: 'new' })
    await drafts.save('other', { at: 3, value: 'else' })
    expect(await drafts.load('estimate', asText)).toEqual({ at: 2, value: 'new' })
  })

  it('are not there before, and not after clearing', async () => {
    const { drafts } = await open()
    expect(await drafts.load('estimate', asText)).toBeNull()
    await drafts.save('estimate', { at: 1, value: 'x' })
    await drafts.clear('estimate')
    expect(await drafts.load('estimate', asText)).toBeNull()
  })
})

describe('a draft that cannot be read', () => {
  it.each([
    ['of a foreign shape', { key: 'estimate', at: 1, value: { odd: true } }],
    ['without a time', { key: 'estimate', value: 'x' }],
    ['with more than it may have', { key: 'estimate', at: 1, value: 'x', name: '王五' }],
  ])('%s is set aside, unchanged', async (_what, row) => {
    const name = freshName()
    const { drafts, records } = await keepOnDevice({ name })
    await rawPut(name, 'drafts', row)
    expect(await drafts.load('estimate', asText)).toBeNull()
    expect(await rawRows(name, 'drafts')).toEqual([])
    expect(await rawRows(name, 'quarantine')).toMatchObject([{ table: 'drafts', key: 'estimate', row }])
    expect(await records.unreadable()).toBe(1)
  })
})
