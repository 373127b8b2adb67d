import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { keepInMemory, readBackup } from '../../src/db'
import type { Kept } from '../../src/db'
import { filledPhone, fileOf, job, keptOf, nothing, refusalOf, textOf } from './support/backup'

const FAMILY: Kept['family'] = { coverYear: '2026', members: [{ id: '1', who: 'self', group: 'none' }] }
const OUTPATIENT: Kept['outpatient'] = [
  { who: 'father', year: '2026', chronic: 'both', generalPaid: '81.60', chronicPaid: '' },
]

// oxlint-disable-next-line typescript/no-explicit-any -- what is spoilt is of no type
type Spoilt = any

/** The file of a filled phone, changed. */
async function spoilt(change: (file: Spoilt) => void): Promise<string> {
  const file = await fileOf(await filledPhone())
  change(file)
  return JSON.stringify(file)
}

describe('a backup', () => {
  it('reads as it was written', async () => {
    const kept = await keptOf(await filledPhone(), { family: FAMILY, outpatient: OUTPATIENT })
    expect(kept.records).toHaveLength(2)
    expect(kept.bills).toHaveLength(3)
    const reading = await readBackup(textOf(kept), job())
    if (reading.kind !== 'read') throw new Error(JSON.stringify(reading))
    const byId = (rows: { id: string }[]) => [...rows].sort((a, b) => (a.id < b.id ? -1 : 1))
    expect(reading.savedAt).toBe('2026-11-22T08:00:00.000Z')
    expect(byId(reading.kept.records)).toEqual(byId(kept.records))
    expect(byId(reading.kept.bills)).toEqual(byId(kept.bills))
    expect(reading.kept.years).toEqual(kept.years)
    expect(reading.kept.family).toEqual(FAMILY)
    expect(reading.kept.outpatient).toEqual(OUTPATIENT)
  })

  it('of an empty phone is read, too, and with a mark at its beginning as some editors leave it', async () => {
    const empty = await keptOf(keepInMemory())
    expect(await refusalOf(textOf(empty))).toBe('')
    expect(await refusalOf(`\uFEFF${textOf(empty)}`)).toBe('')
  })

  it('holds neither settings nor a word beyond the labels', async () => {
    const text = textOf(await keptOf(await filledPhone()))
    expect(Object.keys(JSON.parse(text) as object)).toEqual([
      'format',
      'version',
      'savedAt',
      'records',
      'ledger',
      'family',
      'outpatient',
    ])
  })
})

describe('a file is refused as a whole', () => {
  const texts: [string, string, string][] = [
    ['no JSON', 'not-json head 0', '{"format":'],
    ['a picture', 'not-json head 0', '\u0089PNG\r\n\u001a'],
    [
      'one of ours without its end',
      'cut-off head 0',
      '{"format":"yibao-suandeqing-backup","version":1,"records":[{',
    ],
    ['another kind of JSON', 'not-ours head 0', '{"records":[]}'],
    ['a number', 'not-ours head 0', '1e999'],
    ['null', 'not-ours head 0', 'null'],
    ['a list', 'not-ours head 0', '[[]]'],
  ]
  it.each(texts)('%s', async (_name, refusal, text) => {
    expect(await refusalOf(text)).toBe(refusal)
  })

  it('a million lists inside one another', async () => {
    const deep = '['.repeat(1_000_000) + ']'.repeat(1_000_000)
    expect(await refusalOf(deep)).toMatch(/^not-(json|ours) head 0$/)
    const inside = textOf(nothing()).replace('"records":[', `"records":[${deep}`)
    expect(await refusalOf(inside)).toMatch(/^(not-json head 0|broken records 1)$/)
  }, 30_000)

  const changes: [string, string, (file: Spoilt) => void][] = [
    ['a newer version', 'newer head 0', (file) => (file.version = 2)],
    ['a version that is none', 'broken head 0', (file) => (file.version = '1')],
    ['an unknown part', 'broken head 0', (file) => (file.settings = { phone: 'own' })],
    ['a missing part', 'broken head 0', (file) => delete file.outpatient],
    ['a part that is no list', 'broken head 0', (file) => (file.records = { length: 1 })],
    ['an unknown field', 'broken records 1', (file) => (file.records[0].name = '张三')],
    ['a missing field', 'broken records 2', (file) => delete file.records[1].receipt],
    ['one id twice', 'twice records 2', (file) => (file.records[1].id = file.records[0].id)],
    ['one year twice', 'twice ledger 3', (file) => file.ledger.push({ ...file.ledger[0], bills: [] })],
    ['one bill in two years', 'twice ledger 2', (file) => (file.ledger[1].bills = file.ledger[0].bills)],
    ['markup for a label', 'broken records 1', (file) => (file.records[0].who = '<img onerror=1>')],
    [
      'a name for a label',
      'broken ledger 1',
      (file) => (file.ledger[0].person = '住在三组的张三的父亲，低保户'),
    ],
    ['an id with markup', 'broken ledger 1', (file) => (file.ledger[0].bills[0].id = '<b>')],
    ['an amount as a number', 'broken ledger 1', (file) => (file.ledger[0].bills[0].event.billed = 20000.5)],
    ['NaN for an amount', 'broken ledger 1', (file) => (file.ledger[0].bills[0].event.billed = 'NaN')],
    ['an amount in powers', 'broken ledger 1', (file) => (file.ledger[0].bills[0].event.billed = '1e5')],
    ['a negative amount', 'broken ledger 1', (file) => (file.ledger[0].bills[0].event.billed = '-5')],
    ['wide digits', 'broken ledger 1', (file) => (file.ledger[0].bills[0].event.billed = '２００００')],
    ['a day that is none', 'broken ledger 1', (file) => (file.ledger[0].bills[0].event.date = '2026-02-30')],
    [
      'a day of another year',
      'broken ledger 1',
      (file) => (file.ledger[0].bills[0].event.date = '2024-02-01'),
    ],
    ['an unknown group', 'broken ledger 1', (file) => (file.ledger[0].facts.group = 'rich')],
    ['a place that is none', 'broken ledger 1', (file) => (file.ledger[0].bills[0].place = 1.5)],
    ['a result of other bills', 'broken records 1', (file) => (file.records[0].outcome.events = [])],
    ['a list for an object', 'broken family 0', (file) => (file.family = [])],
    ['two of one family id', 'twice family 0', (file) => (file.family = twins())],
    ['a typed amount that is none', 'broken outpatient 1', (file) => (file.outpatient = [visit('一百')])],
    ['too many years', 'too-many ledger 0', (file) => (file.ledger = Array(1001).fill(null))],
    ['too many records', 'too-many records 0', (file) => (file.records = Array(20_001).fill(null))],
    [
      'more bills than a year has',
      'broken ledger 1',
      (file) => (file.ledger[0].bills = Array(401).fill(null)),
    ],
  ]
  it.each(changes)('%s', async (_name, refusal, change) => {
    expect(await refusalOf(await spoilt(change))).toBe(refusal)
  })

  it.each(['__proto__', 'constructor', 'prototype'])('%s for a field, at any depth', async (name) => {
    const evil = `"${name}":{"polluted":"yes"}`
    const text = textOf(await keptOf(await filledPhone()))
    for (const spot of ['"format":', '"receipt":', '"event":', '"facts":'])
      expect(await refusalOf(text.replace(spot, `${evil},${spot}`)), spot).toMatch(/^broken/)
    expect(Object.prototype).not.toHaveProperty('polluted')
  })
})

function twins() {
  const member = { id: '1', who: 'self', group: 'none' }
  return { coverYear: '', members: [member, { ...member, who: 'father' }] }
}
function visit(generalPaid: string) {
  return { who: 'self', year: '2026', chronic: '', generalPaid, chronicPaid: '' }
}
