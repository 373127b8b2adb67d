import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { parseFamily } from '../../src/stores/family-draft'
import { Phone } from './support/phone'
import type { Stores } from './support/phone'

let phone: Phone
let stores: Stores
beforeEach(() => (phone = new Phone()))
afterEach(() => phone.stop())

type Family = ReturnType<Stores['useFamily']>
async function opened(tab: 'same' | 'new' = 'same'): Promise<Family> {
  stores = await phone.visit(tab)
  const family = stores.useFamily()
  await family.restore()
  return family
}
const people = (family: Family): string =>
  family.draft.members.map(({ who, group }) => `${who} ${group}`).join()

describe('the family', () => {
  it('survives a reload at any moment', async () => {
    const family = await opened()
    family.draft.coverYear = '2026'
    family.add('self', 'none')
    family.add('child', 'dibao')
    const again = await opened()
    expect(people(again)).toBe('self none,child dibao')
    expect(again.draft.coverYear).toBe('2026')
  })

  it('survives a killed browser', async () => {
    const family = await opened()
    family.add('father', 'tekun')
    await family.flush()
    expect(people(await opened('new'))).toBe('father tekun')
  })

  it('on a shared phone stays for the visit only', async () => {
    const family = await opened()
    stores.useSettings().setPhone('shared')
    family.add('father', 'tekun')
    await family.flush()
    expect(people(await opened())).toBe('father tekun')
    expect(people(await opened('new'))).toBe('')
  })

  it('of its owner is hidden while the phone is shared, through every clearing, and there again afterwards', async () => {
    let family = await opened()
    family.add('father', 'tekun')
    // Just typed: not in the database yet.
    await stores.changePhone('shared')
    expect(people(family)).toBe('')
    expect(phone.session.keys.filter((key) => key.startsWith('yibao.draft'))).toEqual([])
    expect(await stores.countSaved()).toMatchObject({ typed: ['family'] })
    family.add('mother', 'none')
    await family.flush()
    expect(await family.clear()).toBe(true)
    family.add('mother', 'none')
    await family.flush()
    expect(await stores.clearVisit()).toBe(true)
    expect(people(family)).toBe('')
    await stores.changePhone('own')
    await vi.waitFor(() => expect(people(family)).toBe('father tekun'))
    family = await opened('new')
    expect(people(family)).toBe('father tekun')
  })

  it('that a visitor typed goes when the phone is one’s own again, unless it is said that it stays', async () => {
    for (const stays of [false, true]) {
      phone.wipeDatabase()
      const family = await opened('new')
      await stores.changePhone('shared')
      family.add('mother', 'none')
      expect(await stores.holdsVisit()).toBe(true)
      await stores.changePhone('own', stays)
      await new Promise((resolve) => setTimeout(resolve, 400))
      await family.flush()
      expect(people(await opened('new'))).toBe(stays ? 'mother none' : '')
    }
  })

  it('of its owner goes before what a visitor typed, even if that is to stay', async () => {
    const family = await opened()
    family.add('father', 'tekun')
    await stores.changePhone('shared')
    family.add('mother', 'none')
    await stores.changePhone('own', true)
    await vi.waitFor(() => expect(people(family)).toBe('father tekun'))
    expect(people(await opened('new'))).toBe('father tekun')
  })

  it('goes with everything else when the phone is cleared', async () => {
    const family = await opened()
    family.add('self', 'none')
    await family.flush()
    expect(await stores.clearEverything()).toBe(true)
    expect(people(family)).toBe('')
    expect(people(await opened())).toBe('')
    expect(people(await opened('new'))).toBe('')
  })

  it('works without any storage', async () => {
    phone.denyStorage()
    phone.loseDatabase()
    const family = await opened()
    expect(family.add('self', 'none')).toBe(true)
    expect(people(family)).toBe('self none')
  })
})

describe('members', () => {
  it('are changed in place', async () => {
    const family = await opened()
    family.add('self', 'none')
    family.add('child', 'none')
    family.change('1', 'spouse', 'dibao')
    expect(people(family)).toBe('spouse dibao,child none')
    family.change('9', 'father', 'none')
    expect(people(family)).toBe('spouse dibao,child none')
  })

  it('come back to where they were', async () => {
    const family = await opened()
    for (const who of ['self', 'spouse', 'child']) family.add(who, 'none')
    const undo = family.remove('2')
    expect(people(family)).toBe('self none,child none')
    undo()
    expect(people(family)).toBe('self none,spouse none,child none')
  })

  it('keep ids apart when somebody was added before the undo', async () => {
    const family = await opened()
    family.add('self', 'none')
    family.add('spouse', 'none')
    const undo = family.remove('2')
    family.add('child', 'none')
    undo()
    expect(family.draft.members.map(({ id, who }) => id + who)).toEqual(['1self', '3spouse', '2child'])
    expect(parseFamily(JSON.parse(JSON.stringify(family.draft)))).not.toBeNull()
  })

  it('that are gone cannot be removed, and nothing comes of the undo', async () => {
    const family = await opened()
    family.add('self', 'none')
    family.remove('7')()
    expect(people(family)).toBe('self none')
  })

  it('are no more than can be kept', async () => {
    const family = await opened()
    for (let i = 0; i < 20; i++) expect(family.add('family', 'none')).toBe(true)
    expect(family.add('family', 'none')).toBe(false)
    expect(family.draft.members).toHaveLength(20)
    expect(parseFamily(JSON.parse(JSON.stringify(family.draft)))?.members).toHaveLength(20)
  })
})

describe('what was stored is a family only if all of it is', () => {
  const sound = { coverYear: '2026', members: [{ id: '1', who: 'self', group: 'none' }] }
  const withMember = (change: object): object => ({ ...sound, members: [{ ...sound.members[0], ...change }] })

  it('a sound one, without what it does not know', () => {
    expect(parseFamily({ ...sound, colour: 'red' })).toEqual(sound)
    expect(parseFamily({ coverYear: '', members: [] })).toEqual({ coverYear: '', members: [] })
  })
  it.each([
    ['nothing', null],
    ['a text', 'family'],
    ['a list', []],
    ['no members', { coverYear: '2026' }],
    ['a year that is none', { ...sound, coverYear: '26' }],
    ['a year as a number', { ...sound, coverYear: 2026 }],
    ['a member that is none', { ...sound, members: [null] }],
    ['a label that is a story', withMember({ who: 'x'.repeat(21) })],
    ['no label', withMember({ who: '' })],
    ['an unknown group', withMember({ group: 'rich' })],
    ['no group', withMember({ group: '' })],
    ['an id that is none', withMember({ id: 'one' })],
    ['two with one id', { ...sound, members: [sound.members[0], sound.members[0]] }],
    [
      'a crowd',
      {
        ...sound,
        members: Array.from({ length: 21 }, (_, i) => ({ id: String(i), who: 'self', group: 'none' })),
      },
    ],
  ])('%s', (_, value) => expect(parseFamily(value)).toBeNull())
})
