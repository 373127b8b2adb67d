import { expect, it, vi } from 'vitest'
import { keepInMemory } from '../../src/db'
import { findSame } from '../../src/stores/same-record'
import { estimate } from '../db/support/device'

it('the same estimate is looked for among the newest alone, however many there are', async () => {
  const { records } = keepInMemory()
  const first = await records.save(estimate(1, 'father'))
  expect(await findSame(records, estimate(1, 'father'))).toBe(first.id)
  for (let nth = 0; nth < 120; nth++) await records.save(estimate(0, 'mother'))
  const [list, get] = [vi.spyOn(records, 'list'), vi.spyOn(records, 'get')]
  expect(await findSame(records, estimate(1, 'father'))).toBeNull()
  expect(list).toHaveBeenCalledOnce()
  expect(get).not.toHaveBeenCalled()
})
