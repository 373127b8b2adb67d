import { afterEach, beforeEach, expect, it } from 'vitest'
import { Phone } from './support/phone'

let phone: Phone
beforeEach(() => (phone = new Phone()))
afterEach(() => phone.stop())

const seenIn = async (tab: 'same' | 'new') => {
  const seen = (await phone.visit(tab)).useSeen()
  seen.read()
  return seen
}

it('counts visits, not pages loaded anew', async () => {
  expect((await seenIn('same')).visits).toBe(1)
  expect((await seenIn('same')).visits).toBe(1)
  expect((await seenIn('new')).visits).toBe(2)
  const twice = await seenIn('same')
  twice.read()
  expect(twice.visits).toBe(2)
})

it('remembers what was seen and what was closed', async () => {
  const seen = await seenIn('same')
  expect(seen).toMatchObject({ news: '', installClosed: false })
  seen.markNews('2026-11-22')
  seen.closeInstall()
  expect(await seenIn('new')).toMatchObject({ news: '2026-11-22', installClosed: true, visits: 2 })
})

it('leaves what another window has noted since', async () => {
  const one = await seenIn('same')
  const other = await seenIn('new')
  other.markNews('2026-11-22')
  one.closeInstall()
  expect(await seenIn('new')).toMatchObject({ news: '2026-11-22', installClosed: true, visits: 3 })
})

it.each(['', 'null', '7', '[]', '{', '{"visits":-3,"news":{},"installClosed":"yes"}', '{"visits":1e999}'])(
  'begins anew where %j was stored',
  async (junk) => {
    phone.local.setItem('yibao.seen', junk)
    expect(await seenIn('same')).toMatchObject({ visits: 1, news: '', installClosed: false })
  },
)

it('works for this visit where the browser forbids storage', async () => {
  phone.denyStorage()
  const seen = await seenIn('same')
  seen.closeInstall()
  expect(seen).toMatchObject({ visits: 1, installClosed: true })
})

it('a phone is untouched until something is noted on it, and leaves no trace of being asked', async () => {
  const { isUntouched } = await phone.visit()
  expect(isUntouched()).toBe(true)
  expect(phone.local.length).toBe(0)
  phone.local.setItem('another-app', '1')
  expect(isUntouched()).toBe(true)
  phone.local.setItem('yibao.pack-told', '1')
  expect(isUntouched()).toBe(false)
})

it('a phone that stores nothing is not taken for an untouched one', async () => {
  phone.denyStorage()
  const { isUntouched } = await phone.visit()
  expect(isUntouched()).toBe(false)
})
