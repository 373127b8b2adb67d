import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Phone } from './support/phone'
import { sheet } from './support/sheet'
import type { Stores } from './support/phone'

let phone: Phone
beforeEach(() => (phone = new Phone()))
afterEach(() => phone.stop())

const ANSWERS = { ...sheet, referred: 'unsure' } as const

async function opened(): Promise<ReturnType<Stores['useEstimate']>> {
  const estimate = (await phone.visit()).useEstimate()
  await estimate.restore()
  return estimate
}

it('settles the answers and tells what was assumed', async () => {
  const estimate = await opened()
  Object.assign(estimate.draft, ANSWERS)
  const computation = await estimate.compute()
  expect(computation).toMatchObject({
    kind: 'settled',
    outcome: { kind: 'settled', events: [{ basic: '10500.00', critical: '0.00' }] },
    assumptions: [{ code: 'referral-assumed' }],
  })
  expect(estimate.result).toBe(computation)
})

it('its result goes when an answer changes, not when another page opens', async () => {
  const estimate = await opened()
  Object.assign(estimate.draft, ANSWERS)
  await estimate.compute()
  estimate.draft.step = 'billed'
  expect(estimate.result?.kind).toBe('settled')
  estimate.draft.billed = '30000'
  expect(estimate.result).toBeNull()
})

it('does not keep a result that typing has overtaken', async () => {
  const estimate = await opened()
  Object.assign(estimate.draft, ANSWERS)
  const computing = estimate.compute()
  estimate.draft.basicPaid = '1'
  await computing
  expect(estimate.result).toBeNull()
})

it('names the question of each fault', async () => {
  const estimate = await opened()
  Object.assign(estimate.draft, ANSWERS, { billed: '1,2' })
  expect(await estimate.compute()).toEqual({
    kind: 'invalid',
    errors: [{ field: 'billed', code: 'not-money' }],
  })
  estimate.draft.billed = '14000'
  expect(await estimate.compute()).toEqual({
    kind: 'invalid',
    errors: [{ field: 'inScope', code: 'more-than-billed' }],
  })
})

it('refuses a year that the pack does not cover', async () => {
  const estimate = await opened()
  Object.assign(estimate.draft, ANSWERS, { year: '2019', date: '2019-07-01' })
  expect(await estimate.compute()).toMatchObject({ kind: 'refused', reason: 'year-not-covered' })
})

it('says so when the policy or the rules cannot be loaded, and works at the next try', async () => {
  const { answer } = phone
  phone.answer = () => Promise.reject(new TypeError('offline'))
  const estimate = await opened()
  Object.assign(estimate.draft, ANSWERS)
  expect(await estimate.compute()).toEqual({ kind: 'failed', cause: 'policy', code: 'network' })
  phone.answer = answer
  vi.doMock('../../src/calc', () => {
    throw new TypeError('Failed to fetch dynamically imported module')
  })
  expect(await estimate.compute()).toEqual({ kind: 'failed', cause: 'engine', code: 'not-loaded' })
  vi.doUnmock('../../src/calc')
  expect(await estimate.compute()).toMatchObject({ kind: 'settled' })
})
