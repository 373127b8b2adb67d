/** Nothing that the pack says about contributions, joining and gaps is left out of the pages. */
import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { openPoint, otherFacts } from '../../src/pages/contribution/facts'
import { pack as read } from '../policy/packs'

const xinyang = read('xinyang')
const FOLDER = 'src/pages/contribution'
const source = readdirSync(FOLDER)
  .map((file) => readFileSync(`${FOLDER}/${file}`, 'utf8'))
  .join('\n')
/** Ids in quotes, as the pages name them. */
const ID = /(?:'|\bmain=")([a-z]+\.[a-z0-9.-]+)['"]/g
const named = new Set(Array.from(source.matchAll(ID), (match) => match[1] ?? ''))
const known = new Set([...xinyang.facts.map(({ id }) => id), ...Object.keys(xinyang.parameters)])

describe('the pages and the pack', () => {
  it('every fact or figure that a page names is in the pack', () => {
    expect(named.size).toBeGreaterThan(30)
    expect(Array.from(named).filter((id) => !known.has(id))).toEqual([])
  })

  it('every fact about contributions, gaps and rewards is named; of joining, the page shows also the unnamed', () => {
    const facts = xinyang.facts.filter(({ topic }) => ['contribution', 'waiting'].includes(topic))
    const onYears = new Set(otherFacts(xinyang, 'contribution', Array.from(named)).map(({ id }) => id))
    const unnamed = facts.filter(({ id }) => !named.has(id) && !onYears.has(id))
    expect(unnamed.map(({ id }) => id)).toEqual([])
  })

  it('every figure of a waiting period and of a reward is named', () => {
    const figures = Object.keys(xinyang.parameters).filter((id) => /^(waiting|incentive)\./.test(id))
    expect(figures.filter((id) => !named.has(id))).toEqual([])
  })
})

describe('facts', () => {
  it('an open point is told as a reading, with its sources', () => {
    expect(openPoint(xinyang, 'Y1')).toMatchObject({
      grade: 'reading',
      text: expect.stringContaining('头一年秋冬交'),
    })
    expect(openPoint(xinyang, 'Y1')?.sources.length).toBeGreaterThan(0)
    expect(openPoint(xinyang, 'none')).toBeNull()
  })
})

it('no figure of the policy stands in the code of the pages', () => {
  // Contributions, subsidies, months, years: all of them come from the pack.
  const text = [/<style>[\s\S]*?<\/style>/g, /\/\*\*[\s\S]*?\*\//g, ID, /\\u00a0/g].reduce(
    (rest, part) => rest.replace(part, ''),
    source,
  )
  expect(text).toContain('最多')
  expect(text.match(/[0-9]+ ?(元|个月|万|天|%)|[12][0-9]{3}(年|-)/g) ?? []).toEqual([])
})
