import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { keepInMemory, keepOnDevice } from '../../src/db'
import type { Keeper } from '../../src/db'
import { estimate, freshName, idsOf } from './support/device'

const KEEPERS: [string, () => Promise<Keeper>][] = [
  ['on the device', () => keepOnDevice({ name: freshName() })],
  ['in memory', async () => keepInMemory()],
]

describe.each(KEEPERS)('records %s', (_where, open) => {
  it('reopen with the figures they had', async () => {
    const { records } = await open()
    const saved = await records.save(estimate(1, '父亲'))
    const found = await records.get(saved.id)
    expect(found).toEqual(saved)
    expect(found?.outcome).toEqual(estimate(1).outcome)
    expect(found?.receipt).toEqual(estimate(1).receipt)
    expect(found?.assumptions).toEqual(estimate(1).assumptions)
  })

  it('show in the list what was billed and what was left to pay', async () => {
    const { records } = await open()
    await records.save(estimate(1, '父亲'))
    const [row] = (await records.list()).rows
    expect(row).toMatchObject({
      who: '父亲',
      kind: 'admission',
      year: 2025,
      date: '2025-12-31',
      group: 'dibao',
      billed: '200000',
      selfPay: '25962.40',
      assumed: true,
      packVersion: '2026-11-22.1',
    })
    expect(row).not.toHaveProperty('outcome')
  })

  it('stand newest first, page by page', async () => {
    const keeper = await open()
    const saved: string[] = []
    for (let i = 0; i < 7; i++) saved.push((await keeper.records.save(estimate(0))).id)
    const pages: string[][] = []
    let before: string | undefined
    do {
      const page = await keeper.records.list({ limit: 3, ...(before !== undefined && { before }) })
      pages.push(page.rows.map(({ id }) => id))
      before = page.next ?? undefined
    } while (before !== undefined)
    expect(pages.map((page) => page.length)).toEqual([3, 3, 1])
    expect(pages.flat()).toEqual([...saved].reverse())
  })

  it('come back where they were after a removal', async () => {
    const keeper = await open()
    const first = await keeper.records.save(estimate(0))
    const second = await keeper.records.save(estimate(1))
    const third = await keeper.records.save(estimate(2))
    const removed = await keeper.records.remove(second.id)
    expect(removed).toEqual(second)
    expect(await keeper.records.get(second.id)).toBeNull()
    expect(await idsOf(keeper)).toEqual([third.id, first.id])
    if (removed) await keeper.records.restore(removed)
    expect(await idsOf(keeper)).toEqual([third.id, second.id, first.id])
    expect(await keeper.records.get(second.id)).toEqual(second)
  })

  it('say that there is nothing to remove', async () => {
    const { records } = await open()
    expect(await records.remove('nobody')).toBeNull()
  })

  it('are all gone after removeAll', async () => {
    const keeper = await open()
    const { id } = await keeper.records.save(estimate(0))
    await keeper.records.save(estimate(1))
    expect(await keeper.records.count()).toBe(2)
    await keeper.records.removeAll()
    expect(await keeper.records.count()).toBe(0)
    expect(await idsOf(keeper)).toEqual([])
    expect(await keeper.records.get(id)).toBeNull()
  })

  it('refuse what they could not read back', async () => {
    const { records } = await open()
    const odd = { ...estimate(0), who: '王'.repeat(13) }
    await expect(records.save(odd)).rejects.toThrow()
    const extra = { ...estimate(0), outcome: { ...estimate(0).outcome, name: '王五' } }
    await expect(records.save(extra)).rejects.toThrow()
    expect(await records.count()).toBe(0)
  })

  it('are copies: later changes to what was handed over do not reach them', async () => {
    const { records } = await open()
    const given = estimate(0)
    const { id } = await records.save(given)
    given.outcome.year.selfPay = '0.00'
    expect((await records.get(id))?.outcome.year.selfPay).toBe(estimate(0).outcome.year.selfPay)
  })
})

describe('records on the device', () => {
  it('are there in the next visit', async () => {
    const name = freshName()
    const before = await keepOnDevice({ name })
    const saved = await before.records.save(estimate(2, '孩子'))
    before.close()
    const after = await keepOnDevice({ name })
    expect(await after.records.get(saved.id)).toEqual(saved)
    expect(after.fresh).toBe(false)
  })
})
