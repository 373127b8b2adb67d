/** docs/adding-a-city.md: a pack of another city in a folder of its own. tests/browser/second-city.spec.ts opens the app. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { cityOf } from '../../build/city'
import { settleYear } from '../../src/calc'
import type { PackIndex } from '../../src/policy/schema'
import { PublicFolder } from './editing'
import { pack } from './packs'

let folder: PublicFolder
beforeAll(() => {
  folder = new PublicFolder({ 'testcity.json': 'tests/fixtures/packs/testcity.json' })
  expect(folder.run('write')).toContain('in order')
})
afterAll(() => {
  delete process.env['CITY']
  folder.remove()
})

it('the check finds it in order, and the index lists it alone', () => {
  expect(folder.run('check')).toContain('in order')
  const { packs } = JSON.parse(folder.read('index.json')) as PackIndex
  expect(packs.map(({ id, name }) => `${id} ${name}`)).toEqual(['testcity 测试市（虚构数字）'])
})

it('the build takes the name of the city from its pack', () => {
  process.env['CITY'] = 'testcity'
  expect(cityOf(folder.dir)).toEqual({
    id: 'testcity',
    name: '测试市（虚构数字）',
    shortName: '测试市（虚构数字）',
  })
})

it('without a word the build is for Xinyang, and says so where there is no such pack', () => {
  delete process.env['CITY']
  expect(cityOf('public')).toEqual({ id: 'xinyang', name: '信阳市', shortName: '信阳' })
  expect(() => cityOf(folder.dir)).toThrow('The city is "xinyang", but there is no')
})

it('settles by its own figures', () => {
  const outcome = settleYear(pack('testcity'), {
    year: 2026,
    group: 'dibao',
    events: [
      {
        kind: 'admission',
        date: '2026-03-12',
        billed: '20000',
        inScope: '15000',
        basicPaid: '10500',
        criticalPaid: '0',
        referred: true,
        inProvince: true,
      },
    ],
  })
  // (15000 − 10500 − 500) × 85 % = 3400; 20000 − 10500 − 3400 = 6100.
  expect(outcome).toMatchObject({ kind: 'settled', year: { assistance: '3400.00', selfPay: '6100.00' } })
})
