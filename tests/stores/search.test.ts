import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Pack } from '../../src/calc'
import { usePolicy, useSearch } from '../../src/stores'
import { pack } from '../search/finder'

beforeEach(() => {
  setActivePinia(createPinia())
})

async function searchIn(which: Pack) {
  usePolicy().pack = which
  const search = useSearch()
  await search.open()
  return search
}

describe('the search of a visit', () => {
  it('finds nothing before it was asked, and what was asked once it is ready', async () => {
    usePolicy().pack = pack
    const search = useSearch()
    search.write('起付线')
    search.find()
    expect(search.findings).toBeNull()
    await search.open()
    expect(search.state).toBe('ready')
    expect(search.findings?.hits[0]?.entry.id).toBe('term:deductible')
  })

  it('is made anew for a newer pack, and only then', async () => {
    const search = await searchIn(pack)
    search.write('问谁')
    search.find()
    expect(search.findings?.hits.map(({ entry }) => entry.id)).toContain('fact:help.contact')
    usePolicy().pack = { ...pack, facts: [] }
    await search.open()
    expect(search.findings?.hits.map(({ entry }) => entry.id)).not.toContain('fact:help.contact')
  })

  it('forgets what was looked for', async () => {
    const search = await searchIn(pack)
    search.write('透析')
    search.find()
    expect(search.findings?.hits.length).toBeGreaterThan(0)
    expect(search.clear()).toBe(true)
    expect([search.text, search.findings]).toEqual(['', null])
  })

  it('has no findings for blank text', async () => {
    const search = await searchIn(pack)
    search.write('   ')
    search.find()
    expect(search.findings).toBeNull()
  })
})
