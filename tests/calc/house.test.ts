/** The rules stay what they are meant to be: pure, without figures of any policy, alone. */
import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as face from '../../src/calc'

const folder = new URL('../../src/calc/', import.meta.url)
const files = readdirSync(folder).map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }))

/** Places and lengths, the calendar, the limits that the contract sets: every number the code may hold. */
const OWN_NUMBERS = [0, 1, 2, 3, 4, 5, 7, 8, 9, 10, 12, 28, 30, 31, 60, 100, 200, 400, 9999, 100_000_000]

/** Source without comments: the comments may name figures. */
function code(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '')
}

it('its public face is the three functions of the contract', () => {
  expect(Object.keys(face).sort()).toEqual(['contributionOf', 'settleYear', 'waitingPeriod'])
})

describe.each(files)('$name', ({ text }) => {
  it('imports its own folder only', () => {
    const imports = [...code(text).matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'([^'\n]+)'/g)].map(
      (match) => match[1],
    )
    for (const path of imports) expect(path).toMatch(/^\.\/[a-z-]+$/)
  })

  it('knows no clock, chance, network, storage or screen', () => {
    expect(code(text)).not.toMatch(
      /\b(Date|Intl|random|performance|fetch|window|document|navigator|localStorage|indexedDB|console|process|globalThis|eval|require)\b\s*[.(]/,
    )
  })

  it('holds no figure of a policy', () => {
    const numbers = [
      ...code(text)
        .replace(/_/g, '')
        .matchAll(/\b\d+(?:\.\d+)?\b/g),
    ].map(([number]) => Number(number))
    for (const number of numbers) expect(OWN_NUMBERS).toContain(number)
  })
})
