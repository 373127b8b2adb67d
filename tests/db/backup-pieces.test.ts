/** A long backup is written and read in pieces, with pauses: it must come to the same as all at once. */
import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { readBackup, writeBackup } from '../../src/db'
import { stretch } from '../../src/db/backup/pace'
import { parseInPieces } from '../../src/db/backup/parse-pieces'
import { filledPhone, job, keptOf, textOf } from './support/backup'

const SAVED_AT = '2026-11-22T08:00:00.000Z'
const text = async (): Promise<string> => textOf(await keptOf(await filledPhone()))

describe('writing', () => {
  it('gives the same as pieces, as a file, and to whoever reads it', async () => {
    const kept = await keptOf(await filledPhone())
    const many = { ...kept, records: Array.from({ length: 150 }, () => kept.records).flat() }
    const { pieces, blob } = await writeBackup(many, SAVED_AT, job())
    const whole = pieces.join('')
    expect(JSON.parse(whole)).toMatchObject({ savedAt: SAVED_AT, family: null })
    expect((JSON.parse(whole) as { records: unknown[] }).records).toHaveLength(300)
    expect(await blob.text()).toBe(whole)
    expect(blob.type).toBe('application/json')
  })

  it('ends when it is told to', async () => {
    const kept = await keptOf(await filledPhone())
    const many = { ...kept, records: Array.from({ length: 5000 }, () => kept.records).flat() }
    const mine = job()
    mine.progress = () => (mine.cancelled = true)
    await expect(writeBackup(many, SAVED_AT, mine)).rejects.toMatchObject({ name: 'Cancelled' })
  })
})

describe('reading', () => {
  it.each([
    ['that is none of ours', '', 'not-ours'],
    ['that says it is ours', '{"format":"yibao-suandeqing-backup"\n', 'too-many'],
  ])('ends early in a file of far too many rows %s', async (_whose, head, code) => {
    const mine = job()
    let part = 0
    mine.progress = (done, of) => (part = done / of)
    const long = `${head}${'{}\n'.repeat(500_000)}`
    expect(await readBackup(long, mine)).toMatchObject({ kind: 'refused', code })
    expect(part).toBeLessThan(0.1)
  })

  it('gives what JSON.parse gives of a file as we write it', async () => {
    const ours = await text()
    expect(await parseInPieces(ours, job())).toEqual(JSON.parse(ours))
  })

  it.each([
    ['in one line', (ours: string) => JSON.stringify(JSON.parse(ours))],
    ['laid out for reading', (ours: string) => JSON.stringify(JSON.parse(ours), null, 2)],
    ['with other ends of lines', (ours: string) => ours.replace(/\n/g, '\r\n')],
    ['cut off', (ours: string) => ours.slice(0, -40)],
    ['cut off within a row', (ours: string) => ours.slice(0, Math.floor(ours.length / 2))],
    ['with a number in place of a row', (ours: string) => ours.replace('"outpatient":[', '"outpatient":[0')],
    ['with a row too many', (ours: string) => ours.replace('"family":null', '"family":\n{"x":1},\n"y":null')],
    ['with a broken row', (ours: string) => ours.replace('"who":', '"who"')],
    ['empty', () => ''],
  ])('leaves to others, or reads like JSON.parse, a file %s', async (_how, spoil) => {
    const spoilt = spoil(await text())
    const read = await parseInPieces(spoilt, job())
    if (read !== undefined) expect(read).toEqual(JSON.parse(spoilt))
  })

  it('ends when it is told to', async () => {
    const rows = Array.from({ length: 200_000 }, () => '{"a":[1,2,3]}').join(',\n')
    const mine = job()
    mine.progress = () => (mine.cancelled = true)
    await expect(parseInPieces(`{"x":[\n${rows}]}`, mine)).rejects.toMatchObject({ name: 'Cancelled' })
  })
})

it('what is shown of work in two stretches goes forward only', () => {
  const shown: number[] = []
  const whole = { cancelled: false, progress: (done: number, of: number) => void shown.push(done / of) }
  for (const nth of [0, 1]) {
    const part = stretch(whole, nth, 2)
    part.progress(0, 10)
    part.progress(10, 10)
  }
  expect(shown).toEqual([0, 0.5, 0.5, 1])
  whole.cancelled = true
  expect(stretch(whole, 0, 2).cancelled).toBe(true)
})
