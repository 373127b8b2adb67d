/** docs/adding-a-year.md, followed step by step in a copy of public/: no source file is touched. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeFiles } from '../../scripts/policy-files'
import { contributionOf, settleYear } from '../../src/calc'
import type { Amounts, Pack, YearInput } from '../../src/calc'
import { askForNewer, fetchOffer, loadPack } from '../../src/policy'
import type { PackIndex } from '../../src/policy/schema'
import { PublicFolder } from './editing'
import { Answers } from './newer'
import { pack as packOf } from './packs'
import { packOf2027 } from './year-fixture'

let folder: PublicFolder
let pack: Pack

beforeAll(async () => {
  folder = new PublicFolder({ 'index.json': 'public/policy/index.json' })
  folder.write(packOf2027())
  expect(folder.run('write')).toContain('in order')
  const fetch = async () => new Response(folder.read('xinyang.json'))
  pack = (await loadPack({ fetch })).pack
})
afterAll(() => folder.remove())

function settled(input: YearInput): { year: Amounts; paid: string[] } {
  const outcome = settleYear(pack, input)
  if (outcome.kind !== 'settled') throw new Error(JSON.stringify(outcome))
  return { year: outcome.year, paid: outcome.events.map(({ basic }) => basic) }
}
const visit = (date: string): YearInput['events'][number] => ({
  kind: 'outpatient',
  scope: 'general',
  date,
  billed: '400',
  inScope: '400',
})

it('is in order, and stands in the index with its new version and dates', () => {
  expect(folder.run('check')).toContain('in order')
  const { packs } = JSON.parse(folder.read('index.json')) as PackIndex
  expect(packs).toMatchObject([
    { id: 'xinyang', version: '2027-01-05.1', covers: { from: '2024-01-01', to: '2027-12-31' } },
  ])
})

it('reaches a phone by two uploaded files, and the file of the build is not one of them', async () => {
  const upload = join(folder.dir, 'upload')
  expect(folder.run('publish', upload)).toContain('in order')
  const names = readdirSync(upload).toSorted()
  expect(names).toEqual(['index.json', 'xinyang-2027-01-05-1.json'])
  const { fetch } = new Answers(
    Object.fromEntries(names.map((name) => [name, readFileSync(join(upload, name))])),
  )
  const offer = await askForNewer(packOf('xinyang').version, { fetch })
  if (!offer) throw new Error('nothing newer')
  expect((await fetchOffer(offer, { fetch })).pack).toEqual(pack)
})

it('was refused before: nothing is computed for a year without figures', () => {
  const input = { year: 2027, group: 'none' as const, events: [visit('2027-03-01')] }
  expect(settleYear(packOf('xinyang'), input)).toMatchObject({ kind: 'refused', reason: 'year-not-covered' })
})

describe('the new year', () => {
  it('has its own limit; the year before keeps the old one', () => {
    // 400 × 60 % = 240 a visit: 240 + 60 up to 300 in 2026, 240 + 120 up to 360 in 2027.
    const year = (of: number): YearInput => ({
      year: of,
      group: 'none',
      events: [visit(`${of}-03-01`), visit(`${of}-04-01`)],
    })
    expect(settled(year(2026)).paid).toEqual(['240.00', '60.00'])
    expect(settled(year(2027)).paid).toEqual(['240.00', '120.00'])
  })

  it('settles a stay by the figures that have not changed', () => {
    const stay = (of: number): YearInput => ({
      year: of,
      group: 'dibao',
      events: [
        {
          kind: 'admission',
          date: `${of}-03-12`,
          billed: '20000',
          inScope: '15000',
          basicPaid: '10500',
          criticalPaid: '0',
          referred: true,
          inProvince: true,
        },
      ],
    })
    // (15000 − 10500) × 70 % = 3150; 20000 − 10500 − 3150 = 6350.
    const expected = { basic: '10500.00', assistance: '3150.00', tilted: '0.00', selfPay: '6350.00' }
    expect(settled(stay(2027)).year).toMatchObject(expected)
    expect(settled(stay(2026)).year).toMatchObject(expected)
  })

  it('has its contribution', () => {
    expect(contributionOf(pack, { coverYear: 2027, group: 'dibao' })).toMatchObject({
      kind: 'known',
      standard: '420.00',
      payable: { kind: 'at-most', amount: '340.00' },
    })
    expect(contributionOf(pack, { coverYear: 2028, group: 'none' })).toMatchObject({ kind: 'unknown' })
  })
})

describe('a step left out is found by the check', () => {
  const problems = (edit: (pack: Pack) => void): string => {
    const broken = packOf2027()
    edit(broken)
    const copy = new PublicFolder()
    copy.write(broken)
    const found = writeFiles({ packs: copy.policy, schema: join(copy.dir, 'schema.json') })
    copy.remove()
    return found.join('\n')
  }

  it('the contribution of the new year is missing', () => {
    expect(problems(({ parameters }) => parameters['contribution.personal']?.values.pop())).toContain(
      'contribution.personal: no value on 2027-01-01 for everybody',
    )
  })
  it('the old limit was not ended', () => {
    expect(
      problems(({ parameters }) => delete parameters['outpatient.general.cap']?.values[0]?.to),
    ).toContain('overlaps')
  })
  it('the document is missing', () => {
    expect(problems(({ documents }) => documents.pop())).toContain('no document "xy-2027-1"')
  })
  it('asOf was not moved', () => {
    expect(problems((of) => (of.asOf = '2024-11-10'))).toContain('asOf')
  })
  it('the version was not raised after a second edit', () => {
    const files = { packs: folder.policy, schema: join(folder.dir, 'schema.json') }
    const before = folder.read('index.json')
    folder.write({ ...pack, name: '信阳' })
    expect(writeFiles(files)).toEqual([
      'xinyang.json: changed, so its version must be newer than 2027-01-05.1',
    ])
    expect(folder.read('index.json')).toBe(before)
    folder.write(pack)
  })
})
