import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { packIndexSchema, packSchema } from '../../src/policy/schema'
import { broken, pack } from './packs'

const CAP = 'parameters/outpatient.general.cap/values/0'
const RATIO = 'parameters/assistance.inpatient.ratio/values/0'
const LADDER = 'parameters/critical.ladder/values/0'
const AID = 'parameters/contribution.aid/values/5'

function issuesOf(path: string, value: unknown): string[] {
  const result = v.safeParse(packSchema, broken(pack('xinyang'), path, value))
  return (result.issues ?? []).map((issue) => v.getDotPath(issue) ?? '')
}

/** The schema must complain, and exactly where it is wrong. */
function expectRejected(path: string, value: unknown, where = path): void {
  expect(issuesOf(path, value)).toContain(where.replace(/\//g, '.'))
}

describe('shape of a pack', () => {
  it.each(['xinyang', 'testcity'] as const)('accepts %s and changes nothing in it', (name) => {
    const result = v.safeParse(packSchema, pack(name))
    expect(result.issues).toBeUndefined()
    expect(result.output).toEqual(pack(name))
  })

  it.each([
    'extra',
    'covers/extra',
    'contact/extra',
    'documents/0/extra',
    'groups/0/extra',
    'parameters/critical.ladder/extra',
    `${CAP}/extra`,
    `${RATIO}/extra`,
    `${LADDER}/extra`,
    `${LADDER}/brackets/0/extra`,
    `${AID}/extra`,
    `${AID}/aid/extra`,
    'parameters/waiting.fixed/values/0/extra',
    `${CAP}/sources/0/extra`,
    'readings/0/extra',
    'readings/0/options/0/extra',
    'interpretations/0/extra',
    'unmodelled/0/extra',
    'facts/0/extra',
  ])('rejects the unknown key %s', (path) => expectRejected(path, 'x'))

  it.each([
    'format',
    'id',
    'version',
    'name',
    'covers',
    'asOf',
    'contact',
    'documents',
    'groups',
    'parameters',
    'readings',
    'interpretations',
    'unmodelled',
    'facts',
    `${CAP}/from`,
    `${CAP}/value`,
    `${CAP}/sources`,
    `${CAP}/grade`,
    `${CAP}/verified`,
    'documents/0/covers',
  ])('needs %s', (path) => expectRejected(path, undefined))

  it('rejects another format', () => expectRejected('format', 2))
  it('rejects test: false, which would read as "real"', () => expectRejected('test', false))
})

describe('figures', () => {
  it.each([
    300,
    '300.001',
    '-300',
    '+300',
    '3e2',
    '0300',
    '300.',
    '.5',
    '',
    ' 300',
    '1,000',
    '1000000000',
    'NaN',
    null,
  ])('rejects %j as an amount', (value) => expectRejected(`${CAP}/value`, value))
  it.each(['0', '0.5', '300', '300.05', '999999999.99', 'unlimited'])('accepts %j as an amount', (value) =>
    expect(issuesOf(`${CAP}/value`, value)).toEqual([]),
  )
  it.each([0.9, '1.01', '-0.1', '90', '90%', '0.', '0.12345', '1.5', '2', '', '00.5'])(
    'rejects %j as a ratio',
    (value) => expectRejected(`${RATIO}/value`, value),
  )
  it.each(['0', '0.9', '0.9050', '1', '1.00'])('accepts %j as a ratio', (value) =>
    expect(issuesOf(`${RATIO}/value`, value)).toEqual([]),
  )
  it.each([3, '3.5', '-3', '03', '', '10000'])('rejects %j as a count', (value) =>
    expectRejected('parameters/waiting.fixed/values/0/value', value),
  )
  it('rejects a number as a bracket edge', () => expectRejected(`${LADDER}/brackets/0/above`, 11000))
  it('rejects a number as a bracket ratio', () => expectRejected(`${LADDER}/brackets/0/ratio`, 0.6))
  it('rejects "unlimited" as a ratio', () => expectRejected(`${RATIO}/value`, 'unlimited'))
  it('rejects an aid without its amount', () => expectRejected(`${AID}/aid/amount`, undefined))
  it('rejects an aid of an unknown kind', () => expectRejected(`${AID}/aid/kind`, 'half'))
  it('rejects a ladder without brackets', () => expectRejected(`${LADDER}/brackets`, []))
  it('rejects a parameter without values', () => expectRejected('parameters/critical.cap/values', []))
  it('rejects an unknown type of parameter', () => expectRejected('parameters/critical.cap/type', 'formula'))
  it('rejects an unknown unit', () => expectRejected('parameters/critical.cap/unit', 'dollar'))
})

describe('dates', () => {
  it.each([
    '2024-02-30',
    '2023-02-29',
    '2024-13-01',
    '2024-00-10',
    '2024-1-1',
    '20240101',
    '2024-01-01T00:00',
    '',
    20240101,
  ])('rejects %j', (value) => expectRejected(`${CAP}/from`, value))
  it('accepts 29 February of a leap year', () => expect(issuesOf(`${CAP}/from`, '2024-02-29')).toEqual([]))
  it('rejects a row that ends before it begins', () => expectRejected(`${CAP}/to`, '2023-12-31', CAP))
  it('accepts a row of one day', () => expect(issuesOf(`${CAP}/to`, '2024-01-01')).toEqual([]))
  it('rejects a fact that ends before it begins', () => {
    const facts = pack('xinyang').facts
    const i = facts.findIndex((fact) => fact.from && fact.to)
    expectRejected(`facts/${i}/to`, '2000-01-01', `facts/${i}`)
  })
  it('rejects a cover that ends before it begins', () => expectRejected('covers/to', '2020-12-31', 'covers'))
  it.each(['2026-11-22', '2026-11-22.0', '2026-11-31.1', '2026-11-22.01', '1.0.0'])(
    'rejects %j as a version',
    (value) => expectRejected('version', value),
  )
})

describe('words', () => {
  it.each(['', ' 两边有空格 ', '两\n行', '<b>粗体</b>', '长'.repeat(161), 7])(
    'rejects %j as a sentence',
    (value) => expectRejected('facts/0/text', value),
  )
  it('rejects an empty list of sources', () => expectRejected(`${CAP}/sources`, []))
  it('rejects more sources than a screen can show', () =>
    expectRejected(
      `${CAP}/sources`,
      Array.from({ length: 9 }, () => ({ doc: 'xy-2024-52', clause: '一' })),
    ))
  it('rejects an empty list of groups: leaving the key out means everybody', () =>
    expectRejected(`${RATIO}/groups`, []))
  it('rejects an unknown group', () => expectRejected(`${RATIO}/groups/0`, 'veteran'))
  it('rejects an unknown grade', () => expectRejected(`${CAP}/grade`, 'rumour'))
  it('rejects an unknown topic', () => expectRejected('facts/0/topic', 'tax'))
  it('rejects a parameter id with blanks or capitals', () =>
    expect(issuesOf('parameters/Critical Cap', pack('xinyang').parameters['critical.cap'])).not.toEqual([]))
})

describe('addresses', () => {
  const doc = 'documents/0/address'
  it.each([
    'http://ybj.xinyang.gov.cn/a.html',
    'https://example.com/',
    'https://evilgov.cn/',
    'https://gov.cn.example.com/',
    'https://user@www.gov.cn/',
    'https://www.gov.cn:8443/',
    'https://example.com/https://www.gov.cn/',
    'https://www.gov.cn\\@example.com/',
    'javascript:alert(1)',
    'https://www.gov.cn/ a',
  ])('rejects %s', (value) => expectRejected(doc, value))
  it.each([
    'https://www.gov.cn/zhengce/content/202408/content_6965741.htm',
    'https://www.nhsa.gov.cn/art/2024/8/26/art_105_13634.html',
    'https://www.xinhuanet.com/a',
    'https://www.people.com.cn',
  ])('accepts %s', (value) => expect(issuesOf(doc, value)).toEqual([]))
})

describe('shape of index.json', () => {
  const entry = {
    id: 'xinyang',
    name: '信阳市',
    version: '2026-11-22.1',
    sha256: 'a'.repeat(64),
    covers: { from: '2024-01-01', to: '2026-12-31' },
    file: 'xinyang.json',
    bytes: 10,
  }
  const accepts = (value: unknown) => v.safeParse(packIndexSchema, value).success

  it('accepts an index', () => expect(accepts({ format: 1, packs: [entry] })).toBe(true))
  it.each([
    { ...entry, sha256: 'A'.repeat(64) },
    { ...entry, sha256: 'a'.repeat(63) },
    { ...entry, file: '../xinyang.json' },
    { ...entry, file: 'https://example.com/x.json' },
    { ...entry, bytes: 0 },
    { ...entry, bytes: '10' },
    { ...entry, url: 'x' },
  ])('rejects a broken entry %#', (one) => expect(accepts({ format: 1, packs: [one] })).toBe(false))
  it('rejects an empty index', () => expect(accepts({ format: 1, packs: [] })).toBe(false))
})
