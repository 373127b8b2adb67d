import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { watch } from 'vue'
import { Phone } from './support/phone'
import type { Stores } from './support/phone'

let phone: Phone
beforeEach(() => (phone = new Phone()))
afterEach(() => {
  vi.restoreAllMocks()
  phone.stop()
})

const ANSWERS = {
  who: 'father',
  year: '2025',
  group: 'dibao',
  sheet: 'yes',
  date: '2025-07-01',
  billed: '20000',
  inScope: '15000',
  basicPaid: '10500',
  criticalPaid: '0',
  inProvince: 'yes',
  referred: 'yes',
  earlier: 'no',
} as const

// oxlint-disable-next-line typescript/no-explicit-any -- what is forged is of no type
type Forged = any

/** A backup of one estimate, changed by somebody. */
async function forged(change: (record: Forged) => void, answers: object = ANSWERS): Promise<string> {
  const stores = await phone.visit()
  const [estimate, backup] = [stores.useEstimate(), stores.useBackup()]
  Object.assign(estimate.draft, answers)
  const made = await estimate.compute()
  if (made.kind !== 'settled') throw new Error(made.kind)
  const { outcome, assumptions } = made
  await stores.useRecords().saveEstimate({ who: 'father', receipt: outcome.receipt, outcome, assumptions })
  await backup.save()
  if (backup.saving.kind !== 'ready') throw new Error(backup.saving.kind)
  const file = JSON.parse(backup.saving.file.text()) as Forged
  change(file.records[0])
  return JSON.stringify(file)
}
/** Takes it over on another phone. @returns what was told before, and what is kept after it */
async function imported(text: string) {
  phone.wipeDatabase()
  const stores: Stores = await phone.visit('new')
  const [backup, records] = [stores.useBackup(), stores.useRecords()]
  await backup.openText(text)
  if (backup.loading.kind !== 'preview') throw new Error(JSON.stringify(backup.loading))
  const { doubts } = backup.loading.preview
  await backup.takeOver('file')
  await records.load()
  const [row] = records.list
  return { doubts, row, record: row && (await records.get(row.id)) }
}
const NONE = { mended: 0, dropped: 0, unchecked: 0 }

describe('the results in a backup', () => {
  it('are taken as they are where they come of the answers', async () => {
    const { doubts, row, record } = await imported(await forged(() => undefined))
    expect(doubts).toEqual(NONE)
    expect(row).toMatchObject({ selfPay: record?.outcome.year.selfPay, billed: '20000' })
    expect(row?.unchecked).toBeUndefined()
  })

  it.each<[string, (record: Forged) => void]>([
    ['what is left to pay', ({ outcome }) => (outcome.events[0].selfPay = outcome.year.selfPay = '1.00')],
    ['what assistance pays', ({ outcome }) => (outcome.events[0].assistance = '9999.00')],
    ['a figure that explains it', ({ outcome }) => (outcome.events[0].layers[2].ratio.value = '0.99')],
    [
      'another reading of the documents',
      ({ receipt }) => (receipt.readings.tiltedNeedsLimit = !receipt.readings.tiltedNeedsLimit),
    ],
    ['a reading that nobody chooses here', ({ receipt }) => (receipt.input.readings = { tiltedBase: 'all' })],
    [
      'what else it could be',
      ({ outcome }) => (outcome.alternatives = [{ readings: {}, year: outcome.year }]),
    ],
  ])('are computed anew where somebody changed them: %s', async (_, change) => {
    const before = (await imported(await forged(() => undefined))).record
    phone.wipeDatabase()
    const { doubts, row, record } = await imported(await forged(change))
    expect(doubts).toEqual({ ...NONE, mended: 1 })
    expect(record?.outcome).toEqual(before?.outcome)
    expect(row?.selfPay).toBe(before?.selfPay)
  })

  it.each<[string, (record: Forged) => void]>([
    ['an older version', ({ receipt }) => (receipt.pack.version = '2020-01-01.1')],
    ['another place', ({ receipt }) => (receipt.pack.id = 'elsewhere')],
  ])('are marked where the policy data is not on this phone: %s', async (_, change) => {
    const { doubts, row, record } = await imported(
      await forged((one) => {
        change(one)
        one.outcome.events[0].selfPay = one.outcome.year.selfPay = '1.00'
      }),
    )
    expect(doubts).toEqual({ ...NONE, unchecked: 1 })
    expect(row).toMatchObject({ unchecked: true, assumed: true })
    expect(record?.assumptions.map(({ code }) => code)).toContain('unchecked')
  })

  it('cannot say of themselves that they were checked, nor the contrary', async () => {
    const { doubts, row } = await imported(await forged((one) => one.assumptions.push({ code: 'unchecked' })))
    expect(doubts).toEqual(NONE)
    expect(row?.unchecked).toBeUndefined()
  })

  it('tell what was estimated, whether or not the file does', async () => {
    const noSheet = { sheet: 'no', inScope: '', basicPaid: '', criticalPaid: '', outOfScope: '5000' }
    const text = await forged((one) => (one.assumptions = []), { ...ANSWERS, ...noSheet })
    const { record } = await imported(text)
    expect(record?.assumptions.map(({ code }) => code)).toEqual(['basic-estimated', 'critical-estimated'])
  })

  it('are left out where the rules make nothing of the answers', async () => {
    const { doubts, row } = await imported(
      await forged(({ receipt }) => (receipt.input.events[0].inScope = '90000')),
    )
    expect(doubts).toEqual({ ...NONE, dropped: 1 })
    expect(row).toBeUndefined()
  })
})

it('a marked record is the one that is here already, if all else is the same', async () => {
  const old = await forged(({ receipt }) => (receipt.pack.version = '2020-01-01.1'))
  await imported(old)
  const stores = await phone.visit('new')
  const backup = stores.useBackup()
  await backup.openText(old)
  expect(backup.loading.kind === 'preview' && backup.loading.preview.plan.records).toEqual({
    fresh: 0,
    same: 1,
    different: 0,
  })
})

describe('looking into a long backup', () => {
  const MANY = 12

  /** On a phone that is so slow that every record takes a turn of its own. @returns how far it was shown to be */
  async function onSlowPhone() {
    const file = JSON.parse(await forged(() => undefined)) as Forged
    file.records = Array.from({ length: MANY }, (_, nth) => ({ ...file.records[0], id: `many-${nth}` }))
    phone.wipeDatabase()
    const stores = await phone.visit('new')
    const backup = stores.useBackup()
    let clock = 0
    vi.spyOn(performance, 'now').mockImplementation(() => (clock += 1000))
    const shown: number[] = []
    const look = (state: typeof backup.loading): void => {
      if (state.kind === 'working') shown.push(state.done / state.of)
    }
    watch(() => backup.loading, look, { flush: 'sync' })
    return { backup, shown, text: JSON.stringify(file) }
  }

  it('lets the page breathe while the results are computed anew, and is shown going forward', async () => {
    const { backup, shown, text } = await onSlowPhone()
    let turns = 0
    const turn = setInterval(() => turns++)
    await backup.openText(text)
    clearInterval(turn)
    expect(backup.loading.kind === 'preview' && backup.loading.preview.plan.records.fresh).toBe(MANY)
    expect(turns).toBeGreaterThan(MANY)
    expect(shown).toEqual([...shown].sort((a, b) => a - b))
    expect(shown.filter((part) => part > 1 / 3 && part < 2 / 3).length).toBeGreaterThanOrEqual(MANY - 2)
  })

  it('ends in the middle of it when somebody taps 取消', async () => {
    const { backup, shown, text } = await onSlowPhone()
    const enough = (): void => {
      if (shown.some((part) => part > 0.4)) backup.cancel()
    }
    watch(() => backup.loading, enough, { flush: 'sync' })
    await backup.openText(text)
    expect(backup.loading.kind).toBe('idle')
    expect(Math.max(...shown)).toBeGreaterThan(0.4)
    expect(Math.max(...shown)).toBeLessThan(2 / 3)
  })
})
