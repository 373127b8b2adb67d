import { describe, expect, it } from 'vitest'
import { createMemoryHistory } from 'vue-router'
import { APP_PAGES, TERMS, TERM_AREAS } from '../../src/content'
import { entriesOf } from '../../src/search/entries'
import { makeRouter } from '../../src/router'
import { routes } from '../../src/routes'
import { pack } from '../search/finder'

const router = makeRouter(routes, createMemoryHistory())
/** The route that only says that there is no such page. */
const NOWHERE = '/:rest(.*)*'
const leadsSomewhere = (to: string): boolean =>
  router.resolve(to).matched.some(({ path }) => path !== NOWHERE)

describe('What can be found', () => {
  it('leads to a page', () => {
    expect(entriesOf(pack).filter(({ to }) => !leadsSomewhere(to))).toEqual([])
    expect(leadsSomewhere('/no-such-page')).toBe(false)
  })

  it('has an id, a title and an address of its own', () => {
    const entries = entriesOf(pack)
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length)
    expect(entries.filter(({ title, text }) => !title.trim() || !text.trim()).map(({ id }) => id)).toEqual([])
  })

  it('names every page of the app once', () => {
    const addresses = APP_PAGES.map(({ to }) => to)
    expect(new Set(addresses).size).toBe(addresses.length)
  })
})

describe('Glossary', () => {
  it('has terms whose ids and names are their own', () => {
    expect(new Set(TERMS.map(({ id }) => id)).size).toBe(TERMS.length)
    expect(new Set(TERMS.map(({ term }) => term)).size).toBe(TERMS.length)
    expect(TERMS.length).toBeGreaterThanOrEqual(30)
  })

  it('explains in one to three short sentences, without a figure', () => {
    const long = TERMS.filter(({ text }) => text.length > 75 || (text.match(/。/g) ?? []).length > 3)
    expect(long.map(({ term }) => term)).toEqual([])
    const figures = TERMS.filter(({ text, also }) =>
      /[0-9０-９%％]|[一二三四五六七八九十百千万]+(元|成|倍|岁)/.test(text + also.join()),
    )
    expect(figures.map(({ term }) => term)).toEqual([])
  })

  it('links only to terms and figures that exist', () => {
    const ids = new Set(TERMS.map(({ id }) => id))
    const dead = TERMS.flatMap(({ id, see, figures }) => [
      ...see.filter((other) => !ids.has(other) || other === id),
      ...figures.filter((figure) => !pack.parameters[figure]),
    ])
    expect(dead).toEqual([])
  })

  it('stands under a heading', () => {
    const areas = new Set<string>(TERM_AREAS.map(({ id }) => id))
    expect(TERMS.filter(({ area }) => !areas.has(area))).toEqual([])
  })

  it('explains every group of the pack, by its own name', () => {
    const names = TERMS.flatMap(({ term, also }) => [term, ...also])
    const missing = pack.groups.filter(({ id, label }) => id !== 'none' && !names.includes(label))
    expect(missing.map(({ label }) => label)).toEqual([])
  })
})
