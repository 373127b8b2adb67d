import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { createMemoryHistory } from 'vue-router'
import { noAnswers, settledAnswers } from '../../src/handover/answers'
import { findIn } from '../../src/handover/pasted'
import { readPrefilled } from '../../src/handover/prefilled'
import { makeRouter } from '../../src/router'
import { routes } from '../../src/routes'
import { hostileText } from './arbitraries'

const router = makeRouter(routes, createMemoryHistory())
/** As the page gets it: split by the router. */
const read = (query: string) => readPrefilled(router.resolve(`/open?${query}`).query)

describe('a prefilled address', () => {
  it('fills in what it names, read as if it had been typed', () => {
    const found = read(
      'year=2026&date=2026-03-12&group=dibao&sheet=yes&billed=2万&inScope=15,000&basicPaid=10500.00' +
        '&criticalPaid=missing&inProvince=yes&referred=unsure&earlier=yes&earlierInScope=800&earlierBasic=500',
    )
    expect(found.unread).toEqual([])
    expect(found.unknown).toBe(0)
    expect(found.answers).toEqual({
      ...noAnswers(),
      year: '2026',
      date: '2026-03-12',
      group: 'dibao',
      sheet: 'yes',
      billed: '20000',
      inScope: '15000',
      basicPaid: '10500',
      criticalMissing: true,
      inProvince: 'yes',
      referred: 'unsure',
      earlier: 'yes',
      opening: { ...noAnswers().opening, inScope: '800', basic: '500' },
    })
  })

  it('may name anything or nothing; a date brings its year', () => {
    expect(read('').answers).toEqual(noAnswers())
    expect(read('billed=5000').answers).toEqual({ ...noAnswers(), billed: '5000' })
    expect(read('date=2025-05-10').answers).toMatchObject({ year: '2025', date: '2025-05-10' })
    expect(read('sheet=no&outOfScope=unknown').answers).toMatchObject({
      sheet: 'no',
      outOfScopeUnknown: true,
    })
  })

  it('says what it could not read, and how much it does not know', () => {
    expect(read('billed=abc&group=rich&year=1999&date=2026-02-30&referred=maybe').unread).toEqual([
      'year',
      'date',
      'group',
      'billed',
      'referred',
    ])
    expect(read('billed=-5').unread).toEqual(['billed'])
    expect(read('year=2026&date=2025-01-01').unread).toEqual(['date'])
    expect(read('billed=1&billed=2').unread).toEqual(['billed'])
    expect(read(`billed=${'1'.repeat(50)}`).unread).toEqual(['billed'])
    expect(read('name=x&utm_source=y&billed=5').unknown).toBe(2)
  })

  it('never throws and touches no prototype, whatever it says', () => {
    // The router says, while developing, what it could not decode.
    vi.spyOn(console, 'warn').mockReturnValue()
    const before = Object.getOwnPropertyNames(Object.prototype).join()
    const keys = fc.constantFrom(
      'billed',
      'year',
      'group',
      '__proto__',
      'constructor',
      'toString',
      'opening',
      'x',
    )
    const pair = fc
      .tuple(keys, hostileText)
      .map(([key, text]) => `${key}=${encodeURIComponent(toWellFormed(text))}`)
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 12 }), hostileText, (pairs, raw) => {
        for (const query of [pairs.join('&'), raw]) {
          const { answers } = read(query.replace(/#/g, ''))
          expect(answers).toEqual(settledAnswers(answers))
        }
      }),
      { numRuns: 3000 },
    )
    expect(Object.getOwnPropertyNames(Object.prototype).join()).toBe(before)
    vi.restoreAllMocks()
  })

  it('leads to the page that shows it first, not past it', async () => {
    await router.push('/estimate?billed=5000')
    expect(router.currentRoute.value.fullPath).toBe('/open?billed=5000')
    await router.push('/estimate/who?back=check')
    expect(router.currentRoute.value.path).toBe('/estimate/who')
  })
})

describe('what somebody pastes', () => {
  const code = '1.263c4111200.16v7k-w5eo--mi6o-0.qnqn'
  it('is found in a message', () => {
    for (const text of [
      code,
      ` ${code}\n`,
      `https://a.example/x/#/open/${code}`,
      `妈，你看这个：https://a.example/#/open/${code}，住院的`,
      `https://a.example/#/open/${code}。`,
    ]) {
      expect(findIn(text), text).toEqual({ kind: 'code', code })
    }
    expect(findIn('看 https://a.example/#/estimate?billed=5000&year=2026 这个')).toEqual({
      kind: 'prefilled',
      query: 'billed=5000&year=2026',
    })
  })

  it('is nothing where there is nothing, and is not searched where it is too long', () => {
    for (const text of ['', '你好', 'https://a.example/', '#/open/', `${'x'.repeat(2000)}#/open/${code}`]) {
      expect(findIn(text), text).toEqual({ kind: 'nothing' })
    }
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(['code', 'prefilled', 'nothing']).toContain(findIn(`#/open/${text}`).kind)
      }),
      { numRuns: 2000 },
    )
  })
})

/** Half a surrogate pair cannot be percent-encoded. */
function toWellFormed(text: string): string {
  return text.replace(/[\ud800-\udfff]/g, '')
}
