import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Phone } from './support/phone'

let phone: Phone
beforeEach(() => (phone = new Phone()))
afterEach(() => phone.stop())

describe('settings', () => {
  it('begin with nothing asked', async () => {
    const settings = (await phone.visit()).useSettings()
    settings.apply()
    expect(settings).toMatchObject({
      look: 'standard',
      lookAsked: false,
      theme: 'auto',
      phone: null,
      keeps: true,
    })
    expect(phone.document.attributes).toEqual({ 'data-look': 'standard', 'data-theme': 'light' })
  })

  it('act at once and are there in the next visit', async () => {
    const settings = (await phone.visit()).useSettings()
    settings.apply()
    settings.setLook('elder')
    settings.setTheme('dark')
    settings.setPhone('shared')
    expect(phone.document.attributes).toEqual({ 'data-look': 'elder', 'data-theme': 'dark' })
    const later = (await phone.visit('new')).useSettings()
    later.apply()
    expect(later).toMatchObject({
      look: 'elder',
      lookAsked: true,
      theme: 'dark',
      phone: 'shared',
      keeps: false,
    })
    expect(phone.document.attributes).toEqual({ 'data-look': 'elder', 'data-theme': 'dark' })
  })

  it('follow the phone where nobody chose light or dark, also when it changes its mind', async () => {
    let changed: () => void = () => undefined
    const wish = { matches: true, addListener: (listener: () => void) => (changed = listener) }
    vi.stubGlobal('matchMedia', () => wish)
    const settings = (await phone.visit()).useSettings()
    settings.apply()
    expect(phone.document.attributes['data-theme']).toBe('dark')
    wish.matches = false
    changed()
    expect(phone.document.attributes['data-theme']).toBe('light')
    settings.setTheme('dark')
    expect(phone.document.attributes['data-theme']).toBe('dark')
    vi.unstubAllGlobals()
  })

  it('count the answer 标准版 as asked', async () => {
    const settings = (await phone.visit()).useSettings()
    settings.setLook('standard')
    const later = (await phone.visit()).useSettings()
    later.apply()
    expect(later.lookAsked).toBe(true)
  })

  it.each(['', 'null', '[]', '7', '{"look":"huge","theme":3,"phone":{}}', '{'])(
    'begin anew where %j was stored',
    async (junk) => {
      phone.local.setItem('yibao.settings', junk)
      const settings = (await phone.visit()).useSettings()
      settings.apply()
      expect(settings).toMatchObject({ look: 'standard', lookAsked: false, theme: 'auto', phone: null })
    },
  )

  it('act for this visit where the browser forbids storage', async () => {
    phone.denyStorage()
    const settings = (await phone.visit()).useSettings()
    settings.apply()
    settings.setLook('elder')
    expect(settings.look).toBe('elder')
    expect(phone.document.attributes['data-look']).toBe('elder')
  })
})

it('all stores can be set up where there is no browser', async () => {
  const stores = await phone.visit()
  phone.stop()
  expect(stores.useSettings().look).toBe('standard')
  expect(stores.usePolicy().state).toBe('idle')
  expect(stores.useRecords().status).toBe('idle')
  expect(stores.useEstimate().touched).toBe(false)
  expect(stores.useKeeping().status).toBe('idle')
})
